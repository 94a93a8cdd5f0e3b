import { effectiveFacts, type RetargetedData } from '../clock-facts';
import { consumedAt, trackClock } from '../clock-track';
import type { DurationMs, Instant } from '../instant';
import type { ClockTarget, Metric } from '../policy-definition';
import { isBeingWorkedOn } from '../ticket-states';
import type { ClockDraft, DraftClock } from './clock-draft';
import { NO_TARGET, onOpened } from './open';
import type { Clock, PolicyInForce } from './happening';

interface PolicyChange {
  at: Instant;
  /** When the ticket reached us; needed where no clock runs that knows. */
  openedAt?: Instant;
  alreadyMet?: Partial<Record<Metric, Instant>>;
}

type Reason = 'ticket_changed' | 'rebaselined';

/**
 * Moves every open clock to the policy in the context; a metric the policy does not have is cancelled. What the policy adds starts where
 * the ticket did, also when no clock of it runs.
 */
export function onPolicyChange(draft: ClockDraft, { at, openedAt, alreadyMet }: PolicyChange, reason: Reason): void {
  const { policy, state } = draft.context;
  const opened = earliestStart(draft, isBeingWorkedOn(state) ? openedAt : undefined);
  for (const clock of draft.open()) {
    if (clock.metric === 'promise' || clock.metric === 'remedy') continue;
    const target = policy?.definition.targets[clock.metric];
    if (policy && target) retarget(draft, clock, target, policy, at, reason);
    else draft.cancel(clock, at, NO_TARGET);
  }
  if (opened !== null) onOpened(draft, opened, { lateApplied: true, until: at, alreadyMet });
}

/** What a re-baseline or a change of policy would do to one clock, for the preview. */
export function previewRetarget(clock: Clock, policy: PolicyInForce, at: Instant, reason: Reason): RetargetedData | null {
  const target = policy.definition.targets[clock.metric];
  if (!target || target.span.unit === 'agreed') return null;
  const { policyVersion, calendarVersion } = policy;
  return { policyVersion, calendarVersion, reason, consumedMs: usedUnder(clock, target, policy, at, reason) };
}

function retarget(draft: ClockDraft, clock: DraftClock, target: ClockTarget, policy: PolicyInForce, at: Instant, reason: Reason): void {
  const data = previewRetarget(clock, policy, at, reason);
  if (!data) return;
  draft.append(clock, { kind: 'retargeted', at, data });
  clock.target = target;
  clock.calendar = policy.calendar;
}

/**
 * A change of the ticket keeps what was used under the calendar of the time. A re-baseline, or a span of another
 * kind, counts again from the original start.
 */
function usedUnder(clock: Clock, target: ClockTarget, policy: PolicyInForce, at: Instant, reason: Reason): DurationMs {
  const current = trackClock(clock.target, clock.calendar, clock.facts);
  if (reason === 'ticket_changed' && target.span.unit === clock.target.span.unit) return consumedAt(current, at);
  if (target.span.unit === 'calendar_days' || target.span.unit === 'working_days') return at - current.startedAt;
  const facts = effectiveFacts(clock.facts)
    .filter(({ kind }) => kind !== 'retargeted')
    .map((fact) => (fact.kind === 'started' ? { ...fact, at: current.startedAt } : fact));
  return consumedAt(trackClock(target, policy.calendar, facts), at);
}

function earliestStart(draft: ClockDraft, openedAt: Instant | undefined): Instant | null {
  const running = draft.open('acknowledge', 'first_response', 'resolution', 'regulatory').filter(({ instance }) => instance === 1);
  const starts = [...running.map((clock) => draft.state(clock).startedAt), ...(openedAt === undefined ? [] : [openedAt])];
  return starts.length > 0 ? Math.min(...starts) : null;
}
