export const DAY_MS = 86_400_000;

/** Windows of the lifecycle, in milliseconds of plain time. */
export interface LifecycleWindows {
  /** How long silence after a resolution counts as consent. */
  silenceMs: number;
  /** How long after the closing a message takes the ticket up again; later it opens a new, linked one. */
  reopenMs: number;
}

export const DEFAULT_WINDOWS: LifecycleWindows = { silenceMs: 7 * DAY_MS, reopenMs: 30 * DAY_MS };
