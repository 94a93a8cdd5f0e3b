import { STATUS_CODES } from 'node:http';
import type { FieldFault } from '../../../kernel/domain-error';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** An error as it goes over the wire: RFC 9457, with a stable `code` for programs and `errors` by field. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail?: string;
  errors?: FieldFault[];
  params?: Record<string, unknown>;
  requestId?: string;
}

/** A problem with the header that says when to try again, in seconds. */
export interface ProblemAnswer {
  body: Problem;
  retryAfterSeconds?: number;
}

export function problem(status: number, code: string, detail?: string, more: Partial<Problem> = {}): Problem {
  const title = STATUS_CODES[status] ?? 'Error';
  return { type: `urn:peygir:problem:${code}`, title, status, code, ...(detail && { detail }), ...more };
}
