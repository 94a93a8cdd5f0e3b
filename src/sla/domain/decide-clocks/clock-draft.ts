import type { TimeLine } from '../business-calendar';
import { type ClockFact, type ClockVersions, type StartedData, versionsInForce } from '../clock-facts';
import { type ClockState, clockState } from '../clock-state';
import { type ClockTrack, consumedAt, trackClock } from '../clock-track';
import type { DurationMs, Instant } from '../instant';
import type { Metric } from '../policy-definition';
import { targetOf } from '../target-of';
import { missedBreach } from './catch-up';
import type { Clock, ClockChange, ClockContext } from './happening';

/** A clock with the facts that are about to be appended. */
export interface DraftClock extends Clock {
  facts: ClockFact[];
  appended: ClockFact[];
}

/** Facts that change what a clock owes: a breach before them must be on record first. */
const SETTLING: ReadonlySet<ClockFact['kind']> = new Set(['paused', 'retargeted', 'met', 'cancelled']);

/** The ticket's clocks while a decision is put together. */
export class ClockDraft {
  readonly clocks: DraftClock[];

  constructor(readonly context: ClockContext) {
    this.clocks = context.clocks.map((clock) => ({ ...clock, facts: [...clock.facts], appended: [] }));
  }

  of(metric: Metric): DraftClock[] {
    return this.clocks.filter((clock) => clock.metric === metric);
  }

  /** Clocks that are neither met nor cancelled, of some metrics or all. */
  open(...metrics: Metric[]): DraftClock[] {
    return this.clocks.filter((clock) => (metrics.length === 0 || metrics.includes(clock.metric)) && this.state(clock).open);
  }

  /** The clock after all its facts, those dated later than the happening included. */
  state(clock: Clock, at: Instant = this.context.recordedAt): ClockState {
    const latest = clock.facts.reduce((last, fact) => Math.max(last, fact.at), at);
    return clockState(clock.target, clock.calendar, clock.facts, latest);
  }

  append(clock: DraftClock, fact: ClockFact): void {
    const recorded = { ...fact, recordedAt: this.context.recordedAt };
    const breach = SETTLING.has(fact.kind) ? missedBreach(clock, fact.at, this.context.recordedAt) : [];
    clock.facts.push(...breach, recorded);
    clock.appended.push(...breach, recorded);
  }

  /** Starts the next instance of a metric; nothing happens when the policy has no target for it. */
  start(metric: Metric, at: Instant, data: Partial<StartedData> & { cause?: string } = {}): DraftClock | null {
    const { policy } = this.context;
    const target = policy && targetOf(policy.definition, metric);
    if (!policy || !target) return null;
    const { policyVersion, calendarVersion, calendar } = policy;
    const clock: DraftClock = { metric, instance: this.nextInstance(metric), target, calendar, facts: [], appended: [] };
    this.clocks.push(clock);
    this.append(clock, { kind: 'started', at, data: { policyVersion, calendarVersion, ...data } });
    return clock;
  }

  /** Whether the policy itself says how long the metric may take. */
  hasLength(metric: Metric): boolean {
    const target = this.context.policy && targetOf(this.context.policy.definition, metric);
    return target !== null && target.span.unit !== 'agreed';
  }

  nextInstance(metric: Metric): number {
    return this.of(metric).reduce((highest, { instance }) => Math.max(highest, instance), 0) + 1;
  }

  versions(clock: Clock): ClockVersions {
    return versionsInForce(clock.facts);
  }

  consumed(clock: Clock, at: Instant): DurationMs {
    return consumedAt(this.track(clock), at);
  }

  /** The time that counts for the clock. */
  line(clock: Clock): TimeLine {
    return this.track(clock).line;
  }

  meet(clock: DraftClock, at: Instant, by: string): void {
    this.append(clock, { kind: 'met', at, data: { by } });
  }

  cancel(clock: DraftClock, at: Instant, reason: string, cause?: string): void {
    this.append(clock, { kind: 'cancelled', at, data: { reason, ...(cause === undefined ? {} : { cause }) } });
  }

  private track(clock: Clock): ClockTrack {
    return trackClock(clock.target, clock.calendar, clock.facts);
  }

  changes(): ClockChange[] {
    return this.clocks
      .filter(({ appended }) => appended.length > 0)
      .map(({ metric, instance, appended }) => ({ metric, instance, facts: appended }));
  }
}
