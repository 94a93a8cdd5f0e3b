/** How fast one recipient domain is written to. */
export interface Pace {
  /** Mails under way at once. */
  atOnce: number;
  /** Mails in a minute, and how many may go in one go after a rest. */
  perMinute: number;
}

const MINUTE_MS = 60_000;

/**
 * The next start on a lane by the generic cell rate algorithm (ITU-T I.371): as many as fit into a minute at once, then evenly.
 * @param spentUntil the instant up to which the allowance is spent
 */
export function reserve(spentUntil: Date, now: Date, { perMinute }: Pace): { startAt: Date; spentUntil: Date } {
  const each = MINUTE_MS / perMinute;
  const next = Math.max(spentUntil.getTime(), now.getTime()) + each;
  return { startAt: new Date(Math.max(now.getTime(), Math.ceil(next - MINUTE_MS))), spentUntil: new Date(Math.ceil(next)) };
}

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 6 * 3_600_000;
/** About 18 hours with the pauses between them. */
export const MOST_TRIES = 12;

/**
 * The pause before another try: two seconds, tripled with each, at most six hours, ± 20 % so that what failed together does
 * not come back together.
 * @param tries made so far, 1 or more
 * @param random from 0 to 1
 */
export const pauseMs = (tries: number, random: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 3 ** (tries - 1)) * (0.8 + 0.4 * random);
