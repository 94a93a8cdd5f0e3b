import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../support/free-port';
import { waitFor } from '../support/wait-for';

/** A Redis of a test's own, which it may kill, freeze and start again on the same port. Keeps nothing on disk. */
export class RedisServer {
  private readonly folder = mkdtempSync(join(tmpdir(), 'peygir-redis-'));
  private process?: ChildProcess;
  private port = 0;

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.port ||= await freePort();
    this.process = spawn('redis-server', ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder, '--save', '', '--appendonly', 'no'], { stdio: 'ignore' });
    await waitFor('Redis to answer', () => this.ask((redis) => redis.ping()));
  }

  /** SIGKILL: whatever it held is gone. */
  async kill(): Promise<void> {
    const ended = once(this.process!, 'exit');
    this.process!.kill('SIGKILL');
    await ended;
  }

  freeze(): void {
    this.process!.kill('SIGSTOP');
  }

  thaw(): void {
    this.process!.kill('SIGCONT');
  }

  async flush(): Promise<void> {
    await this.ask((redis) => redis.flushall());
  }

  /** Keys that are kept at present. */
  async keys(): Promise<string[]> {
    return (await this.ask((redis) => redis.keys('*'))) ?? [];
  }

  /** Stops a Bull queue from handing out, for every worker. */
  async pause(prefix: string): Promise<void> {
    await this.ask((redis) => redis.multi().rename(`${prefix}wait`, `${prefix}paused`).set(`${prefix}meta-paused`, '1').exec());
  }

  async hash(key: string): Promise<Record<string, string>> {
    return (await this.ask((redis) => redis.hgetall(key))) ?? {};
  }

  async remove(): Promise<void> {
    if (this.process?.exitCode === null && this.process.signalCode === null) await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ask<T>(question: (redis: Redis) => Promise<T>): Promise<T | null> {
    const redis = new Redis(this.url, { lazyConnect: true, retryStrategy: null, maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      return await question(redis);
    } catch {
      return null;
    } finally {
      redis.disconnect();
    }
  }
}
