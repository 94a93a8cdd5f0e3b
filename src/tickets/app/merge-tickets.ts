import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import { TicketHistory } from '../data/ticket-history.repository';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { shareVeil, unveil } from '../domain/veil';
import { ChangeStatus } from './change-status';
import { TicketClocks } from './ticket-clocks';

/** Joins two tickets about one thing. The merged one points to the survivor, and follow-ups go there; undo takes it back. */
@Injectable()
export class MergeTickets {
  constructor(
    private readonly tickets: TicketRepository,
    private readonly status: ChangeStatus,
    private readonly clocks: TicketClocks,
    private readonly history: TicketHistory,
  ) {}

  async merge(command: { ticketId: string; intoId: string; version?: number }, actor: Actor, tx: Tx): Promise<TicketEntity> {
    const [merged, survivor] = await this.lockBoth(command.ticketId, command.intoId, tx, command.version);
    await this.status.apply(merged, { action: 'merge', mergeIntoId: command.intoId }, actor, tx);
    const { story, changed } = shareVeil(merged, survivor);
    // The entry's id marks what the merge does to the clocks, so that the same merge can be taken back and no other.
    const cause = this.tickets.record(survivor.id, 'merged_in', { ticketId: merged.id, reference: merged.reference, ...story }, actor, tx);
    const due = await this.clocks.onMerge(survivor, merged, cause, tx);
    this.tickets.save(survivor, { ...due.survivor, ...changed.get(survivor.id) }, tx);
    this.tickets.save(merged, { ...due.merged, ...changed.get(merged.id) }, tx);
    return merged;
  }

  async unmerge(command: { ticketId: string; version?: number }, actor: Actor, tx: Tx): Promise<TicketEntity> {
    const found = await this.tickets.find(command.ticketId);
    const [ticket, survivor] = await this.lockBoth(command.ticketId, found?.mergedIntoId ?? command.ticketId, tx, command.version);
    const cause = await this.history.lastMerge(survivor.id, ticket.id, tx);
    const bare = unveil(ticket, survivor, await this.history.veils(survivor.id, tx));
    await this.status.apply(ticket, { action: 'unmerge' }, actor, tx);
    if (!cause) return ticket;
    this.tickets.record(survivor.id, 'unmerged', { ticketId: ticket.id, reference: ticket.reference }, actor, tx);
    const due = { survivor: await this.clocks.onUnmerge(survivor, cause, tx), ticket: await this.clocks.onUnmerge(ticket, cause, tx) };
    this.tickets.save(survivor, { ...due.survivor, ...bare.survivor }, tx);
    this.tickets.save(ticket, { ...due.ticket, ...bare.merged }, tx);
    return ticket;
  }

  /** In one order, so that two opposite merges can't wait for each other for ever. */
  private async lockBoth(id: string, otherId: string, tx: Tx, version?: number): Promise<[TicketEntity, TicketEntity]> {
    const locked = new Map<string, TicketEntity>();
    for (const next of [...new Set([id, otherId])].sort()) locked.set(next, await this.tickets.lock(next, tx, next === id ? version : undefined));
    return [locked.get(id)!, locked.get(otherId)!];
  }
}
