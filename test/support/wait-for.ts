import { setTimeout as pause } from 'node:timers/promises';

/** Resolves with the first truthy answer. @throws Error with `what` when there is none in time. Milliseconds. */
export async function waitFor<T>(what: string, look: () => T | Promise<T>, withinMs = 20_000): Promise<NonNullable<T>> {
  const end = performance.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (performance.now() > end) throw new Error(`Waited ${withinMs} ms in vain for: ${what}`);
    await pause(10);
  }
}
