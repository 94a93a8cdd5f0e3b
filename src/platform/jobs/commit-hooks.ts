import { Injectable } from '@nestjs/common';
import type { DomainEvent } from './job-map';

type WakeListener = (jobs: { id: string; queue: string; runAt: Date }[]) => void;
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

  committed(jobs: { id: string; queue: string; runAt: Date }[], events: DomainEvent[]): void {
    if (jobs.length > 0) for (const wake of this.wakers) wake(jobs);
    if (events.length > 0) for (const listen of this.listeners) listen(events);
  }
}
