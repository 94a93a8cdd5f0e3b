import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket as Connection } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Server } from 'socket.io';

const PATH = '/socket.io';
/** Longest message a client may send, in bytes; ours from clients are ids. */
const MOST_BYTES = 4_096;
/** A client that says nothing after its handshake is cut off, in milliseconds. */
const SILENT_MS = 10_000;
/** What is left after closing is cut off, in milliseconds: a client that doesn't answer must not hold up the end. */
const GRACE_MS = 1_000;

/** The socket.io server of this process, for rooms and sending; it takes connections once it is attached. */
export class SocketServer {
  readonly io = new Server({ path: PATH, serveClient: false, maxHttpBufferSize: MOST_BYTES, connectTimeout: SILENT_MS });
  private readonly upgraded = new Set<Connection>();
  private attached = false;

  /** Takes connections of the web server; `refusal` says why a handshake is turned away, null lets it in. */
  attach(http: HttpServer, refusal: (request: IncomingMessage) => Promise<string | null>): void {
    this.attached = true;
    this.io.attach(http, {
      allowRequest: (request, answer) => {
        refusal(request).then((reason) => answer(reason, reason === null), () => answer('Please try again shortly.', false));
      },
    });
    this.io.engine.on('headers', (headers: Record<string, string>) => {
      Object.assign(headers, { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    });
    // The web server forgets a connection that was upgraded, and yet waits for its end.
    http.on('upgrade', (_request, connection: Connection) => {
      this.upgraded.add(connection);
      connection.once('close', () => this.upgraded.delete(connection));
    });
  }

  /** Open connections of this process. */
  get count(): number {
    return this.attached ? this.io.engine.clientsCount : 0;
  }

  /** True when somebody connected to this process is in the room. */
  hasRoom(room: string): boolean {
    return this.io.of('/').adapter.rooms.has(room);
  }

  /** To everybody in the room who is connected to this process. */
  tell(room: string, event: string, data: object): void {
    if (this.hasRoom(room)) this.io.local.to(room).emit(event, data);
  }

  /** Closes all connections in the way that makes clients connect again, to whoever answers then. */
  async close(): Promise<void> {
    if (!this.attached) return;
    this.io.engine.close();
    if (this.upgraded.size === 0) return;
    const grace = new AbortController();
    const gone = [...this.upgraded].map(async (connection) => connection.destroyed || new Promise((done) => connection.once('close', done)));
    await Promise.race([Promise.all(gone), pause(GRACE_MS, undefined, { signal: grace.signal }).catch(() => undefined)]);
    grace.abort();
    for (const connection of this.upgraded) connection.destroy();
  }
}
