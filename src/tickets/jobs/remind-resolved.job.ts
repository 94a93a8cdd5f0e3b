import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { SYSTEM } from '../../kernel/actor';
import { TicketRepository } from '../data/ticket.repository';

/** Halfway through the silence window: asks for one reminder, if the resolution still waits for its answer. */
@JobHandler('tickets.remind-resolved')
export class RemindResolvedJob implements RunsJob<'tickets.remind-resolved'> {
  constructor(private readonly uow: UnitOfWork, private readonly tickets: TicketRepository) {}

  async handle({ ticketId, resolvedAt }: JobMap['tickets.remind-resolved']): Promise<void> {
    await this.uow.run(async (tx) => {
      const ticket = await this.tickets.lock(ticketId, tx);
      if (ticket.status !== 'resolved' || ticket.resolvedAt?.toISOString() !== resolvedAt) return;
      const eventId = this.tickets.record(ticketId, 'reminded', { resolvedAt }, SYSTEM, tx);
      tx.emit({ name: 'ticket.confirmation_reminded', payload: { ticketId, eventId } });
    });
  }
}
