import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../kernel/domain-error';

/** A worker process answers for its health and nothing else. */
export function workerOnly(server: FastifyInstance): void {
  server.addHook('onRequest', (request, _reply, done) => {
    done(/^\/(health|metrics)(\/|\?|$)/.test(request.url) ? undefined : DomainError.notFound('page'));
  });
}
