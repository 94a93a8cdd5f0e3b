import { Injectable } from '@nestjs/common';
import type { CalendarDefinition } from '../domain/calendar-definition';
import { clockState } from '../domain/clock-state';
import { compileCalendar } from '../domain/compile-calendar';
import { decideClocks } from '../domain/decide-clocks/decide-clocks';
import type { Clock } from '../domain/decide-clocks/happening';
import type { PolicyDefinition } from '../domain/policy-definition';
import { selectPolicy, type TicketFacts } from '../domain/select-policy';
import { targetOf } from '../domain/target-of';
import { validateCalendar } from '../domain/validate-calendar';
import { findUnreachable } from '../domain/validate-policy';
import { CheckPolicy } from './check-policy';
import { refuseFaults } from './definition-faults';
import { explanationOf, type PolicyExplanation } from './explain-policy';
import { PolicyShelf, type ShelvedPolicy } from './policy-shelf';
import { promiseOf, type PromisingPolicy } from './promise-of';

export interface PolicyPreview extends PolicyExplanation {
  /** The calendar's zone; null when no policy takes the complaint. */
  timeZone: string | null;
  clocks: { metric: string; dueAt: Date | null; warnAt: Date | null; targetMs: number }[];
  /** What the customer would be told; null when nothing is promised. */
  promise: { at: Date; timeZone: string } | null;
  /** The unsaved policy takes the complaint. */
  unsaved: boolean;
  /** The policy that takes every ticket which the unsaved one would; null when there is none. */
  shadowedBy: string | null;
}

/** What is being edited and not saved. */
export interface Draft {
  /** A policy; it stands where `policyId` stands, else behind all others. */
  definition?: unknown;
  policyId?: string;
  /** The saved calendar that the policy counts on. */
  calendarId?: string;
  /** A calendar on which everything is counted, whichever policy takes the complaint. */
  calendar?: unknown;
}

/** The id of a policy that has none yet. */
const UNSAVED = '';

/** "This complaint, filed now, would be due …": asks the policies without writing anything. */
@Injectable()
export class PreviewPolicy {
  constructor(private readonly shelf: PolicyShelf, private readonly checker: CheckPolicy) {}

  /** @throws DomainError `validation_failed` with every fault of what is not saved, each under the field that carries it. */
  async execute(facts: TicketFacts, at: Date, draft: Draft = {}): Promise<PolicyPreview> {
    if (draft.calendar !== undefined) refuseFaults(validateCalendar(draft.calendar, at.getTime()), 'calendar');
    const saved = await this.shelf.inOrder();
    const unsaved = draft.definition === undefined ? null : await this.draftPolicy(draft, saved);
    const policies = (unsaved ? placed(saved, unsaved) : saved).map((policy) => ({ ...policy, conditions: policy.definition.conditions }));
    const selection = selectPolicy(policies, facts);
    const inForce = selection.policy && (await this.inForce(selection.policy, draft));
    const isUnsaved = unsaved !== null && selection.policy?.versionId === unsaved.versionId;
    return { ...explanationOf(selection), ...dueTimes(inForce, at.getTime()), unsaved: isUnsaved, shadowedBy: unsaved && shadowOf(unsaved, policies) };
  }

  private async draftPolicy({ definition, policyId = UNSAVED, calendarId, calendar }: Draft, saved: readonly ShelvedPolicy[]): Promise<ShelvedPolicy> {
    const calendarVersionId = calendarId === undefined ? null : await this.shelf.newestCalendar(calendarId);
    const known = calendarVersionId === null ? null : await this.shelf.calendar(calendarVersionId);
    const counted = calendar === undefined ? known : compileCalendar(calendar as CalendarDefinition);
    const version = (saved.find((policy) => policy.policyId === policyId)?.version ?? 0) + 1;
    return { versionId: UNSAVED, policyId, version, definition: await this.checker.execute(definition, counted), calendarVersionId: calendarVersionId ?? UNSAVED };
  }

  private async inForce(policy: ShelvedPolicy, { calendar }: Draft): Promise<PromisingPolicy> {
    if (calendar === undefined) return this.shelf.inForceOf(policy);
    const { versionId, calendarVersionId, definition } = policy;
    return { policyVersion: versionId, calendarVersion: calendarVersionId, definition, calendar: compileCalendar(calendar as CalendarDefinition) };
  }
}

/** In the place of the version that it would follow; an inactive or new one stands last. */
function placed(saved: readonly ShelvedPolicy[], unsaved: ShelvedPolicy): ShelvedPolicy[] {
  const known = saved.some(({ policyId }) => policyId === unsaved.policyId);
  return known ? saved.map((policy) => (policy.policyId === unsaved.policyId ? unsaved : policy)) : [...saved, unsaved];
}

function shadowOf({ versionId }: ShelvedPolicy, policies: readonly (ShelvedPolicy & Pick<PolicyDefinition, 'conditions'>)[]): string | null {
  const place = String(policies.findIndex((policy) => policy.versionId === versionId));
  const fault = findUnreachable(policies.map(({ definition }) => definition)).find(({ field }) => field === place);
  return fault ? String(fault.params.by) : null;
}

function dueTimes(policy: PromisingPolicy | null, now: number): Pick<PolicyPreview, 'clocks' | 'promise' | 'timeZone'> {
  if (!policy) return { clocks: [], promise: null, timeZone: null };
  const { changes } = decideClocks({ kind: 'opened', at: now }, { clocks: [], policy, state: 'new', recordedAt: now });
  const clocks: Clock[] = changes.map((change) => ({ ...change, target: targetOf(policy.definition, change.metric)!, calendar: policy.calendar }));
  const promisedBy = promiseOf(clocks, policy, now);
  const { timeZone } = policy.calendar;
  return {
    timeZone, promise: promisedBy && { at: promisedBy, timeZone },
    clocks: clocks.map(({ metric, target, calendar, facts }) => {
      const { dueAt, warnAt, targetMs } = clockState(target, calendar, facts, now);
      return { metric, dueAt: date(dueAt), warnAt: date(warnAt), targetMs };
    }),
  };
}

const date = (instant: number | null): Date | null => (instant === null ? null : new Date(instant));
