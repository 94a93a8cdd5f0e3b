import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface ChildWorker {
  /** What it has printed so far. */
  output(): string;
  /** SIGKILL: nothing is tidied up. */
  kill(): Promise<void>;
}

/** Starts a worker in a process of its own whose `test.hang` jobs never end. */
export async function startChild({ url, redisUrl }: { url: string; redisUrl?: string }): Promise<ChildWorker> {
  const child = spawn(process.execPath, ['-r', join(__dirname, 'ts-hook.cjs'), join(__dirname, 'child-main.ts')], {
    env: { ...process.env, PEYGIR_TEST_URL: url, PEYGIR_TEST_REDIS: redisUrl ?? '', PEYGIR_TEST_HANG: 'yes', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  child.stdout.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const ended = once(child, 'exit');
  return {
    output: () => text,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
