import { Injectable } from '@nestjs/common';
import { heldLease } from './job-context';
import type { WaitingJob } from './job-dispatcher';
import type { DomainEvent } from './job-map';

type WakeListener = (jobs: WaitingJob[]) => void;
type EventListener = (events: DomainEvent[]) => void;

/** Tells the job dispatcher and the live gateway of what was just committed. A lost call delays, and loses nothing. */
@Injectable()
export class CommitHooks {
  private readonly wakers: WakeListener[] = [];
  private readonly listeners: EventListener[] = [];

  onJobs(listener: WakeListener): void {
    this.wakers.push(listener);
  }

  onEvents(listener: EventListener): void {
    this.listeners.push(listener);
  }

  committed(jobs: WaitingJob[], events: DomainEvent[]): void {
    // What follows from a commit is not part of the job that made it, and must not stand under its lease.
    heldLease.run(undefined, () => {
      if (jobs.length > 0) for (const wake of this.wakers) wake(jobs);
      if (events.length > 0) for (const listen of this.listeners) listen(events);
    });
  }
}
