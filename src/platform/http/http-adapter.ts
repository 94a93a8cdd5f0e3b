import type { Socket } from 'node:net';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { MOST_JSON_BYTES } from './body-parsers';
import { PROBLEM_TYPE, problem } from './problem/problem';
import { toProblem } from './problem/to-problem';
import { requestIdOf } from './request-id';

type Handler = (request: FastifyRequest, reply: FastifyReply) => unknown;

/** Milliseconds. A slow sender is cut off at these, not at the defaults of five minutes. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
const KEEP_ALIVE_MS = 72_000;
const MOST_CONNECTIONS = 8_000;

/** The Fastify server with our limits; `unmatched` sees what no route takes before it becomes a 404. */
export class HttpAdapter extends FastifyAdapter {
  unmatched?: (request: FastifyRequest, reply: FastifyReply) => boolean;

  /** @param trustProxy proxies whose X-Forwarded-For is believed: addresses or ranges, comma separated */
  constructor(trustProxy?: string) {
    super({
      logger: false,
      skipMiddie: true,
      trustProxy: trustProxy ?? false,
      requestIdHeader: false,
      genReqId: requestIdOf,
      bodyLimit: MOST_JSON_BYTES,
      requestTimeout: REQUEST_MS,
      keepAliveTimeout: KEEP_ALIVE_MS,
      return503OnClosing: false,
      forceCloseConnections: 'idle',
      routerOptions: { maxParamLength: 300 },
      // Node looks for slow senders only every 30 s unless told otherwise.
      http: { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: 1_000, maxHeaderSize: 16_384 },
      frameworkErrors: sendFrameworkError,
      clientErrorHandler: answerBrokenRequest,
    });
    this.getInstance().server.maxConnections = MOST_CONNECTIONS;
  }

  override setNotFoundHandler(handler: Function): ReturnType<FastifyAdapter['setNotFoundHandler']> {
    return this.getInstance().setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
      if (this.unmatched?.(request, reply)) return reply;
      return (handler as Handler)(request, reply);
    });
  }
}

/** The router's own refusals (a malformed address) come before any hook. */
function sendFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const { body } = toProblem(error);
  void reply.code(body.status).type(PROBLEM_TYPE).send(JSON.stringify({ ...body, requestId: request.id }));
}

/** What is not even HTTP, or came too slowly, is answered on the bare socket. */
function answerBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [status, code] = BROKEN[error.code ?? ''] ?? [400, 'malformed_request'];
  const body = JSON.stringify(problem(status, code));
  if (socket.writable) {
    socket.write(`HTTP/1.1 ${status} ${problem(status, code).title}\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`);
  }
  socket.destroy(error);
}

const BROKEN: Record<string, [number, string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request_timeout'],
  HPE_HEADER_OVERFLOW: [431, 'headers_too_large'],
};
