import type { FastifyInstance } from 'fastify';

const LINGER_MS = 2_000;

/**
 * A client that is answered before it has sent everything (413, 401) gets a moment to notice: ending the connection at once
 * would lose the answer on its way (RFC 9112, 9.6). After that it is cut off, however much it still wants to send.
 */
export function cutOffUnreadBodies(server: FastifyInstance): void {
  server.addHook('onResponse', (request, _reply, done) => {
    const { raw } = request;
    if (!raw.complete && !raw.destroyed && !raw.socket.destroyed) {
      const timer = setTimeout(() => raw.destroy(), LINGER_MS).unref();
      raw.once('end', () => clearTimeout(timer));
      raw.resume();
    }
    done();
  });
}
