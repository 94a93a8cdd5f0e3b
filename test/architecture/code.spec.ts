import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './plant';
import { ALLOWED_HOUSE, ALLOWED_LINT, PLANTED_HOUSE, PLANTED_LINT, type PlantedCode } from './planted-code';

type Planted = Omit<PlantedCode, 'refusedBy'>;

/** Runs a program over a temporary tree with these files; gives what it printed, whatever its exit code. */
function inTree(files: Planted[], run: (folder: string) => [program: string, ...args: string[]]): string {
  const folder = mkdtempSync(join(tmpdir(), 'peygir-planted-'));
  try {
    copyFileSync(join(ROOT, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
    for (const { path, code } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `${code}\n`);
    }
    const [program, ...args] = run(folder);
    try {
      return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const failed = error as { stdout: string; stderr: string };
      return failed.stdout + failed.stderr;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const findingsAt = (output: string, path: string): string => output.split('\n').filter((line) => line.startsWith(path)).join('\n');

describe('oxlint', () => {
  const output = inTree([...PLANTED_LINT, ...ALLOWED_LINT], () => [process.execPath, join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-f', 'unix']);

  it.each(PLANTED_LINT)('refuses $path by $refusedBy', ({ path, refusedBy }) => {
    expect(findingsAt(output, path)).toContain(`(${refusedBy})`);
  });

  it.each(ALLOWED_LINT)('lets pass $path', ({ path }) => {
    expect(findingsAt(output, path)).toBe('');
  });
});

describe('tools/check-house.mjs', () => {
  const output = inTree([...PLANTED_HOUSE, ...ALLOWED_HOUSE], (folder) => [process.execPath, join(ROOT, 'tools/check-house.mjs'), folder]);

  it.each(PLANTED_HOUSE)('refuses $path: $refusedBy', ({ path, refusedBy }) => {
    expect(findingsAt(output, path)).toContain(refusedBy);
  });

  it.each(ALLOWED_HOUSE)('lets pass $path', ({ path }) => {
    expect(findingsAt(output, path)).toBe('');
  });
});
