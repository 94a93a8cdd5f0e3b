// Strikes the running application while customers file complaints, and counts what was lost, doubled or left lying.
// `npm run chaos [-- --short] [-- --only=kill-postgres] [-- --seed=7]`
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { FAULTS, faultsOf, runFault } from '../test/chaos/run-chaos.mjs';
import { ensureBuilt, fail } from './lib/build.mjs';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false }, only: { type: 'string' }, seed: { type: 'string', default: '1' }, times: { type: 'string' } } });

function print({ name, acknowledged, lost, doubled, phantom, stuck, extraMails, recovered, settledSeconds, ...rest }) {
  const worst = recovered.length > 0 ? `recovered in ${Math.max(...recovered)} s at worst (${recovered.join(', ')})` : 'nothing to recover from';
  console.log(`${name}: ${acknowledged} acknowledged; lost ${lost}, doubled ${doubled}, phantom ${phantom}, stuck ${stuck}, extra mails ${extraMails}; ${worst}; settled after ${settledSeconds} s`);
  if (rest.readySeconds) console.log(`  ready ${rest.readySeconds.join(', ')} s after each start`);
  if (rest.during) console.log(`  meanwhile: ${Object.entries(rest.during).map(([outcome, count]) => `${count} × ${outcome}`).join(', ')}`);
}

await ensureBuilt(['server', 'web']).catch(fail);
const began = performance.now();
const chosen = FAULTS.filter(({ name, short }) => (values.only ? name === values.only : !values.short || short > 0));
if (chosen.length === 0) fail(new Error(`There is no fault "${values.only}". There are: ${FAULTS.map(({ name }) => name).join(', ')}`));
let broken = 0;
for (const fault of chosen) {
  const times = Number(values.times ?? (values.short ? fault.short : fault.times));
  const report = await runFault(fault, times, Number(values.seed)).catch(fail);
  print(report);
  for (const line of faultsOf(report)) {
    broken++;
    console.error(`  BROKEN: ${line}`);
  }
}
console.log(`${broken === 0 ? 'The promise was held' : `${broken} times the promise was broken`}, in ${Math.round((performance.now() - began) / 1000)} s (seed ${values.seed}).`);
process.exitCode = broken === 0 ? 0 : 1;
