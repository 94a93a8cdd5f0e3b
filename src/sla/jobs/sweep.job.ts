import { Logger } from '@nestjs/common';
import { performance } from 'node:perf_hooks';
import { Clock } from '../../kernel/clock';
import { JobHandler, type RunsJob } from '../../platform/jobs/job-handler';
import { SweepClocks } from '../app/sweep-clocks';
import { JumpWatch } from '../domain/jump-watch';

/** Every few seconds: what has fallen due? An index range read when nothing has. */
@JobHandler('sla.sweep', { everyMs: 5_000 })
export class SweepJob implements RunsJob<'sla.sweep'> {
  private readonly watch = new JumpWatch();
  private readonly log = new Logger('Sla');

  constructor(private readonly sweep: SweepClocks, private readonly clock: Clock) {}

  async handle(): Promise<void> {
    if (this.watch.settled(this.clock.nowMs(), performance.timeOrigin + performance.now())) await this.sweep.execute();
    else this.log.warn('The machine\'s clock has jumped; due times wait until it is put right or has stayed for a quarter of an hour.');
  }
}
