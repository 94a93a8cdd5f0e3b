import { Injectable } from '@nestjs/common';
import { type Actor, actorId } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { Tickets } from '../../tickets';

/** Takes a mail that failed off the list without sending it again: its reader was reached in another way, or it does not matter any more. */
@Injectable()
export class SettleDelivery {
  constructor(private readonly tickets: Tickets, private readonly clock: Clock) {}

  /** Does nothing for one that is settled. @throws DomainError `not_found`; `delivery.not_failed` for one that waits, was sent or was held back */
  async execute(deliveryId: string, actor: Actor, tx: Tx): Promise<void> {
    const [delivery] = await tx.query<{ state: string; ticketId: string | null; template: string; settled: boolean }>(
      'SELECT state, ticket_id AS "ticketId", template, settled_at IS NOT NULL AS settled FROM delivery WHERE id = $1 FOR UPDATE', [deliveryId],
    );
    if (!delivery) throw DomainError.notFound('delivery');
    const { state, ticketId, template, settled } = delivery;
    if (state !== 'failed') throw new DomainError('conflict', 'delivery.not_failed', 'Only a mail that failed can be settled.', [], { state });
    if (settled) return;
    tx.stage('UPDATE delivery SET settled_at = $2, settled_by = $3 WHERE id = $1', [deliveryId, this.clock.now(), actorId(actor)]);
    if (ticketId) await this.tickets.amend(ticketId, { type: 'delivery_settled', data: { deliveryId, template } }, actor, tx);
  }
}
