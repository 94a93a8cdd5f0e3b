import { Injectable } from '@nestjs/common';
import { SYSTEM } from '../../kernel/actor';
import type { Tx } from '../../platform/database/tx';
import type { JobMap } from '../../platform/jobs/job-map';
import { SlaRecord } from '../../sla';
import type { TicketEntity } from '../data/ticket.entity';
import { TicketRepository } from '../data/ticket.repository';
import { escalationEffects } from '../domain/escalation-effects';
import { TicketClocks } from './ticket-clocks';

/**
 * Carries a step of the escalation ladder out, once a clock and step: the ticket's story says it, and whom it is to be told hears it.
 * A step that comes when the clock is over, stands still or somebody has taken it over is dropped.
 */
@Injectable()
export class EscalateTicket {
  constructor(private readonly tickets: TicketRepository, private readonly clocks: TicketClocks, private readonly sla: SlaRecord) {}

  async execute(due: JobMap['tickets.escalate'], tx: Tx): Promise<void> {
    const { ticketId, clockId, metric, instance, step, action } = due;
    const ticket = await this.tickets.lock(ticketId, tx);
    const done = await tx.query(
      `SELECT 1 FROM ticket_event WHERE ticket_id = $1 AND type = 'escalated' AND data->>'clockId' = $2 AND data->>'step' = $3`, [ticketId, clockId, step],
    );
    if (done.length > 0) return;
    const clock = await this.sla.standing(ticketId, clockId, tx);
    if (!clock || (clock.acknowledged && !due.evenIfAcknowledged)) return;
    const dueAt = clock.dueAt.toISOString();
    const possible = action.do !== 'reassign' || (await tx.query('SELECT 1 FROM team WHERE id::text = $1', [action.teamId])).length > 0;
    const changes = possible ? escalationEffects(ticket, action) : {};
    const before = Object.fromEntries(Object.keys(changes).map((name) => [name, ticket[name as keyof TicketEntity]]));
    const entryId = this.tickets.record(ticketId, 'escalated', { clockId, metric, instance, step, action, dueAt, before, after: changes }, SYSTEM, tx);
    const retargets = changes.priority !== undefined || changes.teamId !== undefined;
    const columns = retargets ? await this.clocks.onRetarget({ ...ticket, ...changes } as TicketEntity, tx) : {};
    this.tickets.save(ticket, { ...changes, ...columns }, tx);
    tx.emit({ name: 'ticket.escalated', payload: { ticketId, entryId, metric, step, action, dueAt } });
  }
}
