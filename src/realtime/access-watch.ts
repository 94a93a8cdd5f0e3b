import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { Identity } from '../identity';
import type { StaffActor } from '../platform/security';

/** Sessions that ended in another process are noticed at the next look; milliseconds between two. */
const LOOK_EVERY_MS = 600;

interface Holder {
  socket: Socket;
  userId: string;
}

/** Ends the connections of sessions that ended: at once when it happened here, within a second when elsewhere. */
@Injectable()
export class AccessWatch implements OnModuleDestroy {
  private readonly log = new Logger('Live');
  private readonly sessions = new Map<string, Set<Holder>>();
  private timer?: NodeJS.Timeout;
  private closed = false;

  constructor(private readonly identity: Identity) {
    identity.onRevoked(({ userId, sessionId }) => {
      for (const [id, holders] of this.sessions) {
        if (sessionId === undefined || sessionId === id) this.end([...holders].filter((holder) => holder.userId === userId));
      }
    });
  }

  /** Watches over a connection until it closes. */
  add(socket: Socket, { id: userId, sessionId }: StaffActor): void {
    const key = sessionId!;
    const holder = { socket, userId };
    const holders = this.sessions.get(key) ?? new Set<Holder>();
    this.sessions.set(key, holders.add(holder));
    socket.once('disconnect', () => {
      holders.delete(holder);
      if (holders.size === 0 && this.sessions.get(key) === holders) this.sessions.delete(key);
    });
    this.timer ??= this.schedule();
  }

  /** Connections of a person to this process. */
  connectionsOf(userId: string): number {
    let count = 0;
    for (const holders of this.sessions.values()) for (const holder of holders) if (holder.userId === userId) count++;
    return count;
  }

  onModuleDestroy(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private schedule(): NodeJS.Timeout {
    return setTimeout(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  private async look(): Promise<void> {
    const asked = [...this.sessions.keys()];
    try {
      const there = asked.length > 0 ? await this.identity.stillThere(asked) : new Set<string>();
      for (const id of asked) if (!there.has(id)) this.end([...(this.sessions.get(id) ?? [])]);
    } catch (error) {
      // The database is away: nobody can tell whose session ended, and nothing new is being told either.
      this.log.debug('sessions could not be looked up', error);
    }
    this.timer = this.closed || this.sessions.size === 0 ? undefined : this.schedule();
  }

  private end(holders: Holder[]): void {
    for (const { socket } of holders) socket.disconnect(true);
  }
}
