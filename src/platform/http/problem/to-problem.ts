import { HttpException } from '@nestjs/common';
import { DomainError, type DomainErrorKind } from '../../../kernel/domain-error';
import { isDatabaseAway, pgCode } from '../../database/pg-errors';
import { problem, type ProblemAnswer } from './problem';

/** The one place where a refusal of the business gets its HTTP status; a new kind does not compile without one. */
const STATUS: Record<DomainErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  guard_failed: 422,
  too_large: 413,
  too_many: 429,
  unsupported: 415,
  unavailable: 503,
};

/** Codes for refusals of the HTTP layer itself, by status. */
const CODE: Record<number, string> = {
  400: 'bad_request', 401: 'unauthenticated', 403: 'forbidden', 404: 'not_found', 405: 'method_not_allowed', 406: 'not_acceptable',
  408: 'request_timeout', 409: 'conflict', 413: 'too_large', 414: 'address_too_long', 415: 'unsupported_media_type', 422: 'guard_failed',
  429: 'too_many_requests', 431: 'headers_too_large', 503: 'unavailable',
};

const FASTIFY_CODE: Record<string, string> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'content_length_mismatch',
  FST_ERR_BAD_URL: 'malformed_address',
  FST_REQ_FILE_TOO_LARGE: 'file_too_large',
  FST_FILES_LIMIT: 'too_many_files',
  FST_PARTS_LIMIT: 'too_many_parts',
  FST_FIELDS_LIMIT: 'too_many_fields',
};

const RETRY_SECONDS = 5;

/** Text that PostgreSQL refuses to store, or a value that is no value of its column's type. */
const NOT_STORABLE = new Set(['22021', '22P05', '22P02', '22003', '22007', '22008']);
/** Too long for a lock or a statement, or a conflict that outlasted its retries: the next try may go through. */
const BUSY = new Set(['55P03', '57014', '40001', '40P01']);

/** The problem for anything that was thrown; what is not known becomes a 500 that tells nothing of the inside. */
export function toProblem(error: unknown): ProblemAnswer {
  if (error instanceof DomainError) return fromDomain(error);
  if (error instanceof HttpException) return fromHttp(error.getStatus(), error.cause ?? error);
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  if (typeof status === 'number' && status >= 400 && status < 500) return fromHttp(status, error);
  return fromDatabase(error) ?? { body: problem(500, 'internal', 'Something went wrong on our side.') };
}

function fromDomain({ kind, code, message, faults, params }: DomainError): ProblemAnswer {
  const status = STATUS[kind];
  const body = problem(status, code, message, {
    ...(faults.length > 0 && { errors: faults }),
    ...(Object.keys(params).length > 0 && { params }),
  });
  if (status !== 429 && status !== 503) return { body };
  const seconds = params['retryAfterSeconds'];
  return { body, retryAfterSeconds: typeof seconds === 'number' ? seconds : RETRY_SECONDS };
}

function fromHttp(status: number, cause: unknown): ProblemAnswer {
  const native = (cause as { code?: unknown } | null)?.code;
  const code = (typeof native === 'string' ? FASTIFY_CODE[native] : undefined) ?? CODE[status] ?? `http_${status}`;
  const detail = cause instanceof Error && status < 500 && status !== 404 ? cause.message : undefined;
  return { body: problem(status, code, detail), ...(status === 429 || status === 503 ? { retryAfterSeconds: RETRY_SECONDS } : {}) };
}

function fromDatabase(error: unknown): ProblemAnswer | undefined {
  const code = pgCode(error) ?? '';
  if (NOT_STORABLE.has(code)) return { body: problem(400, 'text_not_storable', 'A value has characters or a form that cannot be stored.') };
  if (code === '23505') return { body: problem(409, 'already_exists', 'This exists already.') };
  if (BUSY.has(code) || isDatabaseAway(error)) {
    return { body: problem(503, 'database_away', 'We cannot reach our records just now; please try again shortly.'), retryAfterSeconds: RETRY_SECONDS };
  }
  return undefined;
}
