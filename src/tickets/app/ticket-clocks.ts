import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { type DueColumns, type Happening, Sla, type TicketFacts } from '../../sla';
import type { Tx } from '../../platform/database/tx';
import type { TicketEntity } from '../data/ticket.entity';
import type { PlannedTransition } from '../domain/decide-transition';

/** What of a ticket chooses its policy. */
export const slaFacts = (ticket: TicketEntity): TicketFacts => ({
  kind: ticket.kind, category: ticket.categoryId, channel: ticket.channel, priority: ticket.priority, team: ticket.teamId, language: ticket.locale,
});

/** Tells the SLA engine what happened to a ticket and answers the columns that the queue shows. */
@Injectable()
export class TicketClocks {
  constructor(private readonly sla: Sla, private readonly clock: Clock) {}

  onStatus(ticket: TicketEntity, plan: PlannedTransition, tx: Tx): Promise<DueColumns> {
    return this.tell(ticket, plan.to, this.happeningOf(ticket, plan), tx);
  }

  onCustomerMessage(ticket: TicketEntity, messageId: string, receivedAt: Date, tx: Tx): Promise<DueColumns> {
    return this.tell(ticket, ticket.status, { kind: 'customer_wrote', at: receivedAt.getTime(), ref: messageId }, tx);
  }

  /** A person's reply has left the outbox. `unansweredSince`: the oldest customer message after it. */
  onReplyDelivered(ticket: TicketEntity, at: Date, unansweredSince: Date | null, tx: Tx): Promise<DueColumns> {
    const since = unansweredSince ? { unansweredSince: unansweredSince.getTime() } : {};
    return this.tell(ticket, ticket.status, { kind: 'agent_replied', at: at.getTime(), ...since }, tx);
  }

  onRetarget(ticket: TicketEntity, tx: Tx): Promise<DueColumns> {
    return this.tell(ticket, ticket.status, { kind: 'policy_changed', at: this.clock.nowMs() }, tx);
  }

  private tell(ticket: TicketEntity, state: string, happening: Happening, tx: Tx): Promise<DueColumns> {
    return this.sla.apply({ ticketId: ticket.id, state, facts: slaFacts(ticket), happening }, tx);
  }

  private happeningOf(ticket: TicketEntity, { action }: PlannedTransition): Happening {
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
      case 'reject_resolution':
      case 'appeal':
        return { kind: 'reopened', at, times: ticket.reopenCount + 1 };
      case 'withdraw':
        return { kind: 'cancelled', at, reason: 'withdrawn' };
      case 'mark_spam':
      case 'merge':
        return { kind: 'cancelled', at, reason: action, cause: `${action}:${ticket.id}` };
      case 'restore':
        return { kind: 'restored', at, cause: `mark_spam:${ticket.id}` };
      case 'unmerge':
        return { kind: 'restored', at, cause: `merge:${ticket.id}` };
      default:
        return { kind: 'status_changed', at };
    }
  }
}
