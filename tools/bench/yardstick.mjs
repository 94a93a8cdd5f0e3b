// What this machine can do at all at the moment: figures of another day or machine only compare beside these.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { httpClient } from './load.mjs';

const here = fileURLToPath(import.meta.url);

/** A bare Node HTTP server in a process of its own, as the application is; answers a fixed text. */
export async function bareServer() {
  const child = fork(here, ['serve'], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const [port] = await once(child, 'message');
  return { http: (clients) => httpClient(`http://127.0.0.1:${port}`, clients), stop: () => child.kill() };
}

/** Six prepared inserts of a short row in one transaction. */
export async function sixInserts(client) {
  await client.query('BEGIN');
  for (let n = 0; n < 6; n++) await client.query({ name: 'yardstick', text: 'INSERT INTO bench_yardstick (n, words) VALUES ($1, $2)', values: [n, 'a row as short as rows get'] });
  await client.query('COMMIT');
}

/** The table that `sixInserts` fills; gone with the scratch database of the run. */
export const makeYardstickTable = (client) =>
  client.query('CREATE TABLE bench_yardstick (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int NOT NULL, words text NOT NULL)');

if (process.argv[2] === 'serve' && process.send) {
  const server = createServer((_, response) => response.end('{"ok":true}')).listen(0, '127.0.0.1', () => process.send(server.address().port));
}
