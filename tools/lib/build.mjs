import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { filesBelow } from './files.mjs';
import { underLock } from './lock.mjs';

export const ROOT = join(import.meta.dirname, '../..');
const at = (...parts) => join(ROOT, ...parts);
const CLI = { nest: at('node_modules/@nestjs/cli/bin/nest.js'), vite: at('node_modules/vite/bin/vite.js') };

/** The two halves: what each is made from, what makes it, and a file that is there when it was made. */
const PARTS = {
  server: {
    name: 'server',
    inputs: () => [at('package-lock.json'), at('tsconfig.json'), at('tsconfig.build.json'), at('nest-cli.json'), ...serverSources()],
    command: [CLI.nest, 'build'], cwd: ROOT, proof: at('dist/main.js'), before: dropOrphans,
  },
  web: {
    name: 'web',
    inputs: () => [
      at('package-lock.json'), at('web/index.html'), at('web/package.json'), at('web/vite.config.ts'), at('web/postcss.config.cjs'),
      ...filesBelow(at('web/src')), ...filesBelow(at('web/public')), ...filesBelow(at('web/build')),
    ],
    command: [CLI.vite, 'build', '--logLevel', 'warn'], cwd: at('web'), proof: at('web/dist/index.html'),
  },
};

function serverSources() {
  return filesBelow(at('src')).filter((file) => !file.endsWith('.spec.ts'));
}

/** The compiler leaves the output of a source that is gone, and a left-over file may still be found at run time. */
function dropOrphans() {
  const expected = new Set(serverSources().map((file) => relative(at('src'), file).replace(/\.ts$/, '')));
  for (const file of filesBelow(at('dist'))) {
    const made = /^(.*?)\.(js|js\.map|d\.ts)$/.exec(relative(at('dist'), file));
    if (made && !expected.has(made[1])) rmSync(file);
  }
}

/** Outside the folder that is served. */
const stampOf = (part) => at('dist', `.built-${part.name}`);

/** A hash of names and contents, so that a clone, a copy or a touched file changes nothing. */
function fingerprint(part) {
  const hash = createHash('sha256');
  for (const file of part.inputs()) {
    if (existsSync(file)) hash.update(`\0${relative(ROOT, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isFresh(part) {
  if (!existsSync(part.proof) || !existsSync(stampOf(part))) return false;
  return readFileSync(stampOf(part), 'utf8') === fingerprint(part);
}

/** Runs a node program; rejects with its output when it fails. */
export function runNode(args, options = {}) {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], ...options });
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code, signal) => (code === 0 ? resolve(output) : reject(new Error(`${stripVTControlCharacters(output).trim()}\n(ended with ${signal ?? code})`))));
  });
}

async function make(name) {
  const part = PARTS[name];
  const print = fingerprint(part);
  const began = performance.now();
  rmSync(stampOf(part), { force: true });
  mkdirSync(at('dist'), { recursive: true });
  part.before?.();
  await runNode(part.command, { cwd: part.cwd, env: { ...process.env, NODE_ENV: 'production' } }).catch((error) => {
    throw new BuildError(`The ${name} does not build:\n${error.message}`);
  });
  writeFileSync(stampOf(part), print);
  console.log(`Built the ${name} in ${((performance.now() - began) / 1000).toFixed(1)} s.`);
}

/** The sources can't be built, or not by this user; the message says which and why. */
export class BuildError extends Error {}

/**
 * Builds those of the parts ("server", "web") whose sources changed since their last build, at the same time.
 * What is fresh is not touched, so a checkout that can only be read is enough then.
 * @throws BuildError
 */
export async function ensureBuilt(names = ['server', 'web'], { force = false } = {}) {
  const stale = () => names.filter((name) => force || !isFresh(PARTS[name]));
  if (stale().length === 0) return;
  try {
    await underLock(at('node_modules/.cache/peygir-build.lock'), async () => {
      const waiting = stale();
      if (waiting.length > 0) console.log(`Building: ${waiting.join(' and ')}.`);
      const results = await Promise.allSettled(waiting.map(make));
      const failed = results.filter(({ status }) => status === 'rejected').map(({ reason }) => reason);
      if (failed.length > 0) throw failed.length === 1 ? failed[0] : new BuildError(failed.map(({ message }) => message).join('\n\n'));
    });
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(error.code)) throw error;
    throw new BuildError(`The build is older than the sources and this user may not write here (${error.path}). Run "npm run build" as the owner.`);
  }
}

/** Ends the process with a plain message for what a person can mend, with the stack for what only a developer can. */
export function fail(error) {
  console.error(error instanceof BuildError ? error.message : error);
  process.exit(1);
}
