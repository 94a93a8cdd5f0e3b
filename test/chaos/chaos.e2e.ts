import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
/** Milliseconds: two cores that are busy with other suites, and perhaps a build first. */
const WITHIN = 420_000;

describe('the application, killed while customers file complaints', () => {
  it('loses nothing, does nothing twice, leaves nothing lying', async () => {
    const child = spawn(process.execPath, [join(ROOT, 'tools/chaos.mjs'), '--short'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => { output += text; });
    const [code] = (await once(child, 'exit')) as [number | null];
    expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining('The promise was held') });
    for (const fault of ['kill-application', 'kill-postgres', 'end-in-order', 'start-twice']) {
      expect(output).toMatch(new RegExp(`^${fault}: [1-9]\\d* acknowledged; lost 0, doubled 0, phantom 0, stuck 0`, 'm'));
    }
  }, WITHIN);
});
