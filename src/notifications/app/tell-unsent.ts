import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import { Tickets } from '../../tickets';

export interface Unsent {
  deliveryId: string;
  ticketId: string | null;
  /** The ticket's message whose words it carries. */
  messageId: string | null;
  /** Who takes part beside the customer; null for the customer's. */
  participantId: string | null;
  template: string;
  /** Why it was held back; null when no mail leaves this installation at all. */
  reason: string | null;
  at: Date;
}

/** Tells the ticket that a colleague's words will not go by mail. */
@Injectable()
export class TellUnsent {
  constructor(private readonly tickets: Tickets) {}

  async stage({ deliveryId, ticketId, messageId, participantId, template, reason, at }: Unsent, tx: Tx): Promise<void> {
    // Clocks are about the customer.
    if (!ticketId || !messageId || participantId) return;
    if (reason === 'undeliverable') {
      await this.tickets.amend(ticketId, { type: 'delivery_failed', data: { deliveryId, template, messageId, reason } }, SYSTEM, tx);
    }
    // Without a mail to wait for, the reply has reached the customer's page, which is where it will be read.
    await this.tickets.replyDelivered({ ticketId, messageId, at }, tx);
  }
}
