import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

const GRACE_MS = 400;
/** A request that is not answered by then is given up, so that the rest can still end in order. */
const PATIENCE_MS = 6_000;

/**
 * An orderly end of the HTTP side: no new connection is taken, each answer on an open one says `Connection: close`, and
 * after a short grace the connections that lie idle are closed. A request that reached us is answered.
 */
export class Draining {
  private active = false;

  constructor(private readonly server: FastifyInstance) {
    server.addHook('onSend', (_request, reply, payload, done) => {
      if (this.active) void reply.header('connection', 'close');
      done(null, payload);
    });
  }

  get isDraining(): boolean {
    return this.active;
  }

  async begin(): Promise<void> {
    if (this.active) return;
    this.active = true;
    const http = this.server.server;
    if (!http.listening) return;
    http.close();
    setTimeout(() => http.closeAllConnections(), PATIENCE_MS).unref();
    await pause(GRACE_MS);
    http.closeIdleConnections();
  }
}
