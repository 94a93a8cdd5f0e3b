// Compiles on change and restarts the server when the compiler is content; the client is served by vite with live reload.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from './lib/build.mjs';

const at = (...parts) => join(ROOT, ...parts);
const children = new Set();
let server;
let stopping = false;

function start(name, args, options = {}) {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  children.add(child);
  child.on('exit', (code, signal) => {
    children.delete(child);
    if (!stopping && child !== server) stop(`${name} ended with ${signal ?? code}.`);
  });
  return child;
}

const ended = (child) => new Promise((resolve) => (child.exitCode !== null || child.signalCode !== null ? resolve() : child.once('exit', resolve)));

/** One restart at a time, each after an orderly end of the one before: it holds the database. */
let turn = Promise.resolve();
function restartServer() {
  turn = turn.then(async () => {
    if (stopping) return;
    const before = server;
    if (before) {
      before.kill('SIGTERM');
      await ended(before);
    }
    server = start('The server', ['--enable-source-maps', at('dist/main.js')]);
  });
}

async function stop(reason) {
  if (stopping) return;
  stopping = true;
  if (reason) console.error(reason);
  for (const child of children) child.kill('SIGTERM');
  await Promise.all([...children].map(ended));
  process.exit(reason ? 1 : 0);
}

const compiler = start('The compiler', [at('node_modules/@nestjs/cli/bin/nest.js'), 'build', '--watch'], { stdio: ['ignore', 'pipe', 'inherit'] });
createInterface({ input: compiler.stdout }).on('line', (line) => {
  console.log(line);
  if (/Found 0 errors/.test(line)) restartServer();
});
start('The client', [at('node_modules/vite/bin/vite.js')], { cwd: at('web') });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void stop());
