import { Injectable } from '@nestjs/common';
import { normaliseReference } from '../../kernel/ids';
import { InstanceSecret } from '../../platform/security/instance-secret';
import { TicketRepository } from '../data/ticket.repository';
import type { TicketEntity } from '../data/ticket.entity';
import { isReplyToken, isTrackingToken, replyToken, ticketIdOfReplyToken, ticketIdOfTrackingToken, type TokenHolder, trackingToken } from '../domain/tokens';

/** Opens a ticket to whoever holds its token. */
@Injectable()
export class TicketTokens {
  constructor(private readonly tickets: TicketRepository, private readonly secret: InstanceSecret) {}

  tracking(ticket: TokenHolder): string {
    return trackingToken(this.secret.bytes, ticket);
  }

  reply(ticket: TokenHolder): string {
    return replyToken(this.secret.bytes, ticket);
  }

  /**
   * The ticket of a tracking token; with a reference, it must be that ticket's. Else null: which of them was wrong stays unsaid.
   */
  async byTrackingToken(token: string, reference?: string): Promise<TicketEntity | null> {
    const id = ticketIdOfTrackingToken(token);
    const ticket = id ? await this.tickets.find(id) : null;
    if (!ticket || !isTrackingToken(this.secret.bytes, ticket, token)) return null;
    return reference === undefined || normaliseReference(reference) === ticket.reference ? ticket : null;
  }

  /** The ticket of a valid reply token, else null. */
  async byReplyToken(token: string): Promise<TicketEntity | null> {
    const id = ticketIdOfReplyToken(token);
    const ticket = id ? await this.tickets.find(id) : null;
    return ticket && isReplyToken(this.secret.bytes, ticket, token) ? ticket : null;
  }
}
