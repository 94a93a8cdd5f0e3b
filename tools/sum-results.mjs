// `node tools/sum-results.mjs FOLDER MORE`: adds up jest's JSON results; MORE are failures that no suite counted.
// What FOLDER/suite.again says of a file replaces what FOLDER/suite.json said of it, and is told.
// `node tools/sum-results.mjs --failed FILE`: the test files that failed, a line each.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const filesOf = (path) => JSON.parse(readFileSync(path, 'utf8')).testResults;

/** The newest word on each file. */
function settled(path) {
  const again = path.replace(/json$/, 'again');
  const later = new Map(existsSync(again) ? filesOf(again).map((file) => [file.name, file]) : []);
  return filesOf(path).map((file) => ({ first: file, last: later.get(file.name) ?? file }));
}

function count(files) {
  const tests = files.flatMap(({ last }) => last.assertionResults);
  const having = (status) => tests.filter((test) => test.status === status).length;
  // A file that could not run at all has no failed tests, and is a failure.
  const broken = files.filter(({ last }) => last.status === 'failed' && last.assertionResults.every((test) => test.status !== 'failed')).length;
  return { passed: having('passed'), failed: having('failed') + broken, skipped: having('pending') };
}

function sum(folder, more) {
  const total = { passed: 0, failed: Number(more) };
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const files = settled(join(folder, name));
    const { passed, failed, skipped } = count(files);
    total.passed += passed;
    total.failed += failed;
    console.log(`${name.replace('.json', '')}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
    for (const { first, last } of files) if (first.status === 'failed' && last.status === 'passed') console.log(`  passed only the second time: ${relative('.', first.name)}`);
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

const [folder, more] = process.argv.slice(2);
if (folder === '--failed') for (const { name } of filesOf(more).filter(({ status }) => status === 'failed')) console.log(relative('.', name));
else sum(folder, more);
