// `node tools/sum-results.mjs FOLDER MORE`: adds up jest's JSON results; MORE are failures that no suite counted.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const [folder, more] = process.argv.slice(2);
let passed = 0;
let failed = Number(more);
for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
  const result = JSON.parse(readFileSync(join(folder, name), 'utf8'));
  // A file that could not run at all has no failed tests, and is a failure.
  const broken = (result.testResults ?? []).filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')).length;
  passed += result.numPassedTests;
  failed += result.numFailedTests + broken;
  console.log(`${name.replace('.json', '')}: ${result.numPassedTests} passed, ${result.numFailedTests + broken} failed${result.numPendingTests ? `, ${result.numPendingTests} skipped` : ''}`);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
