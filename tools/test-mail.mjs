/** `npm run test:mail [jest arguments]`: runs the suites that need a mail server; each starts a Dovecot of its own on loopback and removes it. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt, fail } from './lib/build.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const LMTP = '/usr/lib/dovecot/lmtp';

function complain(text) {
  process.stderr.write(`${text}\nOn Debian 12: apt-get install dovecot-imapd dovecot-lmtpd (a running service is not needed).\n`);
  process.exit(2);
}

const version = spawnSync('dovecot', ['--version'], { encoding: 'utf8' });
if (version.error) complain('These tests need the program dovecot, which was not found.');
if (!version.stdout.startsWith('2.3.')) complain(`These tests configure Dovecot 2.3; this is ${version.stdout.trim()}.`);
if (!existsSync(LMTP)) complain(`These tests need Dovecot's LMTP server, ${LMTP}, which was not found.`);
if (spawnSync('openssl', ['version'], { stdio: 'ignore' }).error) complain('These tests need the program openssl, which was not found.');

// One suite kills the built program.
await ensureBuilt(['server']).catch(fail);
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const run = spawn(process.execPath, [jest, '--config', join(root, 'test/imap/jest.config.cjs'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => run.kill(signal));
const [code] = await once(run, 'exit');
process.exitCode = code ?? 1;
