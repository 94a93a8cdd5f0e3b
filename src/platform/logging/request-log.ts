import type { FastifyInstance } from 'fastify';
import type { Logger } from './create-logger';

/**
 * One line a request: id, method, route, status, milliseconds. The route is the pattern, not the address: neither a query
 * nor a path parameter can carry a secret into the log, and bodies, cookies and headers are never written.
 */
export function logRequests(server: FastifyInstance, log: Logger): void {
  if (!log.isLevelEnabled('error')) return;
  server.addHook('onResponse', (request, reply, done) => {
    const status = reply.statusCode;
    const route = request.is404 ? 'unmatched' : request.routeOptions.url ?? 'unmatched';
    const level = status >= 500 ? 'error' : route.startsWith('/health') || route === '/metrics' ? 'debug' : 'info';
    log[level]({ requestId: request.id, method: request.method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
    done();
  });
}
