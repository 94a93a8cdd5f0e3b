import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const root = join(__dirname, '../..');

/** Compiles the mail module to plain JavaScript inside node_modules, where its imports resolve; gives the folder and a way to remove it. */
export function compileMail(): { folder: string; remove(): void } {
  const folder = join(root, 'node_modules/.cache', `peygir-mail-${process.pid}`);
  for (const path of sources(join(root, 'src/platform/mail'))) {
    const target = join(folder, relative(join(root, 'src/platform/mail'), path)).replace(/\.ts$/, '.js');
    const { outputText } = transpileModule(readFileSync(path, 'utf8'), { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2023, esModuleInterop: true } });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function sources(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /(?<!\.spec|\.d)\.ts$/.test(name) ? [path] : [];
  });
}
