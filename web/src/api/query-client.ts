import { QueryClient } from '@tanstack/react-query';
import { ApiProblem, NetworkFailure } from './problem';

/** Reads are tried again when the fault may pass by itself: no connection, too busy, restarting. */
export function mayPass(error: unknown): boolean {
  if (error instanceof NetworkFailure) return true;
  return error instanceof ApiProblem && [408, 429, 502, 503, 504].includes(error.status);
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (failures, error) => failures < 2 && mayPass(error),
      retryDelay: (failures) => Math.min(8_000, 500 * 2 ** failures),
    },
    // Writes are never repeated behind the person's back.
    mutations: { retry: false },
  },
});
