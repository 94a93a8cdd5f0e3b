import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx';
import { DeliveryEntity } from '../data/delivery.entity';
import { TellUnsent } from './tell-unsent';

/** Puts a written delivery on record with the job that sends it, and tells the ticket what it must know at once. */
@Injectable()
export class PostDelivery {
  constructor(private readonly unsent: TellUnsent) {}

  async stage(delivery: DeliveryEntity, tx: Tx): Promise<void> {
    tx.insert(DeliveryEntity, delivery);
    const { id: deliveryId, ticketId, sourceMessageId: messageId, state, reason, template, participantId, createdAt: at } = delivery;
    if (state === 'queued') tx.enqueue('notifications.deliver', { deliveryId });
    else await this.unsent.stage({ deliveryId, ticketId, messageId, participantId, template, reason, at }, tx);
  }
}
