import Bull from 'bull';
import { setTimeout as pause } from 'node:timers/promises';
import type { WaitingJob } from '../job-dispatcher';
import { RedisConnections } from './redis-connections';

interface Message {
  jobId: string;
}

const LONGEST_STOP_MS = 2_000;
const AT_ONCE = 200;

/** One Bull queue for each of ours. A message carries the job's id and nothing else. */
export class BullQueues {
  readonly redis: RedisConnections;
  private readonly queues = new Map<string, Bull.Queue<Message>>();

  constructor(url: string) {
    this.redis = new RedisConnections(url);
    // Connects now: what is committed before there is a connection waits for the next sweep.
    this.redis.of('client');
  }

  /** Hands jobs to Bull. One that Bull holds already for the same lease is not added again. Never throws. */
  async add(jobs: readonly WaitingJob[]): Promise<void> {
    for (let from = 0; from < jobs.length && this.redis.up; from += AT_ONCE) {
      await Promise.allSettled(jobs.slice(from, from + AT_ONCE).map((job) => this.of(job.queue).add(
        { jobId: job.id },
        { jobId: `${job.id}.${job.lease}`, removeOnComplete: true, removeOnFail: true },
      )));
    }
  }

  /** Begins to deliver. Waits in the background for a Redis that isn't there yet. `since`: when Bull got the message, epoch milliseconds. */
  process(queue: string, concurrency: number, run: (jobId: string, since: number) => Promise<unknown>): void {
    const ended = this.of(queue).process(concurrency, async ({ data, timestamp }) => {
      await run(data.jobId, timestamp);
    });
    // Ends with the queue; faults on the way are those of Redis.
    ended.catch(() => undefined);
  }

  async stop(): Promise<void> {
    await this.each((queue) => queue.pause(true, true));
  }

  async close(): Promise<void> {
    const closing = this.each((queue) => queue.close(true));
    await closing;
    this.redis.close();
  }

  private of(name: string): Bull.Queue<Message> {
    let queue = this.queues.get(name);
    if (!queue) {
      // `skipVersionCheck` is missing from Bull's types; the check would fail where Redis is away at the start.
      const options: Bull.QueueOptions & { skipVersionCheck: boolean } = {
        prefix: 'peygir',
        createClient: (type) => this.redis.of(type),
        settings: { lockDuration: 30_000, stalledInterval: 5_000, maxStalledCount: 10, retryProcessDelay: 500 },
        skipVersionCheck: true,
      };
      queue = new Bull<Message>(name, options);
      queue.on('error', () => undefined);
      this.queues.set(name, queue);
    }
    return queue;
  }

  /** A Redis that is away or frozen must not hold the process up. */
  private async each(act: (queue: Bull.Queue<Message>) => Promise<unknown>): Promise<void> {
    const limit = new AbortController();
    await Promise.race([
      Promise.allSettled([...this.queues.values()].map(act)),
      pause(LONGEST_STOP_MS, undefined, { signal: limit.signal }).catch(() => undefined),
    ]);
    limit.abort();
  }
}
