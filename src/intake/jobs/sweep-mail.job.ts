import { Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import { InboundMailRepository } from '../data/inbound-mail.repository';

const EVERY_MS = 10 * 60_000;

/** A message whose job was put aside gets a new one: it heals without a hand. */
@JobHandler('intake.sweep-mail', { queue: 'intake', everyMs: EVERY_MS })
export class SweepMailJob implements RunsJob<'intake.sweep-mail'> {
  private readonly log = new Logger('Mail');

  constructor(private readonly mails: InboundMailRepository, private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  async handle(): Promise<void> {
    const stranded = await this.mails.stranded(new Date(this.clock.nowMs() - EVERY_MS));
    if (stranded.length === 0) return;
    this.log.warn(`${stranded.length} received messages had no job left; they have one again.`);
    await this.uow.run(async (tx) => {
      for (const { id } of stranded) tx.enqueue('intake.process-mail', { inboundMailId: id }, { key: `intake.process-mail:${id}` });
    });
  }
}
