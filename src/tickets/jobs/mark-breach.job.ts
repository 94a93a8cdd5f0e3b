import { SYSTEM } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { Sla } from '../../sla';
import { TicketRepository } from '../data/ticket.repository';

/** A clock of a ticket ran out: the ticket shows it, and its story says it once. */
@JobHandler('tickets.mark-breach', { on: ['sla.breached'] })
export class MarkBreachJob implements RunsJob<'tickets.mark-breach'> {
  constructor(private readonly uow: UnitOfWork, private readonly tickets: TicketRepository, private readonly sla: Sla, private readonly clock: Clock) {}

  async handle({ ticketId, metric, instance, breachedAt, late }: JobMap['tickets.mark-breach']): Promise<void> {
    await this.uow.run(async (tx) => {
      const ticket = await this.tickets.lock(ticketId, tx);
      const said = await tx.query(
        `SELECT 1 FROM ticket_event WHERE ticket_id = $1 AND type = 'sla_breached' AND data->>'metric' = $2 AND (data->>'instance')::int = $3`,
        [ticketId, metric, instance],
      );
      if (said.length > 0) return;
      this.tickets.record(ticketId, 'sla_breached', { metric, instance, breachedAt, late, noticedAt: this.clock.now().toISOString() }, SYSTEM, tx);
      this.tickets.save(ticket, await this.sla.dueOf(ticketId, tx), tx);
    });
  }
}
