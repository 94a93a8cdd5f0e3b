import type { Tx } from '../../platform/database/tx';
import type { ClockFact } from '../domain/clock-facts';
import { clockState } from '../domain/clock-state';
import type { Clock } from '../domain/decide-clocks/happening';
import { isOwedByUs } from '../domain/owed-by-us';

type KnownClock = Clock & { id: string };

/**
 * Emits what others are told of the new facts of a clock. What a merge brought along was told on the other ticket, and that a customer
 * says nothing is no breach of ours.
 */
export function announceFacts(ticketId: string, clock: KnownClock, facts: readonly ClockFact[], tx: Tx): void {
  for (const fact of facts) {
    if (fact.data.cause === undefined) announce(ticketId, clock, fact, tx);
  }
}

function announce(ticketId: string, clock: KnownClock, fact: ClockFact, tx: Tx): void {
  const about = { ticketId, clockId: clock.id, metric: clock.metric, instance: clock.instance };
  if (fact.kind === 'breached') {
    if (!isOwedByUs(clock)) return;
    tx.emit({ name: 'sla.breached', payload: { ...about, breachedAt: new Date(fact.at).toISOString(), late: fact.data.lateDetected ?? false } });
  } else if (fact.kind === 'warned') {
    const { dueAt } = clockState(clock.target, clock.calendar, clock.facts, fact.at);
    tx.emit({ name: 'sla.warned', payload: { ...about, dueAt: dueAt === null ? null : new Date(dueAt).toISOString() } });
  } else if (fact.kind === 'escalated') {
    const step = clock.target.ladder.find(({ key }) => key === fact.data.step);
    if (step) tx.emit({ name: 'sla.escalated', payload: { ...about, step: step.key, action: step.action, evenIfAcknowledged: step.evenIfAcknowledged ?? false } });
  }
}
