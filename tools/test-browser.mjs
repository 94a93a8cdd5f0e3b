// The suites that look at the application in a real browser. Arguments go to jest: `npm run test:browser -- portal`
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, ensureBuilt, fail } from './lib/build.mjs';
import { findChromium } from './lib/chromium.mjs';

const chromium = findChromium();
if (!chromium) {
  console.error('The browser tests need Chromium. Debian: apt-get install chromium. Elsewhere: set CHROMIUM_PATH to its program.');
  process.exit(1);
}
await ensureBuilt().catch(fail);
const jest = spawn(process.execPath, [join(ROOT, 'node_modules/jest/bin/jest.js'), '--config', join(ROOT, 'test/browser/jest.config.cjs'), ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: chromium },
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
