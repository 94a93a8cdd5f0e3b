/**
 * Measures the built application over loopback as a user starts it, and PostgreSQL alone with the same rows in the same run.
 *   npm run bench -- --tickets 100000 [--count 6000] [--runs 3] [--json bench.json]
 *   npm run bench -- --only http|mail|sla    one part of it
 * Timings never fail anything: machines are noisy, so look at medians and ratios.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchHttp } from './bench/http-report.mjs';
import { benchMail } from './bench/mail-report.mjs';
import { benchSla } from './bench/sla-report.mjs';
import { ensureBuilt, ROOT } from './lib/build.mjs';

const text = (fallback) => ({ type: 'string', ...(fallback ? { default: fallback } : {}) });
const { values } = parseArgs({ options: { tickets: text('10000'), count: text('6000'), runs: text('3'), json: text(), only: text() } });
const options = { tickets: Number(values.tickets), count: Number(values.count), runs: Number(values.runs) };
const parts = { http: benchHttp, mail: benchMail, sla: benchSla };
const chosen = values.only === undefined ? Object.keys(parts) : [values.only];
if (!chosen.every((name) => Object.hasOwn(parts, name))) throw new Error(`--only knows ${Object.keys(parts).join(', ')}, not ${values.only}.`);

await ensureBuilt(['server', 'web']);
const figures = {};
for (const name of chosen) figures[name] = await parts[name](ROOT, options);
if (values.json) writeFileSync(values.json, `${JSON.stringify(figures, null, 2)}\n`);
