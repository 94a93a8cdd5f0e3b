import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { JOB_HANDLER, type JobHandlerMeta, type RunsJob } from './job-handler';
import type { EventName, JobName } from './job-map';

export interface RegisteredHandler extends Required<Omit<JobHandlerMeta, 'on' | 'everyMs'>> {
  on: EventName[];
  everyMs?: number;
  handler: RunsJob<JobName>;
}

const DEFAULTS = { maxAttempts: 12, leaseMs: 60_000, queue: 'default' };

/** Every job handler of the process, found among the providers at boot. */
@Injectable()
export class JobRegistry {
  private handlers?: Map<string, RegisteredHandler>;
  private subscribers = new Map<string, RegisteredHandler[]>();

  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws Error when no handler has this name: such a job must never be written. */
  get(name: string): RegisteredHandler {
    const found = this.all().get(name);
    if (!found) throw new Error(`No @JobHandler for job "${name}".`);
    return found;
  }

  /** The handlers that want a job for this event. */
  subscribersOf(event: string): RegisteredHandler[] {
    this.all();
    return this.subscribers.get(event) ?? [];
  }

  /** @throws Error when two handlers claim one name, or a handler lacks `handle`. */
  all(): Map<string, RegisteredHandler> {
    if (this.handlers) return this.handlers;
    const found = new Map<string, RegisteredHandler>();
    for (const wrapper of this.discovery.getProviders()) {
      const type: unknown = wrapper.metatype;
      const meta = typeof type === 'function' ? (Reflect.getMetadata(JOB_HANDLER, type) as JobHandlerMeta | undefined) : undefined;
      if (!meta || !wrapper.instance) continue;
      if (found.has(meta.name)) throw new Error(`Two handlers for job "${meta.name}".`);
      if (typeof wrapper.instance.handle !== 'function') throw new Error(`Handler of job "${meta.name}" has no handle().`);
      found.set(meta.name, { ...DEFAULTS, on: [], ...meta, handler: wrapper.instance as RunsJob<JobName> });
    }
    this.subscribers = new Map();
    for (const entry of found.values()) {
      for (const event of entry.on) this.subscribers.set(event, [...(this.subscribers.get(event) ?? []), entry]);
    }
    this.handlers = found;
    return found;
  }
}
