import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../support/free-port';
import { waitFor } from '../../support/wait-for';

const MAIN = join(__dirname, '../../../dist/main.js');
const WEB = join(__dirname, '../../../web/dist/index.html');
/** The program as a user starts it; without a build there is none. */
const describeBuilt = existsSync(MAIN) ? describe : describe.skip;

interface Running {
  child: ChildProcess;
  url: string;
  output(): string;
  exit: Promise<number | null>;
}

const started: ChildProcess[] = [];

async function start(env: Record<string, string>): Promise<Running> {
  const port = env['PORT'] ?? String(await freePort());
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH: process.env.PATH, PORT: port, MAIL_LISTEN_PORT: '0', PEYGIR_SEED: 'none', LOG_LEVEL: 'warn', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  child.stdout!.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr!.on('data', (data: Buffer) => (output += data.toString()));
  const exit = once(child, 'exit').then(([code]) => code as number | null);
  return { child, url: `http://127.0.0.1:${port}`, output: () => output, exit };
}

const untilReady = (running: Running): Promise<unknown> => waitFor('readiness', () => running.output().includes('Peygir is ready') || fail(running), 50_000);

function fail(running: Running): false {
  if (running.child.exitCode !== null) throw new Error(`ended with ${running.child.exitCode}:\n${running.output()}`);
  return false;
}

describeBuilt('the program', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'peygir-process-'));
  let running: Running;
  beforeAll(async () => {
    running = await start({ PEYGIR_DATA_DIR: dataDir });
    await untilReady(running);
  }, 60_000);
  afterAll(async () => {
    for (const child of started) if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await running.exit;
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('says where it is, and how to become its administrator', () => {
    expect(running.output()).toContain(`Peygir is ready: ${running.url}`);
    expect(running.output()).toMatch(/set-up code {2}[2-9A-Z]{5}(-[2-9A-Z]{5}){3}/);
  });

  it('refuses a data directory that another one works on, in a plain sentence', async () => {
    const second = await start({ PEYGIR_DATA_DIR: dataDir });
    expect(await second.exit).toBe(1);
    expect(second.output()).toMatch(/^The data directory .* is in use by another Peygir process/);
    expect(second.output()).not.toContain('    at ');
  });

  it('refuses settings that are not usable, by name and without their values', async () => {
    const wrong = await start({ PORT: '99999', LOG_LEVEL: 'loud', DATABASE_URL: 'mysql://user:secret@host' });
    expect(await wrong.exit).toBe(1);
    for (const name of ['PORT', 'LOG_LEVEL', 'DATABASE_URL']) expect(wrong.output()).toContain(`- ${name}:`);
    expect(wrong.output()).not.toMatch(/secret|99999|loud/);
  });

  it('refuses a database that could forget what it acknowledged', async () => {
    const forgetful = await start({ DATABASE_URL: process.env.PEYGIR_TEST_DATABASE_URL! });
    expect(await forgetful.exit).toBe(1);
    expect(forgetful.output()).toContain('fsync is "off"');
  });

  (existsSync(WEB) ? it : it.skip)('serves the client: pages always fresh, assets for a year, no page for an unknown API route', async () => {
    const page = await fetch(`${running.url}/desk/t/C-ABCDEFGH`, { headers: { accept: 'text/html' } });
    const html = await page.text();
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    const asset = await fetch(running.url + /(?:src|href)="(\/assets\/[^"]+)"/.exec(html)![1]!);
    expect([asset.status, asset.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    await asset.arrayBuffer();
    for (const path of ['/api/nothing', '/assets/nothing.js', '/health/nothing']) {
      const answer = await fetch(running.url + path, { headers: { accept: 'text/html' } });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
      await answer.arrayBuffer();
    }
  });

  it('ends in order on SIGTERM: requests that reached it are answered, then it exits with 0', async () => {
    const agent = new Agent({ keepAlive: true, maxSockets: 8 });
    const outcomes: string[] = [];
    const clientsGoOn = new AbortController();
    const client = async (): Promise<void> => {
      while (!clientsGoOn.signal.aborted) outcomes.push(await ask(agent, `${running.url}/health/live`));
    };
    const clients = Array.from({ length: 8 }, client);
    await waitFor('some answers', () => outcomes.length > 200);
    const began = performance.now();
    running.child.kill('SIGTERM');
    expect(await running.exit).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    clientsGoOn.abort();
    await Promise.all(clients);
    agent.destroy();
    // A connection that is refused never reached the program; one that is reset did.
    expect([...new Set(outcomes)].sort()).toEqual(['200', 'ECONNREFUSED']);
  });
});

function ask(agent: Agent, url: string): Promise<string> {
  return new Promise((resolve) => {
    const sent = request(url, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(String(answer.statusCode)));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.end();
  });
}
