import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TYPE } from './problem';
import { toProblem } from './to-problem';

/** Everything that was thrown on the way to an answer leaves as problem+json (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const request = http.getRequest<FastifyRequest>();
    const { body, retryAfterSeconds } = toProblem(error);
    if (body.status === 500) this.log.error(error, { requestId: request.id });
    // Half an answer can't be taken back; ending the connection tells the client that it is not whole.
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (retryAfterSeconds !== undefined) void reply.header('retry-after', String(retryAfterSeconds));
    void reply.code(body.status).header('cache-control', 'no-store').type(PROBLEM_TYPE).send(JSON.stringify({ ...body, requestId: request.id }));
  }
}
