import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import { type NewTicket, type OpenedTicket, Tickets } from '../../tickets';

/** Registers what came through the public form. A filled honeypot goes to spam, where people can still find and restore it. */
@Injectable()
export class FileComplaint {
  constructor(private readonly tickets: Tickets) {}

  async execute(command: NewTicket, { trapped }: { trapped: boolean }, tx: Tx): Promise<OpenedTicket> {
    const opened = await this.tickets.open({ ...command, acknowledge: !trapped }, null, tx);
    if (trapped) await this.tickets.changeStatus({ ticketId: opened.id, action: 'mark_spam', reason: 'honeypot' }, SYSTEM, tx);
    return opened;
  }

  /** The tracking token of a ticket filed before. */
  trackingToken(ticket: { id: string; tokenSeed: Buffer }): string {
    return this.tickets.tokens.tracking(ticket);
  }
}
