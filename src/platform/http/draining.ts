import { Server } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { UnderWay } from './load-shedding';

/** All in milliseconds. */
const GRACE_MS = 400;
const LOOK_EVERY_MS = 20;
/** A request that is not answered by then is given up, so that the rest can still end in order. */
const PATIENCE_MS = 5_000;

/**
 * An orderly end of the HTTP side: no new connection is taken, each answer on an open one says `Connection: close`, and
 * after a short grace the connections that lie idle are closed. A request that reached us is answered.
 */
export class Draining {
  private active = false;

  constructor(private readonly server: FastifyInstance, private readonly underWay: UnderWay) {
    server.addHook('onSend', (_request, reply, payload, done) => {
      if (this.active) void reply.header('connection', 'close');
      done(null, payload);
    });
  }

  /** Resolves when nothing is under way any more, or patience has ended. */
  async begin(): Promise<void> {
    if (this.active) return;
    this.active = true;
    const http = this.server.server;
    // The HTTP server's own close() would cut idle connections at once, under the next request that is already on its way.
    if (http.listening) Server.prototype.close.call(http);
    await pause(GRACE_MS);
    http.closeIdleConnections();
    for (let waited = GRACE_MS; this.underWay.count > 0 && waited < PATIENCE_MS; waited += LOOK_EVERY_MS) await pause(LOOK_EVERY_MS);
  }
}
