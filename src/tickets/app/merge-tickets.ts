import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { ChangeStatus } from './change-status';

/** Joins two tickets about one thing. The merged one points to the survivor, and follow-ups go there; undo takes it back. */
@Injectable()
export class MergeTickets {
  constructor(private readonly tickets: TicketRepository, private readonly status: ChangeStatus) {}

  async merge(command: { ticketId: string; intoId: string; version?: number }, actor: Actor, tx: Tx): Promise<TicketEntity> {
    // Locked in one order, so that two opposite merges can't wait for each other for ever.
    const locked: TicketEntity[] = [];
    for (const id of [...new Set([command.ticketId, command.intoId])].sort()) {
      locked.push(await this.tickets.lock(id, tx, id === command.ticketId ? command.version : undefined));
    }
    const merged = locked.find((ticket) => ticket.id === command.ticketId)!;
    await this.status.apply(merged, { action: 'merge', mergeIntoId: command.intoId }, actor, tx);
    const survivor = locked.find((ticket) => ticket.id === command.intoId)!;
    this.tickets.record(survivor.id, 'merged_in', { ticketId: merged.id, reference: merged.reference }, actor, tx);
    this.tickets.save(survivor, {}, tx);
    return merged;
  }

  async unmerge(command: { ticketId: string; version?: number }, actor: Actor, tx: Tx): Promise<TicketEntity> {
    const ticket = await this.tickets.lock(command.ticketId, tx, command.version);
    const survivorId = ticket.mergedIntoId;
    await this.status.apply(ticket, { action: 'unmerge' }, actor, tx);
    if (survivorId) {
      const survivor = await this.tickets.lock(survivorId, tx);
      this.tickets.record(survivorId, 'unmerged', { ticketId: ticket.id, reference: ticket.reference }, actor, tx);
      this.tickets.save(survivor, {}, tx);
    }
    return ticket;
  }
}
