import type { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/problem';

const listeners = new Set<() => void>();

export const isSignedOut = (error: unknown): boolean => error instanceof ApiProblem && error.status === 401;

/** For requests that go past the query client: tells that the session has ended, if that is what the error says. */
export function tellIfSignedOut(error: unknown): void {
  if (isSignedOut(error)) listeners.forEach((tell) => tell());
}

/** Calls `tell` whenever any request finds that the session has ended. */
export function onSignedOut(client: QueryClient, tell: () => void): () => void {
  listeners.add(tell);
  const stopQueries = client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'error' && isSignedOut(event.action.error)) tell();
  });
  const stopMutations = client.getMutationCache().subscribe((event) => {
    // A refused sign-in is a wrong password, not a lost session.
    if (event.type !== 'updated' || event.action.type !== 'error' || !isSignedOut(event.action.error)) return;
    if (event.mutation.options.mutationKey?.[0] !== 'login') tell();
  });
  return () => {
    listeners.delete(tell);
    stopQueries();
    stopMutations();
  };
}
