import { Injectable } from '@nestjs/common';
import { CircumstancesQuery, type TicketCircumstances } from '../data/circumstances.query';
import { deliveryIdOf } from '../domain/delivery-id';
import { FLOOD, isByStranger, reasonNotToSend, type Suppression } from '../domain/decide-send';
import type { Happening, Route } from '../domain/routing';

/** What the gate says: who is written to and how, or why not. */
export interface Passage {
  circumstances: TicketCircumstances;
  /** Null when the message may go. */
  heldBack: Suppression | null;
  /** Set when a stranger may have caused it; equal values are never sent twice. */
  floodSlot: string | null;
  /** No colleague has anything to do with it yet: it repeats no word of the sender's, their name included. */
  byStranger: boolean;
}

/** The one place that every send passes: preferences, consent, dead addresses, floods and loops. */
@Injectable()
export class SendGate {
  constructor(private readonly query: CircumstancesQuery) {}

  /** Null when the ticket is unknown or this happening has been dealt with. */
  async open(route: Route, happening: Happening, now: Date): Promise<Passage | null> {
    const circumstances = await this.query.read(happening.ticketId, deliveryIdOf(happening), happening.causeId, now);
    if (!circumstances || circumstances.toldBefore) return null;
    const heldBack = reasonNotToSend(route, circumstances);
    const byStranger = isByStranger(route, circumstances);
    const floodSlot = byStranger && heldBack === null ? slotOf(route, circumstances, happening, now) : null;
    return { circumstances, heldBack, floodSlot, byStranger };
  }
}

/** Two acknowledgements to one address at the same moment see nothing of each other; the unique slot lets only one in. */
const slotOf = (route: Route, { email }: TicketCircumstances, { causeId }: Happening, now: Date): string =>
  route.template === 'acknowledgement' ? `${Math.floor(now.getTime() / FLOOD.windowMs)} ${email}` : `${causeId} ${email}`;
