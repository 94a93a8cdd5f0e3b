import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import type { PlantedImport } from './planted-imports';

export const ROOT = join(__dirname, '../..');
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

/** What dependency-cruiser refuses below `folder`, by the project's own rules. */
export function cruise(folder: string, roots: string[]): Violation[] {
  const args = [CRUISER, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', ...roots];
  let output: string;
  try {
    output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 256 << 20, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    // The exit code is the number of violations; what was found still stands on stdout.
    output = (error as { stdout: string }).stdout;
  }
  const { summary } = JSON.parse(output) as { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };
  return summary.violations.map(({ from, to, rule }) => ({ rule: rule.name, from, to }));
}

const specifierOf = ({ from, imports }: PlantedImport): string => {
  if (!/^(src|web|test)\//.test(imports)) return imports;
  const relative = posix.relative(posix.dirname(from), imports.replace(/\.tsx?$/, ''));
  return relative.startsWith('.') ? relative : `./${relative}`;
};

/** A tree in a temporary folder with exactly these imports; a file that is only imported is empty of imports. */
export function plant(imports: PlantedImport[]): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'peygir-planted-'));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const dependencies = { typeorm: '*', '@nestjs/common': '*' };
  write('package.json', JSON.stringify({ name: 'planted', dependencies, devDependencies: { jest: '*' } }));
  for (const entry of imports) {
    const statement = entry.statement ?? ((specifier: string) => `export type { thing } from '${specifier}';\n`);
    write(entry.from, statement(specifierOf(entry)));
  }
  for (const { imports: target } of imports) {
    if (/^(src|web|test)\//.test(target) && !target.endsWith('nowhere.ts') && !existsSync(join(folder, target))) write(target, 'export const thing = 1;\n');
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
