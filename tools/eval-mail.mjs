// Prints how far the mail module agrees with the test material: `node tools/eval-mail.mjs [--misses] [--mutations 10000] [folder]`.
// With mutations it sends that many broken messages, and those made to cost much, through the real child processes.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { ROOT, ensureBuilt } from './lib/build.mjs';
import { printStorm, runStorm } from './lib/mail-storm.mjs';

const require = createRequire(import.meta.url);

async function measureChild(mail, folder) {
  const { mutations } = require('../test/eval/mail-corpus.cjs');
  const small = [...mutations(folder, 600, 7)].filter((raw) => raw.length < 20_000);
  const pool = new mail.MailParsePool({ size: 1 });
  await pool.parse(small[0]).catch(() => undefined);
  const started = performance.now();
  await Promise.all(small.map((raw) => pool.parse(raw).catch(() => undefined)));
  const perSecond = (small.length * 1000) / (performance.now() - started);
  await pool.close();
  return Math.round(perSecond);
}

function print(scores) {
  for (const [field, { hits, total }] of scores.flatMap((score) => Object.entries(score.fields))) {
    console.log(`${field.padEnd(34)} ${String(hits).padStart(4)} of ${String(total).padEnd(4)} ${((100 * hits) / total).toFixed(1).padStart(6)} %`);
  }
}

const SEED = 20_260_301;

/** Half of the mutants grow on our own samples, half on the test material where it is there. */
async function storm(folder, howMany) {
  await ensureBuilt(['server']);
  const mail = require(join(ROOT, 'dist/platform/mail/index.js'));
  const { HOSTILE, mutants, samples } = require('../test/eval/mail-samples.cjs');
  const { mutations } = require('../test/eval/mail-corpus.cjs');
  const foreign = existsSync(folder) ? Math.floor(howMany / 2) : 0;
  const all = function* () {
    yield* HOSTILE;
    for (const raw of mutants(samples(), howMany - foreign, SEED)) yield ['a mutant of our own', () => raw];
    if (foreign > 0) for (const raw of mutations(folder, foreign, SEED)) yield ['a mutant of the test material', () => raw];
  };
  printStorm(await runStorm(mail, all()));
}

async function run() {
  const at = process.argv.indexOf('--mutations');
  const [, howMany] = at < 0 ? [] : process.argv.splice(at, 2);
  const named = process.argv.slice(2).find((one) => !one.startsWith('--'));
  if (howMany) return storm(resolve(named ?? join(ROOT, '../shared/corpus/mail')), Number(howMany));
  const folder = resolve(named ?? join(ROOT, '../shared/corpus/mail'));
  if (!existsSync(folder)) return console.log(`no test material in ${folder}: nothing measured`);
  await ensureBuilt(['server']);
  const mail = require(join(ROOT, 'dist/platform/mail/index.js'));
  const corpus = require('../test/eval/mail-corpus.cjs');
  const scores = [await corpus.evaluateMessages(mail, folder), corpus.evaluateReplies(mail, folder), await corpus.evaluateBounces(mail, folder)];
  print(scores);
  const all = await corpus.evaluateAll(mail, folder);
  console.log(`${'files read, thrown, unclean'.padEnd(34)} ${all.files}, ${all.thrown.length}, ${all.unclean.length} (${all.millis} ms)`);
  console.log(`${'messages a second in one child'.padEnd(34)} ${await measureChild(mail, folder)}`);
  if (process.argv.includes('--misses')) for (const miss of [...scores.flatMap((score) => score.misses), ...all.thrown, ...all.unclean]) console.log(`- ${miss}`);
  process.exitCode = all.thrown.length || all.unclean.length ? 1 : 0;
}

await run();
