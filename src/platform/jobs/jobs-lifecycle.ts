import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Env } from '../config/env';
import { CommitHooks } from './commit-hooks';
import { JOB_DISPATCHER, type JobDispatcher } from './job-dispatcher';
import { JobRegistry } from './job-registry';
import { JobRunner } from './job-runner';
import { JobSettings } from './job-settings';

/** Starts and ends the work on jobs with the application. A web process only tells others of what it committed. */
@Injectable()
export class JobsLifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    @Inject(JOB_DISPATCHER) private readonly dispatcher: JobDispatcher,
    private readonly runner: JobRunner,
    private readonly registry: JobRegistry,
    private readonly hooks: CommitHooks,
    private readonly settings: JobSettings,
    private readonly env: Env,
  ) {}

  /** @throws Error when a handler is doubled or has no `handle`: the application must not start. */
  async onApplicationBootstrap(): Promise<void> {
    this.registry.all();
    this.hooks.onJobs((jobs) => this.dispatcher.wake(jobs));
    if (this.env.PEYGIR_ROLE !== 'web') await this.dispatcher.start(this.runner);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.dispatcher.stop();
    await this.runner.stop(this.settings.graceMs);
    await this.dispatcher.close();
  }
}
