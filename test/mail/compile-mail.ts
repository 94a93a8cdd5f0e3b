import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const root = join(__dirname, '../..');

/** Compiles the mail module, and the kernel below it, to plain JavaScript inside node_modules, where imports resolve; gives its folder and a way to remove all. */
export function compileMail(): { folder: string; remove(): void } {
  const all = join(root, 'node_modules/.cache', `peygir-mail-${process.pid}`);
  for (const path of ['kernel', 'platform/mail'].flatMap((name) => sources(join(root, 'src', name)))) {
    const target = join(all, relative(join(root, 'src'), path)).replace(/\.ts$/, '.js');
    const { outputText } = transpileModule(readFileSync(path, 'utf8'), { compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2023, esModuleInterop: true } });
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  return { folder: join(all, 'platform/mail'), remove: () => rmSync(all, { recursive: true, force: true }) };
}

function sources(directory: string): string[] {
  return readdirSync(directory).flatMap((name) => {
    const path = join(directory, name);
    if (statSync(path).isDirectory()) return sources(path);
    return /(?<!\.spec|\.d)\.ts$/.test(name) ? [path] : [];
  });
}
