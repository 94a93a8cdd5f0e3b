import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { JobStats } from '../jobs/job-stats';
import { Metrics } from './metrics';

const OUTCOMES = ['done', 'failed', 'dead', 'lost'] as const;

/** The counts of this process's jobs, read when somebody asks. */
@Injectable()
export class JobMetrics {
  constructor(metrics: Metrics, stats: JobStats) {
    const registers = [metrics.registry];
    new Counter({
      name: 'jobs_total', help: 'Jobs this process ran, by outcome.', labelNames: ['outcome'], registers,
      collect() {
        this.reset();
        for (const outcome of OUTCOMES) this.inc({ outcome }, stats[outcome]);
      },
    });
    new Gauge({
      name: 'jobs_running', help: 'Jobs under way in this process.', registers,
      collect() {
        this.set(stats.running);
      },
    });
  }
}
