import type { AnsweredClock, ClockFact } from '../../../api/sla';

/** Facts that were taken back, or take one back, count as if they had never been; they stay on record. */
export function isTakenBack(fact: ClockFact, all: readonly ClockFact[]): boolean {
  const undone = new Set(all.map(({ data }) => data.undoes).filter((cause) => cause !== undefined));
  return fact.data.undoes !== undefined || (fact.data.cause !== undefined && undone.has(fact.data.cause));
}

const calls: readonly string[] = ['warned', 'breached', 'escalated'];

/** Whether the clock has called for somebody and nobody has answered yet. */
export function callsForSomebody(clock: AnsweredClock, facts: readonly ClockFact[]): boolean {
  const open = clock.open ?? (clock.state === 'running' || clock.state === 'paused' || clock.state === 'breached');
  const standing = facts.filter((fact) => !isTakenBack(fact, facts));
  return open && !clock.acknowledgedAt && standing.some(({ kind }) => calls.includes(kind)) && !standing.some(({ kind }) => kind === 'acknowledged');
}
