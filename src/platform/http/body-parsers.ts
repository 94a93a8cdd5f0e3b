import type { IncomingMessage } from 'node:http';
import multipart from '@fastify/multipart';
import { errorCodes, type FastifyInstance, type FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { chunksOf } from '../files/chunks-of';

/** Bytes of a JSON body. */
export const MOST_JSON_BYTES = 1024 * 1024;
/** Bytes of a whole mail. */
export const MOST_MAIL_BYTES = 25 * 1024 * 1024;
/** Bytes of one attachment, and how many come with one request. */
export const MOST_FILE_BYTES = 15 * 1024 * 1024;
export const MOST_FILES = 10;

/**
 * JSON is parsed (poisoned prototypes refused), forms and mails are left as streams for the handler to read, so that
 * nobody who may not send them can make us read them. Anything else is 415.
 */
export function registerBodyParsers(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: MOST_JSON_BYTES }, (request, body, done) => {
    if (body.length === 0) done(null, undefined);
    else void parseJson(request, body as string, done);
  });
  server.addContentTypeParser('message/rfc822', (_request, _payload, done) => done(null, undefined));
  // What a mail program posts when somebody unsubscribes by one click (RFC 8058, 3.1); it says nothing that the address does not.
  server.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 1024 }, (request, _body, done) => {
    if (request.url.startsWith('/api/portal/unsubscribe/')) done(null, undefined);
    else done(new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE('application/x-www-form-urlencoded'));
  });
  void server.register(multipart, {
    throwFileSizeLimit: true,
    limits: { fileSize: MOST_FILE_BYTES, files: MOST_FILES, fields: 100, fieldSize: 256 * 1024, fieldNameSize: 200, parts: 120, headerPairs: 50 },
  });
}

/** The unread body of a request whose type is left as a stream (`message/rfc822`). */
export const rawBody = (request: FastifyRequest): IncomingMessage => request.raw;

/** The whole stream in memory. @throws DomainError `too_large` before more than `most` bytes are kept. */
export async function readBytes(stream: AsyncIterable<Buffer>, most: number, declared?: string): Promise<Buffer> {
  if (Number(declared) > most) throw tooLarge(most);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunksOf(stream)) {
    size += chunk.length;
    if (size > most) throw tooLarge(most);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

export const tooLarge = (most: number): DomainError =>
  new DomainError('too_large', 'too_large', `This is larger than the ${Math.floor(most / 1024 / 1024)} MB that are accepted.`, [], { mostBytes: most });
