import { DomainError } from './domain-error';
import { isUuid } from './ids';

/** One page of a keyset-paged list; `nextCursor` is null on the last page. */
export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** The sort position of the last row of a page, opaque to clients. */
export const encodeCursor = (position: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(position)).toString('base64url');

/** @throws DomainError `validation_failed` when the cursor is not one of ours with `length` parts. */
export function decodeCursor(cursor: string, length: number): string[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(parts) && parts.length === length && parts.every((part) => typeof part === 'string')) return parts;
  } catch {
    // falls through to the same refusal as a cursor of the wrong shape
  }
  throw notOurs();
}

/** An instant as PostgreSQL and ISO 8601 write it, or the end of time. */
const POSITION = /^(infinity|\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d(:?\d\d)?))$/;

/**
 * The instant and id of the last row of a page that is sorted by time, fit to be cast by the database.
 * @throws DomainError `validation_failed` when the cursor is not one of ours
 */
export function decodeTimeCursor(cursor: string): [at: string, id: string] {
  const [at, id] = decodeCursor(cursor, 2) as [string, string];
  if (!POSITION.test(at) || (at !== 'infinity' && Number.isNaN(Date.parse(at))) || !isUuid(id)) throw notOurs();
  return [at, id];
}

const notOurs = (): DomainError => DomainError.invalid('cursor', 'cursor_invalid', 'This page marker is not valid; start from the first page.');
