import { performance } from 'node:perf_hooks';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { CommitHooks } from '../platform/jobs/commit-hooks';
import { LiveBus, SocketServer } from '../platform/realtime-adapter';
import { Tickets } from '../tickets';
import { type LiveChange, STAFF_ROOM, ticketRoom } from './live-change';

/** All in milliseconds: a ticket's changes within this are told as one; the queue is told at most so often. */
const GATHER_MS = 20;
const QUEUE_EVERY_MS = 300;

/** Tells the people who look at a ticket, and at the queue, what was committed, in this process or in another. */
@Injectable()
export class TicketChanges implements OnModuleDestroy {
  private readonly log = new Logger('Live');
  private readonly versions = new Map<string, number>();
  private gathering?: NodeJS.Timeout;
  private queueTimer?: NodeJS.Timeout;
  private queueToldAt = -Infinity;
  private looking = false;

  constructor(
    hooks: CommitHooks,
    private readonly sockets: SocketServer,
    private readonly bus: LiveBus<LiveChange>,
    private readonly tickets: Tickets,
  ) {
    hooks.onEvents((events) => {
      for (const event of events) if (event.name === 'ticket.changed') this.gather(event.payload.ticketId, event.payload.version);
    });
    bus.onChanges((changes) => this.hear(changes));
    bus.onGap(() => void this.lookAgain());
  }

  /** Tells at once what is being gathered. */
  flush(): void {
    if (this.gathering) this.tell();
  }

  onModuleDestroy(): void {
    clearTimeout(this.queueTimer);
  }

  private gather(ticketId: string, version: number): void {
    this.versions.set(ticketId, Math.max(version, this.versions.get(ticketId) ?? 0));
    this.gathering ??= setTimeout(() => this.tell(), GATHER_MS);
  }

  private tell(): void {
    clearTimeout(this.gathering);
    this.gathering = undefined;
    const changes = [...this.versions].map(([id, version]) => ({ kind: 'ticket' as const, id, version }));
    this.versions.clear();
    for (const { id, version } of changes) this.show(id, version);
    this.showQueue();
    this.bus.publish(changes);
  }

  private hear(changes: LiveChange[]): void {
    const tickets = changes.filter((change) => change.kind === 'ticket');
    for (const { id, version } of tickets) this.show(id, version);
    if (tickets.length > 0) this.showQueue();
  }

  private show(id: string, version: number): void {
    this.sockets.tell(ticketRoom(id), 'ticket.changed', { id, version });
  }

  private showQueue(): void {
    if (this.queueTimer) return;
    this.queueTimer = setTimeout(() => {
      this.queueTimer = undefined;
      this.queueToldAt = performance.now();
      this.sockets.tell(STAFF_ROOM, 'queue.changed', {});
    }, Math.max(0, this.queueToldAt + QUEUE_EVERY_MS - performance.now())).unref();
  }

  /** Other processes may have changed anything unheard: every ticket that is looked at here is told as it stands. */
  private async lookAgain(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    try {
      for (const room of this.sockets.io.of('/').adapter.rooms.keys()) {
        if (!room.startsWith(ticketRoom(''))) continue;
        const { id, version } = await this.tickets.get(room.slice(ticketRoom('').length));
        this.show(id, version);
      }
      this.showQueue();
    } catch (error) {
      this.log.debug('the tickets that are looked at could not be read', error);
    } finally {
      this.looking = false;
    }
  }
}
