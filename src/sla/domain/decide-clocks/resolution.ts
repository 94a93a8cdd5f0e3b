import type { Instant } from '../instant';
import type { ClockDraft } from './clock-draft';
import { startUpdates } from './replies';
import { wasTakenBack } from './restore';

/** Our decision was told: the work is done unless the customer says otherwise. Reply clocks go on: this is no reply. */
export function onResolved(draft: ClockDraft, at: Instant): void {
  for (const clock of draft.open('resolution', 'regulatory')) draft.meet(clock, at, 'resolved');
  for (const clock of draft.open('update')) draft.cancel(clock, at, 'resolved');
  if (draft.open('confirmation').length === 0) draft.start('confirmation', at);
}

/** What was promised stays owed although the ticket is closed. */
export function onClosed(draft: ClockDraft, at: Instant, how: 'confirmed' | 'lapsed'): void {
  for (const clock of draft.open('confirmation')) {
    if (how === 'confirmed') draft.meet(clock, at, how);
    else draft.cancel(clock, at, how);
  }
  for (const clock of draft.open('acknowledge', 'first_response', 'next_response', 'update')) draft.cancel(clock, at, 'closed');
}

/** The instance before keeps its result; the next one begins. */
export function onReopened(draft: ClockDraft, at: Instant, cause?: string): void {
  const by = cause === undefined ? {} : { cause };
  for (const clock of draft.open('confirmation')) draft.cancel(clock, at, 'reopened', cause);
  if (draft.open('resolution').length === 0) draft.start('resolution', at, { share: nextShare(draft), ...by });
  continueRegulatory(draft, at, by);
  startUpdates(draft, at, by);
}

function nextShare(draft: ClockDraft): number {
  const rule = draft.context.policy?.definition.reopen ?? { give: 'full' };
  if (rule.give === 'full') return 1;
  if (rule.give === 'fraction') return rule.percent / 100;
  const last = draft.of('resolution').filter((clock) => !wasTakenBack(clock)).toSorted((a, b) => a.instance - b.instance).at(-1);
  if (!last || !('ms' in last.target.span)) return 1;
  const left = draft.state(last).remainingMs / last.target.span.ms;
  return Math.min(1, Math.max(rule.leastPercent / 100, left));
}

/** The legal time runs from the complaint itself. A reopening after its end concerns an answer that was given in time. */
function continueRegulatory(draft: ClockDraft, at: Instant, by: { cause?: string }): void {
  const [first] = draft.of('regulatory').toSorted((a, b) => a.instance - b.instance);
  if (!first || draft.open('regulatory').length > 0) return;
  const { startedAt, targetMs } = draft.state(first);
  if (at < startedAt + targetMs) draft.start('regulatory', startedAt, by);
}
