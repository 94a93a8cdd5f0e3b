import { SYSTEM } from '../../kernel/actor';
import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { TicketClocks } from '../app/ticket-clocks';
import { TicketRepository } from '../data/ticket.repository';

/** Takes a batch of tickets over to a version of their policy, one unit of work a ticket so that nobody waits for the batch. */
@JobHandler('tickets.rebaseline', { on: ['sla.rebaseline_wanted'] })
export class RebaselineJob implements RunsJob<'tickets.rebaseline'> {
  constructor(private readonly uow: UnitOfWork, private readonly tickets: TicketRepository, private readonly clocks: TicketClocks) {}

  async handle({ policyVersionId, ticketIds }: JobMap['tickets.rebaseline']): Promise<void> {
    for (const ticketId of ticketIds) {
      await this.uow.run(async (tx) => {
        const ticket = await this.tickets.lock(ticketId, tx);
        const done = await tx.query(
          `SELECT 1 FROM ticket_event WHERE ticket_id = $1 AND type = 'rebaselined' AND data->>'policyVersionId' = $2`, [ticketId, policyVersionId],
        );
        if (done.length === 0) this.tickets.record(ticketId, 'rebaselined', { policyVersionId }, SYSTEM, tx);
        this.tickets.save(ticket, await this.clocks.onRebaseline(ticket, policyVersionId, tx), tx);
      });
    }
  }
}
