import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../kernel/domain-error';
import { MOST_FILE_BYTES } from './body-parsers';
import { checkInput } from './check-input';

/** One file of a form, still arriving; it must be read to its end before the next part comes. */
export interface IncomingFile {
  /** The form field it came in. */
  field: string;
  /** As the sender calls it: for display only. */
  name: string;
  /** As the sender declares it. */
  contentType: string;
  stream: AsyncIterable<Buffer>;
}

/**
 * Reads a multipart form: each file is given to `onFile` as it arrives, the other fields come back at the end. A field whose
 * name ends in `[]` or that comes twice is a list; `a.b` is a field `b` inside `a`.
 * @throws DomainError when the request is no form, or one that is broken; the limits of files and fields answer 413
 */
export async function readForm(request: FastifyRequest, onFile: (file: IncomingFile) => Promise<void>): Promise<Record<string, unknown>> {
  if (!request.isMultipart()) throw new DomainError('unsupported', 'unsupported_media_type', 'A multipart form is expected.');
  try {
    return await readParts(request, onFile);
  } catch (error) {
    if (isFileTooLarge(error)) throw fileTooLarge(error.part?.fieldname ?? '', error.part?.filename ?? '');
    throw isBrokenForm(error) ? new DomainError('invalid', 'malformed_form', 'The form is broken: it has no boundary, or ends too early (RFC 7578).') : error;
  }
}

async function readParts(request: FastifyRequest, onFile: (file: IncomingFile) => Promise<void>): Promise<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for await (const part of request.parts()) {
    checkInput(part.fieldname, 'form');
    if (part.type === 'file') {
      checkInput(part.filename, part.fieldname);
      await onFile({ field: part.fieldname, name: part.filename, contentType: part.mimetype, stream: part.file });
      continue;
    }
    checkInput(part.value, part.fieldname);
    put(fields, part.fieldname, part.value);
  }
  return fields;
}

interface TooLargeFile {
  part?: { fieldname?: string; filename?: string };
}

const isFileTooLarge = (error: unknown): error is TooLargeFile => (error as { code?: unknown } | null)?.code === 'FST_REQ_FILE_TOO_LARGE';

function fileTooLarge(field: string, name: string): DomainError {
  const message = `${name ? `“${name}”` : 'A file'} is larger than ${MOST_FILE_BYTES / 1024 / 1024} MB.`;
  return new DomainError('too_large', 'file_too_large', message, [{ field, code: 'file_too_large', message }], { mostBytes: MOST_FILE_BYTES });
}

/** The parser says by its words alone that a form has no boundary or ends in the middle; its errors have no code. */
const isBrokenForm = (error: unknown): boolean => error instanceof Error && !('code' in error) && /multipart/i.test(error.message);

function put(fields: Record<string, unknown>, name: string, value: unknown): void {
  const path = name.replace(/\[\]$/, '').split('.');
  if (path.length > 4 || path.some((key) => key === '__proto__' || key === 'constructor' || key === 'prototype' || key === '')) {
    throw DomainError.invalid(name, 'key_not_allowed', 'This field name is not allowed.');
  }
  let target = fields;
  for (const key of path.slice(0, -1)) {
    const next = (target[key] ??= {});
    if (typeof next !== 'object' || next === null || Array.isArray(next)) throw DomainError.invalid(name, 'key_not_allowed', 'This field is both a value and a group.');
    target = next as Record<string, unknown>;
  }
  const key = path.at(-1)!;
  const known = target[key];
  if (name.endsWith('[]') || known !== undefined) target[key] = [...(Array.isArray(known) ? known : known === undefined ? [] : [known]), value];
  else target[key] = value;
}
