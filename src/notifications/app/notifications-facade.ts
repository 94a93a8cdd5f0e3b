import { Injectable } from '@nestjs/common';
import { type Delivery, DeliveriesQuery } from '../data/deliveries.query';
import { Outlet } from './outlet';

/** Notifications, as the rest of the house uses them. Messages are asked for by events, never by a call. */
@Injectable()
export class Notifications {
  constructor(private readonly deliveries: DeliveriesQuery, private readonly outlet: Outlet) {}

  /** Every message about a ticket, oldest first, with the state of each. */
  deliveriesOf(ticketId: string): Promise<Delivery[]> {
    return this.deliveries.ofTicket(ticketId);
  }

  /** True when nothing is mailed and the local mailbox page shows what would be. */
  get hasMailbox(): boolean {
    return this.outlet.hasMailbox;
  }
}
