import { databaseUrl, onFolderOfItsOwn, startApp } from './app.mjs';
import { measureCalendarAdd, measureSweep } from './sla.mjs';

const CLOCKS = 300_000;
const DUE = 10_000;
const WORKERS = 4;

/**
 * Prints the figures of the SLA engine beside what they must reach. Timings never fail anything; a breach that is missing
 * or doubled does. @returns the figures.
 */
export async function benchSla(root) {
  const add = measureCalendarAdd(root);
  const sweep = await onDatabaseOfItsOwn(root, (url) => measureSweep(root, url, { clocks: CLOCKS, due: DUE, workers: WORKERS }));
  const figures = [
    [add.name, `${add.medianUs.toFixed(1)} us, p99 ${add.p99Us.toFixed(1)} us`, '<= 20 us'],
    [`due sweep over ${CLOCKS} running clocks, nothing due`, `${sweep.idleMs.toFixed(2)} ms, worst ${sweep.idleWorstMs.toFixed(2)} ms`, '<= 5 ms'],
    [`${DUE} due at once, ${WORKERS} workers`, `${(sweep.dueMs / 1000).toFixed(2)} s, clocks each ${sweep.lookedAt.join(' + ')}`, '<= 30 s'],
  ];
  process.stdout.write(`\n${'service levels'.padEnd(52)}${'measured'.padEnd(46)}target\n`);
  for (const [name, measured, target] of figures) process.stdout.write(`${name.padEnd(52)}${measured.padEnd(46)}${target}\n`);
  if (sweep.breaches !== DUE || sweep.broken !== DUE) throw new Error(`${sweep.breaches} breaches on ${sweep.broken} clocks, and ${DUE} were due.`);
  return { add, sweep };
}

/** The application only keeps the database here; a web process sweeps nothing. */
const onDatabaseOfItsOwn = (root, work) =>
  onFolderOfItsOwn(async (dataDir) => {
    const app = await startApp(root, dataDir, { PEYGIR_ROLE: 'web' });
    try {
      return await work(databaseUrl(dataDir));
    } finally {
      await app.stop();
    }
  });
