import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { domainOf } from '../../kernel/mail-address';
import { Env } from '../../platform/config/env';
import { type Tx, UnitOfWork } from '../../platform/database/tx';
import type { JobRun } from '../../platform/jobs/job-handler';
import { LaneRepository } from '../data/lane.repository';
import { type Pace, reserve } from '../domain/lane-pace';

interface Traveller {
  id: string;
  address: string;
}

/** Whoever is not called looks again after this long: only needed when a worker was killed. */
const LOOK_AGAIN_MS = 30_000;

/** The one waiting job of a delivery: asking for it again moves it. */
export const deliverKey = (deliveryId: string): string => `notifications.deliver:${deliveryId}`;

/**
 * One lane for each recipient domain, however many workers there are: so many mails at once, so many a minute. Whoever finds it
 * full lets the job go; its next one comes at the reserved instant, or when a place is freed. Nobody waits by asking.
 */
@Injectable()
export class Lanes {
  private readonly pace: Pace;

  constructor(private readonly lanes: LaneRepository, private readonly uow: UnitOfWork, private readonly clock: Clock, env: Env) {
    this.pace = { atOnce: env.MAIL_DOMAIN_CONCURRENCY, perMinute: env.MAIL_DOMAIN_PER_MINUTE };
  }

  /** True when the mail may leave now; otherwise the job is done, and another comes in time. */
  enter({ id, address }: Traveller, run: JobRun): Promise<boolean> {
    const domain = domainOf(address);
    const now = this.clock.now();
    return this.uow.run(async (tx) => {
      const spentUntil = await this.lanes.lock(domain, now, tx);
      const place = await this.lanes.placeOf(id, tx);
      if (place?.state === 'sending' && place.held && place.jobId !== run.id) return false;
      const turn = place ? { startAt: place.startAt, spentUntil } : reserve(spentUntil, now, this.pace);
      if (!place) this.lanes.spend(domain, turn.spentUntil, tx);
      const late = turn.startAt > now;
      if (!late && (await this.lanes.sending(domain, id, tx)) < this.pace.atOnce) {
        this.lanes.hold(id, domain, run.id, turn.startAt, tx);
        if (place?.state === 'sending') this.lanes.noteRepeat(id, tx);
        return true;
      }
      this.lanes.wait(id, domain, turn.startAt, tx);
      this.ask(id, late ? turn.startAt : new Date(now.getTime() + LOOK_AGAIN_MS), tx);
      run.completeIn(tx);
      return false;
    });
  }

  /** Stages the end of a try: the place is free, and whoever waited longest is called. */
  async leave({ id, address }: Traveller, tx: Tx): Promise<void> {
    const domain = domainOf(address);
    const now = this.clock.now();
    await this.lanes.lock(domain, now, tx);
    await this.lanes.free(id, tx);
    const next = await this.lanes.call(domain, now, tx);
    if (next) this.ask(next, now, tx);
  }

  /** Stages another try at this instant. */
  ask(deliveryId: string, at: Date, tx: Tx): void {
    tx.enqueue('notifications.deliver', { deliveryId }, { at, key: deliverKey(deliveryId) });
  }
}
