const LEAST_MS = 20;

function cpuMs(work: () => unknown): number {
  const started = process.cpuUsage();
  work();
  return process.cpuUsage(started).user / 1_000;
}

/**
 * How much more CPU time four times the size takes: about 4 when the work is linear, 16 when it grows with the square. A ratio
 * holds on a machine that is slow or busy as well. Work that takes no time to speak of grows by nothing.
 */
export function growthOf(work: (size: number) => unknown, size: number): number {
  work(size);
  const least = (times: number): number => Math.min(...[1, 2].map(() => cpuMs(() => work(times * size))));
  return least(4) / Math.max(least(1), LEAST_MS);
}

/** Above it, growth is no longer linear: between 4 and 16, for processors that share a core. */
export const MOST_LINEAR = 10;
