import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { type Happening, routeOf } from '../domain/routing';
import { DraftDelivery } from './draft-delivery';
import { PostDelivery } from './post-delivery';
import { SendGate } from './send-gate';
import { TellParticipants } from './tell-participants';

/**
 * Tells the customer of what happened, once: the delivery, the job that sends it and the end of the job that asked for it are one
 * unit of work. A second run finds the first one's delivery and does nothing.
 */
@Injectable()
export class Notify {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly gate: SendGate,
    private readonly drafts: DraftDelivery,
    private readonly post: PostDelivery,
    private readonly participants: TellParticipants,
    private readonly clock: Clock,
  ) {}

  async execute(happening: Happening, run: JobRun): Promise<void> {
    const route = routeOf(happening);
    if (!route) return;
    await this.uow.run(async (tx) => {
      tx.retryOnConflict('delivery_pkey');
      tx.retryOnConflict('delivery_flood_slot');
      const now = this.clock.now();
      const passage = await this.gate.open(route, happening, now);
      const delivery = passage && (await this.drafts.execute(route, happening, passage, now));
      if (delivery) await this.post.stage(delivery, tx);
      const others = passage && route.template === 'staff_reply' ? await this.participants.drafts(happening, passage, now) : [];
      for (const other of others) await this.post.stage(other, tx);
      run.completeIn(tx);
    });
  }
}
