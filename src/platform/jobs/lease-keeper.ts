import { Logger } from '@nestjs/common';
import type { HeldJob } from './held-job';
import type { JobStore } from './job-store';

/** A run may hold its job for this many leases (20 minutes by default); one that hangs longer loses it. */
const MOST_LEASES = 20;

/** Renews the leases of running jobs, all in one statement, once a third of a lease has passed. */
export class LeaseKeeper {
  private readonly held = new Set<HeldJob>();
  private readonly log = new Logger('Jobs');
  private timer?: NodeJS.Timeout;
  private busy = false;

  /** `shortestMs`: the shortest lease that any handler has. */
  constructor(private readonly store: JobStore, private readonly shortestMs: () => number) {}

  add(held: HeldJob): void {
    this.held.add(held);
    this.timer ??= setInterval(() => void this.renew(), Math.min(5_000, Math.max(20, this.shortestMs() / 6))).unref();
  }

  /** From now on the job is settled by somebody else. */
  remove(held: HeldJob): void {
    this.held.delete(held);
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private async renew(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await this.extend(this.due(performance.now()));
    } catch (error) {
      this.log.warn(`Leases could not be renewed: ${(error as Error).message}`);
    } finally {
      this.busy = false;
    }
  }

  private due(now: number): HeldJob[] {
    const due: HeldJob[] = [];
    for (const held of this.held) {
      const { leaseMs } = held.handler;
      if (now - held.startedAt > leaseMs * MOST_LEASES) this.drop(held, 'ran for too long');
      else if (now - held.renewedAt > leaseMs / 3) due.push(held);
    }
    return due;
  }

  private async extend(due: HeldJob[]): Promise<void> {
    if (due.length === 0) return;
    const at = performance.now();
    const ours = await this.store.extend(due.map(({ job, handler }) => ({ id: job.id, lease: job.lease, leaseMs: handler.leaseMs })));
    for (const held of due) {
      if (ours.has(held.job.id)) held.renewedAt = at;
      else if (this.held.has(held) && !held.lease.finished) this.drop(held, 'is with another worker now');
    }
  }

  private drop(held: HeldJob, why: string): void {
    this.held.delete(held);
    this.log.warn(`Job ${held.job.name} ${held.job.id} ${why}; its lease is given up.`);
    held.giveUp();
  }
}
