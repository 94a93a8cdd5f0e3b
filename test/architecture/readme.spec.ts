import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './plant';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('README.md', () => {
  it('shows the lifecycle, the settings and the module edges as the program has them', () => {
    expect(execFileSync(process.execPath, [join(ROOT, 'tools/build-docs.mjs'), '--check'], { encoding: 'utf8' })).toContain('agrees');
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read('README.md').matchAll(/npm (?:run )?((?:start|test|dev|build|lint|bench|backup|restore|audit|chaos)[\w:-]*)/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(5);
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });
});
