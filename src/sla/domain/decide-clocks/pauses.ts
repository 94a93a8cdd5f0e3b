import type { Instant } from '../instant';
import type { ClockDraft, DraftClock } from './clock-draft';

/** Stops and restarts each open clock as its own target says for the ticket's state. */
export function settlePauses(draft: ClockDraft, at: Instant): void {
  for (const clock of draft.open()) settle(draft, clock, draft.context.state, at);
}

/** Gives a clock that starts in the past the pauses it would have had. */
export function replayPauses(draft: ClockDraft, clock: DraftClock, until: Instant): void {
  const { startedAt } = draft.state(clock);
  for (const { at, state } of draft.context.history ?? []) {
    if (at < until) settle(draft, clock, state, Math.max(at, startedAt));
  }
}

function settle(draft: ClockDraft, clock: DraftClock, state: string, at: Instant): void {
  const { pausedAt, startedAt } = draft.state(clock);
  const stands = clock.target.pausesIn.includes(state);
  if (stands === (pausedAt !== null)) return;
  draft.append(clock, { kind: stands ? 'paused' : 'resumed', at: Math.max(at, startedAt, lastTurn(clock)), data: { state } });
}

/** A happening that we learn of late can't undo a pause or resumption that came after it. */
function lastTurn({ facts }: DraftClock): Instant {
  return facts.findLast(({ kind }) => kind === 'paused' || kind === 'resumed' || kind === 'retargeted')?.at ?? -Infinity;
}
