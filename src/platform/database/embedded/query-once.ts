import { Client } from 'pg';

const LIMIT_MS = 5_000;

/** Opens a connection, runs statements one after the other, closes it. Returns the rows of the last one. */
export async function queryOnce<Row extends object>(url: string, ...statements: string[]): Promise<Row[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: LIMIT_MS, query_timeout: LIMIT_MS * 6 });
  // A server that dies between two statements reports it here as well as to the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    let rows: Row[] = [];
    for (const statement of statements) rows = (await client.query<Row>(statement)).rows;
    return rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

export type ProbeResult = 'ready' | 'not-ready' | 'stranger';

const WRONG_PASSWORD = new Set(['28P01', '28000', '3D000']);

/** Logs in and asks whether the server is the one of this cluster (a real path). */
export async function probe(adminUrl: string, cluster: string): Promise<ProbeResult> {
  try {
    const [row] = await queryOnce<{ data_directory: string }>(adminUrl, 'SHOW data_directory');
    return row?.data_directory === cluster ? 'ready' : 'stranger';
  } catch (error) {
    return WRONG_PASSWORD.has((error as { code?: string }).code ?? '') ? 'stranger' : 'not-ready';
  }
}
