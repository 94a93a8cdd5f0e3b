import { SYSTEM } from '../../kernel/actor';
import { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import type { JobMap } from '../../platform/jobs/job-map';
import { ChangeStatus } from '../app/change-status';
import { TicketRepository } from '../data/ticket.repository';

const ASK_AGAIN_MS = 86_400_000;

/** The silence window is over: closes the ticket, unless something is still owed, in which case it looks again a day later. */
@JobHandler('tickets.lapse')
export class LapseJob implements RunsJob<'tickets.lapse'> {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly tickets: TicketRepository,
    private readonly status: ChangeStatus,
    private readonly clock: Clock,
  ) {}

  async handle(payload: JobMap['tickets.lapse']): Promise<void> {
    const { ticketId, resolvedAt } = payload;
    await this.uow.run(async (tx) => {
      const ticket = await this.tickets.lock(ticketId, tx);
      if (ticket.status !== 'resolved' || ticket.resolvedAt?.toISOString() !== resolvedAt) return;
      try {
        await this.status.apply(ticket, { action: 'lapse' }, SYSTEM, tx);
      } catch (error) {
        if (!(error instanceof DomainError) || error.kind !== 'guard_failed') throw error;
        tx.enqueue('tickets.lapse', payload, { at: new Date(this.clock.nowMs() + ASK_AGAIN_MS), key: `lapse:${ticketId}` });
      }
    });
  }
}
