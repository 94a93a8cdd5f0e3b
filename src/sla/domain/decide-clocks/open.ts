import { endedBecause } from '../clock-facts';
import type { Instant } from '../instant';
import type { Metric } from '../policy-definition';
import type { ClockDraft } from './clock-draft';
import { replayPauses } from './pauses';
import { startUpdates } from './replies';

/** Why a clock ended that its new policy does not measure; a policy that does begins another. */
export const NO_TARGET = 'no_target';

const FROM_THE_START = ['acknowledge', 'first_response', 'resolution', 'regulatory'] as const;

export interface OpeningOptions {
  lateApplied?: boolean;
  alreadyMet?: Partial<Record<Metric, Instant>>;
  /** For a policy applied late: when it was applied. */
  until?: Instant;
}

/** Starts, at the moment the message reached us, whatever the policy measures from there and no clock measures yet. */
export function onOpened(draft: ClockDraft, at: Instant, { lateApplied, alreadyMet = {}, until }: OpeningOptions): void {
  for (const metric of FROM_THE_START) {
    if (draft.of(metric).some(({ facts }) => !endedBecause(facts, NO_TARGET))) continue;
    const clock = draft.start(metric, at, lateApplied ? { lateApplied } : {});
    if (!clock) continue;
    const metAt = alreadyMet[metric];
    replayPauses(draft, clock, metAt ?? until ?? draft.context.recordedAt);
    if (metAt !== undefined) draft.meet(clock, metAt, 'before_policy');
  }
  startUpdates(draft, lateApplied ? until ?? draft.context.recordedAt : at);
}
