import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Clock } from '../../kernel/clock';
import { JobCensus } from '../jobs/job-census';
import { HealthCheck } from './health-check';

const LONGEST_WAIT_MS = 5 * 60_000;

/** Jobs whose time has come are being worked off. */
@Injectable()
export class JobsCheck extends HealthCheck {
  readonly name = 'jobs';

  constructor(private readonly modules: ModuleRef, private readonly clock: Clock) {
    super();
  }

  async check(): Promise<string | null> {
    const census = this.modules.get(JobCensus, { strict: false });
    const waited = await census.oldestWaitMs(this.clock.now());
    return waited <= LONGEST_WAIT_MS ? null : `the oldest job has waited ${Math.round(waited / 1000)} s`;
  }
}
