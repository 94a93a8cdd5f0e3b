import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import { Tickets } from '../../tickets';
import { DeliveryEntity } from '../data/delivery.entity';

/** Puts a written delivery on record with the job that sends it, and tells the ticket what it must know at once. */
@Injectable()
export class PostDelivery {
  constructor(private readonly tickets: Tickets) {}

  async stage(delivery: DeliveryEntity, tx: Tx): Promise<void> {
    tx.insert(DeliveryEntity, delivery);
    const { id: deliveryId, ticketId, sourceMessageId: messageId, state, reason, template, participantId } = delivery;
    if (state === 'queued') tx.enqueue('notifications.deliver', { deliveryId });
    // Clocks are about the customer.
    if (!ticketId || !messageId || participantId || state === 'queued') return;
    if (reason === 'undeliverable') {
      await this.tickets.amend(ticketId, { type: 'delivery_failed', data: { deliveryId, template, messageId, reason } }, SYSTEM, tx);
    }
    // Without a mail to wait for, the reply has reached the customer's page, which is where it will be read.
    await this.tickets.replyDelivered({ ticketId, messageId, at: delivery.createdAt }, tx);
  }
}
