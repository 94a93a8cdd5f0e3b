import { Logger } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import { Lanes } from '../app/lanes';
import { WaitingDeliveryQuery } from '../data/waiting-delivery.query';

const EVERY_MS = 10 * 60_000;

/** A mail that waits although its job was put aside gets a new one: it heals without a hand. */
@JobHandler('notifications.sweep-deliveries', { queue: 'notify', everyMs: EVERY_MS })
export class SweepDeliveriesJob implements RunsJob<'notifications.sweep-deliveries'> {
  private readonly log = new Logger('Mail');

  constructor(private readonly waiting: WaitingDeliveryQuery, private readonly lanes: Lanes, private readonly uow: UnitOfWork, private readonly clock: Clock) {}

  async handle(): Promise<void> {
    const now = this.clock.now();
    const stranded = await this.waiting.stranded(new Date(now.getTime() - EVERY_MS));
    if (stranded.length === 0) return;
    this.log.warn(`${stranded.length} mails had no job left; they have one again.`);
    await this.uow.run(async (tx) => {
      for (const { id } of stranded) this.lanes.ask(id, now, tx);
    });
  }
}
