import { createHash } from 'node:crypto';
import type { QueryResult } from 'pg';

/** What both a pool and one connection of it can do. */
export interface Queryable {
  query(config: { name?: string; text: string; values?: unknown[] }): Promise<QueryResult>;
}

const names = new Map<string, string>();
const MOST_NAMES = 2_000;

/** The name under which a connection keeps the prepared statement of this text; none for rare texts once the list is full. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known) return known;
  if (names.size >= MOST_NAMES) return undefined;
  const name = `p_${createHash('sha1').update(text).digest('hex').slice(0, 20)}`;
  names.set(text, name);
  return name;
}

/** Runs one statement, prepared once per connection, and answers its rows. */
export async function runSql<R>(on: Queryable, text: string, values: readonly unknown[] = []): Promise<R[]> {
  const name = nameOf(text);
  const result = await on.query({ ...(name ? { name } : {}), text, values: values as unknown[] });
  return result.rows as R[];
}
