import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../../../kernel/domain-error';
import type { OnceAnswer } from './idempotency';

/** The `Idempotency-Key` header, or undefined. */
export const IdempotencyKey = createParamDecorator((_: unknown, context: ExecutionContext): string | undefined => {
  const value = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
  if (Array.isArray(value)) throw DomainError.invalid('Idempotency-Key', 'idempotency.key_invalid', 'One key is expected.');
  return value;
});

/** Sets the first status, and says with a header when the answer is a replay. For handlers with `@Res({ passthrough: true })`. */
export function sendOnce<T>(reply: FastifyReply, { status, body, replayed }: OnceAnswer<T>): T {
  void reply.code(status);
  if (replayed) void reply.header('idempotency-replayed', 'true');
  return body;
}
