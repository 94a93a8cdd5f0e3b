import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../kernel/domain-error';

const BUSY = new DomainError('unavailable', 'overloaded', 'Too many requests are being answered at this moment.', [], { retryAfterSeconds: 1 });

/** How many requests are being answered at this moment. */
export interface UnderWay {
  count: number;
}

/**
 * Refuses at once what could only wait: above `most` requests under way the answer is 503 with Retry-After, so that those
 * already accepted are still answered in time. Liveness is always answered.
 */
export function shedLoad(server: FastifyInstance, most: number): UnderWay {
  const underWay = { count: 0 };
  server.addHook('onRequest', (request, reply, done) => {
    if (underWay.count >= most && request.url !== '/health/live') return done(BUSY);
    underWay.count++;
    reply.raw.once('close', () => underWay.count--);
    done();
  });
  return underWay;
}
