import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { Env } from '../platform/config/env';
import { Metrics } from '../platform/health';
import { LiveBus, SocketServer } from '../platform/realtime-adapter';
import { TicketChanges } from './ticket-changes';

/** Joins this process to the others: a worker only tells what it committed, the rest hear too. */
@Injectable()
export class LiveLink implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(private readonly env: Env, private readonly bus: LiveBus, private readonly changes: TicketChanges, sockets: SocketServer, metrics: Metrics) {
    new Gauge({
      name: 'live_connections', help: 'Live connections of staff to this process.', registers: [metrics.registry],
      collect() {
        this.set(sockets.count);
      },
    });
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.bus.open(this.env.PEYGIR_ROLE !== 'worker');
  }

  /** Last of all, because jobs that end meanwhile still have something to tell. */
  async onApplicationShutdown(): Promise<void> {
    this.changes.flush();
    await this.bus.close();
  }
}
