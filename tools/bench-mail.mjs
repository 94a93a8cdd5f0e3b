/**
 * Measures mail coming in: `node tools/bench-mail.mjs [--count 2000] [--runs 3]`.
 * Timings never fail anything; a message that was accepted and came to no end does.
 */
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { databaseUrl, freePort, startApp } from './bench/app.mjs';
import { measureMail } from './bench/mail.mjs';
import { ensureBuilt, ROOT } from './lib/build.mjs';

const { values: options } = parseArgs({ options: { count: { type: 'string', default: '2000' }, runs: { type: 'string', default: '3' } } });

await ensureBuilt(['server']);
const dataDir = mkdtempSync(join(tmpdir(), 'peygir-bench-mail-'));
chmodSync(dataDir, 0o755);
const port = await freePort();
const app = await startApp(ROOT, dataDir, { MAIL_LISTEN_PORT: String(port) });
const client = new pg.Client({ connectionString: databaseUrl(dataDir) });
try {
  await client.connect();
  await measureMail(port, client, { count: 300, run: 'warm' });
  const runs = [];
  for (let run = 0; run < Number(options.runs); run++) runs.push(await measureMail(port, client, { count: Number(options.count), run: `r${run}` }));
  const { count, acceptedPerSecond, processedPerSecond } = runs.toSorted((a, b) => a.processedPerSecond - b.processedPerSecond)[Math.floor(runs.length / 2)];
  process.stdout.write(`${count} mails over SMTP, eight sessions, processed meanwhile: accepted for good ${acceptedPerSecond.toFixed(0)}/s (≥ 500/s), processed ${processedPerSecond.toFixed(0)}/s (≥ 100/s)\n`);
  const open = runs.reduce((sum, run) => sum + run.open, 0);
  if (open > 0) throw new Error(`${open} messages came to no end.`);
  const { rows } = await client.query('SELECT state, reason, count(*)::int AS count FROM inbound_mail GROUP BY 1, 2 ORDER BY 3 DESC');
  process.stdout.write(`${rows.map((row) => `${row.state}${row.reason ? ` (${row.reason})` : ''} ${row.count}`).join(', ')}\n`);
} finally {
  await client.end().catch(() => undefined);
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
