import { performance } from 'node:perf_hooks';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LiveBus, SocketServer } from '../platform/realtime-adapter';
import { type LiveChange, ticketRoom } from './live-change';
import { PresenceBook, type Viewing } from './presence-book';

/** All in milliseconds. */
const GATHER_MS = 50;
const LAPSE_EVERY_MS = 5_000;
const TELL_EVERY_MS = 15_000;

/** Shows those who look at a ticket who else does, in whatever process. */
@Injectable()
export class Presence implements OnModuleDestroy {
  private readonly book = new PresenceBook();
  private readonly changed = new Set<string>();
  private gathering?: NodeJS.Timeout;
  private readonly timers: NodeJS.Timeout[];

  constructor(private readonly sockets: SocketServer, private readonly bus: LiveBus<LiveChange>) {
    bus.onChanges((changes) => {
      for (const change of changes) this.hear(change);
    });
    bus.onGap(() => this.tellAll());
    this.timers = [
      setInterval(() => this.book.lapse(performance.now()).forEach((ticketId) => this.show(ticketId)), LAPSE_EVERY_MS).unref(),
      setInterval(() => this.tellAll(), TELL_EVERY_MS).unref(),
    ];
  }

  /** A connection begins to look at a ticket; it is shown who looks already. */
  enter(viewing: Viewing): void {
    if (!this.book.follows(viewing.ticketId)) this.bus.publish([{ kind: 'who', ticketId: viewing.ticketId }]);
    this.put(viewing);
    this.show(viewing.ticketId);
  }

  /** @returns false when the connection does not look at the ticket */
  type(ticketId: string, socketId: string, typing: boolean): boolean {
    const viewing = this.book.find(ticketId, socketId);
    if (viewing) this.put({ ticketId, socketId, userId: viewing.userId, name: viewing.name, typing });
    return viewing !== undefined;
  }

  leave(ticketId: string, socketId: string): void {
    if (!this.book.remove(ticketId, socketId)) return;
    this.bus.publish([{ kind: 'left', ticketId, socketId }]);
    this.show(ticketId);
  }

  onModuleDestroy(): void {
    for (const timer of [...this.timers, this.gathering]) clearTimeout(timer);
  }

  private put(viewing: Viewing): void {
    if (!this.book.set(viewing, true, performance.now())) return;
    this.bus.publish([{ kind: 'viewing', ...viewing }]);
    this.show(viewing.ticketId);
  }

  private hear(change: LiveChange): void {
    if (change.kind === 'ticket' || !this.book.follows(change.ticketId)) return;
    if (change.kind === 'who') this.tell(this.book.own(change.ticketId));
    else if (this.note(change)) this.show(change.ticketId);
  }

  private note(change: Extract<LiveChange, { kind: 'viewing' | 'left' }>): boolean {
    return change.kind === 'left' ? this.book.remove(change.ticketId, change.socketId) : this.book.set(change, false, performance.now());
  }

  private tellAll(): void {
    this.tell(this.book.own());
  }

  private tell(viewings: Viewing[]): void {
    if (viewings.length > 0) this.bus.publish(viewings.map((viewing) => ({ kind: 'viewing', ...viewing })));
  }

  /** Soon, with whatever else changes meanwhile. */
  private show(ticketId: string): void {
    this.changed.add(ticketId);
    this.gathering ??= setTimeout(() => {
      this.gathering = undefined;
      for (const id of this.changed) this.sockets.tell(ticketRoom(id), 'presence', { ticketId: id, viewers: this.book.viewers(id) });
      this.changed.clear();
    }, GATHER_MS).unref();
  }
}
