import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import { DomainError } from '../../kernel/domain-error';
import type { Tx } from '../../platform/database/tx';
import type { Happening } from '../../sla';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { ConfirmDelivery } from './confirm-delivery';
import { TicketClocks } from './ticket-clocks';

/** Something was done about a ticket elsewhere: its story, its version and its clocks follow. */
@Injectable()
export class AmendTicket {
  constructor(private readonly tickets: TicketRepository, private readonly clocks: TicketClocks, readonly delivery: ConfirmDelivery) {}

  async execute(command: { ticketId: string; entry: { type: string; data: object } | null; happening?: Happening }, actor: Actor, tx: Tx): Promise<TicketEntity> {
    const { ticketId, entry, happening } = command;
    const ticket = await this.tickets.lock(ticketId, tx);
    // A date that is told from now on is told on the ticket that goes on.
    if (ticket.mergedIntoId && happening?.kind === 'agreed' && happening.metric === 'promise') {
      throw new DomainError('conflict', 'ticket.merged', 'This ticket goes on in another one.', [], { ticketId: ticket.mergedIntoId });
    }
    if (entry) this.tickets.record(ticketId, entry.type, entry.data, actor, tx);
    this.tickets.save(ticket, happening ? await this.clocks.onHappening(ticket, happening, tx) : {}, tx);
    if (happening && happening.kind !== 'agreed' && ticket.mergedIntoId) await this.tellSurvivor(ticket.mergedIntoId, happening, tx);
    return ticket;
  }

  /** What was promised on a ticket before it was merged is owed by the one that goes on. */
  private async tellSurvivor(mergedIntoId: string, happening: Happening, tx: Tx): Promise<void> {
    const survivor = await this.tickets.lock(await this.tickets.survivorOf(mergedIntoId), tx);
    this.tickets.save(survivor, await this.clocks.onHappening(survivor, happening, tx), tx);
  }
}
