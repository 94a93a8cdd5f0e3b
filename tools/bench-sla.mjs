/**
 * Measures the SLA engine: `node tools/bench-sla.mjs [--clocks 300000] [--due 10000] [--workers 4]`.
 * Timings never fail anything; a breach that is missing or doubled does.
 */
import { mkdtempSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { databaseUrl, startApp } from './bench/app.mjs';
import { measureCalendarAdd, measureSweep } from './bench/sla.mjs';
import { ensureBuilt, ROOT } from './lib/build.mjs';

const { values: options } = parseArgs({
  options: { clocks: { type: 'string', default: '300000' }, due: { type: 'string', default: '10000' }, workers: { type: 'string', default: '4' } },
});

await ensureBuilt(['server']);
const add = measureCalendarAdd(ROOT);
process.stdout.write(`${add.name}: ${add.medianUs.toFixed(1)} µs, p99 ${add.p99Us.toFixed(1)} µs (≤ 20 µs)\n`);

const dataDir = mkdtempSync(join(tmpdir(), 'peygir-bench-sla-'));
chmodSync(dataDir, 0o755);
// The application only keeps the database here; a web process sweeps nothing.
const app = await startApp(ROOT, dataDir, { PEYGIR_ROLE: 'web' });
try {
  const sweep = await measureSweep(ROOT, databaseUrl(dataDir), { clocks: Number(options.clocks), due: Number(options.due), workers: Number(options.workers) });
  process.stdout.write(`sweep over ${sweep.clocks} running clocks, nothing due: ${sweep.idleMs.toFixed(2)} ms, worst ${sweep.idleWorstMs.toFixed(2)} ms (≤ 5 ms)\n`);
  process.stdout.write(`${sweep.plan.join('\n')}\n`);
  process.stdout.write(`${sweep.due} due at once, ${sweep.workers} workers: ${(sweep.dueMs / 1000).toFixed(2)} s (≤ 30 s), looked at ${sweep.lookedAt.join(' + ')}; afterwards ${sweep.afterMs.toFixed(2)} ms\n`);
  if (sweep.breaches !== sweep.due || sweep.broken !== sweep.due) throw new Error(`${sweep.breaches} breaches of ${sweep.due} due clocks.`);
} finally {
  await app.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
