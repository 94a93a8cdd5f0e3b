import { Injectable } from '@nestjs/common';
import type { LifecycleWindows } from '../domain/policy-definition';
import type { FailedCondition, PolicySelection, TicketFacts } from '../domain/select-policy';
import { type BookedClock, ClockBook } from './clock-book';
import { PolicyShelf, type ShelvedPolicy } from './policy-shelf';

interface PolicyName {
  id: string;
  name: string;
  version: number;
}

/** Why a ticket has the policy it has. */
export interface PolicyExplanation {
  /** The policy that takes the ticket as it is now; null when none does. */
  policy: PolicyName | null;
  /** The conditions that decided; empty when the policy takes every ticket. */
  matchedOn: string[];
  /** Policies that stand before it, with what kept each from being chosen. */
  passedOver: { policy: PolicyName; failed: FailedCondition[] }[];
}

/** The versions that the ticket's clocks run on, which an edit since then does not change. */
export interface TicketPolicy extends PolicyExplanation {
  clocks: { metric: string; instance: number; policy: PolicyName }[];
}

/** "Why this policy?" */
@Injectable()
export class ExplainPolicy {
  constructor(private readonly shelf: PolicyShelf, private readonly book: ClockBook) {}

  async forFacts(facts: TicketFacts): Promise<PolicyExplanation> {
    return explanationOf(await this.shelf.select(facts));
  }

  /** What the policy says of the customer's last word; empty where it says nothing. */
  async windowsOf(facts: TicketFacts): Promise<LifecycleWindows> {
    return (await this.shelf.select(facts)).policy?.definition.windows ?? {};
  }

  async forTicket(ticketId: string, facts: TicketFacts): Promise<TicketPolicy> {
    const [explanation, clocks] = await Promise.all([this.forFacts(facts), this.book.read(ticketId)]);
    return { ...explanation, clocks: clocks.map(({ metric, instance, policy }: BookedClock) => ({ metric, instance, policy: nameOf(policy) })) };
  }
}

/** A selection in names. */
export const explanationOf = ({ policy, matchedOn, passedOver }: PolicySelection<ShelvedPolicy>): PolicyExplanation => ({
  policy: policy && nameOf(policy), matchedOn, passedOver: passedOver.map(({ policy: other, failed }) => ({ policy: nameOf(other), failed })),
});

const nameOf = ({ policyId, definition, version }: Pick<ShelvedPolicy, 'policyId' | 'definition' | 'version'>): PolicyName => ({ id: policyId, name: definition.name, version });
