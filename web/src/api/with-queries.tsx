import { QueryClientProvider } from '@tanstack/react-query';
import { Outlet } from 'react-router';
import { queryClient } from './query-client';

/** A route around every page that reads through queries; the first page does without, so it loads without. */
export default function WithQueries() {
  return <QueryClientProvider client={queryClient}><Outlet /></QueryClientProvider>;
}
