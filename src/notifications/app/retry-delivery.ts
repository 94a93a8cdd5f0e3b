import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import { Customers } from '../../customers';
import { Tickets } from '../../tickets';
import { Lanes } from './lanes';

/**
 * Sends a mail again that no server took, or that came back: the same bytes under the same Message-ID, with all tries anew. Whoever
 * asks for it believes in the address, so it counts as deliverable until a server says otherwise once more.
 */
@Injectable()
export class RetryDelivery {
  constructor(private readonly tickets: Tickets, private readonly customers: Customers, private readonly lanes: Lanes, private readonly clock: Clock) {}

  /** @throws DomainError `not_found`; `delivery.not_failed` for one that waits, was sent or was held back */
  async execute(deliveryId: string, actor: Actor, tx: Tx): Promise<void> {
    const [delivery] = await tx.query<{ state: string; ticketId: string | null; template: string; staffId: string | null; address: string }>(
      'SELECT state, ticket_id AS "ticketId", template, staff_id AS "staffId", address FROM delivery WHERE id = $1 FOR UPDATE', [deliveryId],
    );
    if (!delivery) throw DomainError.notFound('delivery');
    if (delivery.state !== 'failed') throw new DomainError('conflict', 'delivery.not_failed', 'Only a mail that failed can be sent again.', [], { state: delivery.state });
    tx.stage(`UPDATE delivery SET state = 'queued', reason = NULL, attempts = 0, settled_at = NULL, settled_by = NULL WHERE id = $1`, [deliveryId]);
    if (!delivery.staffId) this.customers.markReachable(delivery.address, tx);
    this.lanes.ask(deliveryId, this.clock.now(), tx);
    const { ticketId, template } = delivery;
    if (ticketId) await this.tickets.amend(ticketId, { type: 'delivery_retried', data: { deliveryId, template } }, actor, tx);
  }
}
