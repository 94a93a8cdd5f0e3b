import { Injectable, Logger } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { DomainError } from '../kernel/domain-error';
import { toProblem, validateBody } from '../platform/http';
import type { StaffActor } from '../platform/security';
import { Tickets } from '../tickets';
import { Allowance } from './allowance';
import { ticketRoom } from './live-change';
import { Presence } from './presence';
import { TypingRequest, WatchRequest } from './realtime.requests';

/** One connection and who holds it. */
export interface Visitor {
  socket: Socket;
  staff: StaffActor;
  watched: Set<string>;
  allowance: Allowance;
}

type Answer = { status: 200; version?: number };
type Command = (visitor: Visitor, payload: unknown) => Answer | Promise<Answer>;

const MOST_WATCHED = 20;
const MOST_COMMANDS = 60;
const WINDOW_MS = 10_000;

/**
 * What a client may say: `watch`, `unwatch`, `typing`. Each is answered, if an answer is wanted, with `{status: 200}` or with
 * the same problem that HTTP gives (RFC 9457).
 */
@Injectable()
export class LiveCommands {
  private readonly log = new Logger('Live');
  private readonly commands = new Map<string, Command>([
    ['watch', (visitor, payload) => this.watch(visitor, validateBody(WatchRequest, payload).ticketId)],
    ['unwatch', (visitor, payload) => this.unwatch(visitor, validateBody(WatchRequest, payload).ticketId)],
    ['typing', (visitor, payload) => this.typing(visitor, validateBody(TypingRequest, payload))],
  ]);

  constructor(private readonly tickets: Tickets, private readonly presence: Presence) {}

  /** Listens to a connection until it closes. */
  serve(socket: Socket, staff: StaffActor): void {
    const visitor: Visitor = { socket, staff, watched: new Set(), allowance: new Allowance(MOST_COMMANDS, WINDOW_MS) };
    socket.onAny((name: string, ...args: unknown[]) => void this.answer(visitor, name, args));
    socket.once('disconnect', () => {
      for (const ticketId of visitor.watched) this.presence.leave(ticketId, socket.id);
    });
  }

  private async answer(visitor: Visitor, name: string, args: unknown[]): Promise<void> {
    const reply = args.at(-1);
    let answer: object;
    try {
      answer = await this.run(visitor, name, args[0]);
    } catch (error) {
      answer = toProblem(error).body;
      if ((answer as { status: number }).status === 500) this.log.error(error);
    }
    if (typeof reply === 'function') (reply as (answer: object) => void)(answer);
  }

  private async run(visitor: Visitor, name: string, payload: unknown): Promise<Answer> {
    const waitMs = visitor.allowance.take();
    if (visitor.allowance.abused) visitor.socket.disconnect(true);
    if (waitMs > 0) {
      throw new DomainError('too_many', 'too_many_requests', 'Too many at once; please wait a little.', [], { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    }
    const command = this.commands.get(name);
    if (!command) throw new DomainError('not_found', 'unknown_command', 'There is no such command here.');
    return command(visitor, payload);
  }

  private async watch({ socket, staff, watched }: Visitor, ticketId: string): Promise<Answer> {
    if (!watched.has(ticketId) && watched.size >= MOST_WATCHED) {
      throw new DomainError('too_many', 'too_many_watched', 'Too many tickets are being looked at by one window.', [], { most: MOST_WATCHED });
    }
    watched.add(ticketId);
    try {
      const { version } = await this.tickets.get(ticketId);
      // The connection may have ended, or looked away, while the ticket was being read.
      if (socket.connected && watched.has(ticketId)) {
        void socket.join(ticketRoom(ticketId));
        this.presence.enter({ ticketId, socketId: socket.id, userId: staff.id, name: staff.name.slice(0, 120), typing: false });
      }
      return { status: 200, version };
    } catch (error) {
      watched.delete(ticketId);
      throw error;
    }
  }

  private unwatch({ socket, watched }: Visitor, ticketId: string): Answer {
    if (watched.delete(ticketId)) {
      void socket.leave(ticketRoom(ticketId));
      this.presence.leave(ticketId, socket.id);
    }
    return { status: 200 };
  }

  private typing({ socket }: Visitor, { ticketId, typing }: TypingRequest): Answer {
    if (!this.presence.type(ticketId, socket.id, typing)) throw new DomainError('conflict', 'not_watched', 'This ticket is not being looked at by this window.');
    return { status: 200 };
  }
}
