import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { type Applied, type ClockedTicket, type DueColumns, type Happening, Sla, SlaRecord, type TicketFacts, type TicketHappening } from '../../sla';
import type { Tx } from '../../platform/database/tx';
import { type Reopening, TicketHistory } from '../data/ticket-history.repository';
import type { TicketEntity } from '../data/ticket.entity';
import { DAY_MS, DEFAULT_WINDOWS, type LifecycleWindows } from '../domain/ticket-settings';
import type { PlannedTransition } from '../domain/decide-transition';

/** What of a ticket chooses its policy. */
export const slaFacts = (ticket: TicketEntity): TicketFacts => ({
  kind: ticket.kind, category: ticket.categoryId, channel: ticket.channel, priority: ticket.priority, team: ticket.teamId, language: ticket.locale,
});

const clocked = (ticket: TicketEntity, state: string = ticket.status): ClockedTicket => ({ ticketId: ticket.id, state, facts: slaFacts(ticket) });

/** A change of state on its way. */
export interface StatusChange {
  /** The timeline's entry: what the change brings about can be taken back by it. */
  id: string;
  /** What a mere "thank you" takes back. */
  reopening: Reopening | null;
}

/** Tells the SLA engine what happened to a ticket and answers the columns that the queue shows. */
@Injectable()
export class TicketClocks {
  constructor(private readonly sla: Sla, private readonly record: SlaRecord, private readonly history: TicketHistory, private readonly clock: Clock) {}

  /** How long the customer has for the last word: as the ticket's policy says, else as is usual. */
  async windowsOf(ticket: TicketEntity): Promise<LifecycleWindows> {
    const { silenceDays, reopenDays } = await this.record.windowsOf(slaFacts(ticket));
    return {
      silenceMs: silenceDays === undefined ? DEFAULT_WINDOWS.silenceMs : silenceDays * DAY_MS,
      reopenMs: reopenDays === undefined ? DEFAULT_WINDOWS.reopenMs : reopenDays * DAY_MS,
    };
  }

  /** Closed for longer than a message may take it up again. */
  async isPastReopening(ticket: TicketEntity): Promise<boolean> {
    return ticket.closedAt !== null && this.clock.nowMs() - ticket.closedAt.getTime() > (await this.windowsOf(ticket)).reopenMs;
  }

  async onStatus(ticket: TicketEntity, plan: PlannedTransition, change: StatusChange, tx: Tx): Promise<Applied> {
    return this.tell(clocked(ticket, plan.to), await this.happeningOf(ticket, plan, change, tx), tx);
  }

  async onCustomerMessage(ticket: TicketEntity, messageId: string, receivedAt: Date, tx: Tx): Promise<DueColumns> {
    return (await this.tell(clocked(ticket), { kind: 'customer_wrote', at: receivedAt.getTime(), ref: messageId }, tx)).due;
  }

  /** A person's reply has left the outbox. `unansweredSince`: the oldest customer message after it was written. */
  async onReplyDelivered(ticket: TicketEntity, at: Date, unansweredSince: Date | null, tx: Tx): Promise<DueColumns> {
    const since = unansweredSince ? { unansweredSince: unansweredSince.getTime() } : {};
    return (await this.tell(clocked(ticket), { kind: 'agent_replied', at: at.getTime(), ...since }, tx)).due;
  }

  /**
   * Priority, kind, category or team changed; a metric that the new policy adds counts from the ticket's own beginning. A ticket that nothing
   * was promised on gets its date.
   */
  async onRetarget(ticket: TicketEntity, tx: Tx): Promise<DueColumns & Partial<Pick<TicketEntity, 'promisedBy'>>> {
    const { states, met } = await this.history.of(ticket, tx);
    const happening: Happening = { kind: 'policy_changed', at: this.clock.nowMs(), openedAt: ticket.receivedAt.getTime(), alreadyMet: met };
    const { due, promisedBy } = await this.tell(clocked(ticket), happening, tx, { history: states });
    return promisedBy && !ticket.promisedBy ? { ...due, promisedBy } : due;
  }

  /** Running clocks go over to a version of their policy. */
  async onRebaseline(ticket: TicketEntity, policyVersionId: string, tx: Tx): Promise<DueColumns> {
    const { states, met } = await this.history.of(ticket, tx);
    const happening: Happening = { kind: 'rebaselined', at: this.clock.nowMs(), openedAt: ticket.receivedAt.getTime(), alreadyMet: met };
    return (await this.tell(clocked(ticket), happening, tx, { history: states, policyVersionId })).due;
  }

  /** Messages went to another ticket: what waited for one of them waits no more, or for the next. */
  async onMessagesMoved(ticket: TicketEntity, moved: readonly string[], staying: readonly { id: string; arrivedAt: Date }[], tx: Tx): Promise<DueColumns> {
    const left = staying.map(({ id, arrivedAt }) => ({ ref: id, at: arrivedAt.getTime() }));
    const { states } = await this.history.of(ticket, tx);
    return (await this.tell(clocked(ticket), { kind: 'messages_moved', at: this.clock.nowMs(), moved, staying: left }, tx, { history: states })).due;
  }

  /** What was said and answered before the ticket stood for itself, in the order of time. */
  async onSaidBefore(ticket: TicketEntity, said: readonly { id: string; byCustomer: boolean; at: Date }[], tx: Tx): Promise<DueColumns | null> {
    let due: DueColumns | null = null;
    for (const { id: ref, byCustomer, at } of said) {
      const happening: Happening = byCustomer ? { kind: 'customer_wrote', at: at.getTime(), ref } : { kind: 'agent_replied', at: at.getTime() };
      due = (await this.tell(clocked(ticket), happening, tx)).due;
    }
    return due;
  }

  /** Something else that clocks care about: a promise made, a remedy accepted. */
  async onHappening(ticket: TicketEntity, happening: Happening, tx: Tx): Promise<DueColumns> {
    return (await this.tell(clocked(ticket), happening, tx)).due;
  }

  onMerge(survivor: TicketEntity, merged: TicketEntity, cause: string, tx: Tx): Promise<{ survivor: DueColumns; merged: DueColumns }> {
    return this.sla.merge(clocked(survivor), clocked(merged), cause, tx);
  }

  onUnmerge(ticket: TicketEntity, cause: string, tx: Tx): Promise<DueColumns> {
    return this.onHappening(ticket, { kind: 'restored', at: this.clock.nowMs(), cause }, tx);
  }

  private tell(ticket: ClockedTicket, happening: Happening, tx: Tx, more: Partial<TicketHappening> = {}): Promise<Applied> {
    return this.sla.apply({ ...ticket, happening, ...more }, tx);
  }

  private async happeningOf(ticket: TicketEntity, { action }: PlannedTransition, change: StatusChange, tx: Tx): Promise<Happening> {
    const at = this.clock.nowMs();
    switch (action) {
      case 'assess':
      case 'start':
        return { kind: 'acknowledged', at };
      case 'resolve':
        return { kind: 'resolved', at };
      case 'confirm':
        return { kind: 'confirmed', at };
      case 'lapse':
        return { kind: 'lapsed', at };
      case 'reopen':
        return { kind: 'reopened', at, times: ticket.reopenCount + 1, cause: change.id };
      case 'mark_thanks':
        return { kind: 'restored', at, cause: change.reopening?.changeId ?? '', needsNoAnswer: change.reopening?.messageId };
      case 'reject_resolution':
      case 'appeal':
        return { kind: 'reopened', at, times: ticket.reopenCount + 1 };
      case 'withdraw':
        return { kind: 'cancelled', at, reason: 'withdrawn' };
      case 'mark_spam':
        return { kind: 'cancelled', at, reason: action, cause: change.id };
      case 'restore':
        return { kind: 'restored', at, cause: (await this.history.lastChange(ticket.id, 'mark_spam', tx)) ?? '' };
      // A merge concerns two tickets' clocks at once: `onMerge` and `onUnmerge`.
      default:
        return { kind: 'status_changed', at };
    }
  }
}
