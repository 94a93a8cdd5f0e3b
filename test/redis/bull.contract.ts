import { ContractBed } from '../contract/jobs/contract-bed';
import { jobsContract } from '../contract/jobs/jobs-contract';
import { waitFor } from '../support/wait-for';
import { RedisServer } from './redis-server';

const redis = new RedisServer();
const unhandled: unknown[] = [];
const keep = (reason: unknown): number => unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', keep);
  await redis.start();
});
afterAll(async () => {
  await redis.remove();
  process.off('unhandledRejection', keep);
});
afterEach(() => expect(unhandled).toEqual([]));

jobsContract('BullDispatcher', () => redis.url);

describe('jobs by BullDispatcher when Redis fails', () => {
  const bed = new ContractBed(() => redis.url);
  const notes = (from: number, count: number) => Array.from({ length: count }, (_, index) => `note ${String(from + index).padStart(3, '0')}`);
  const enqueueAll = (which: string[]) => Promise.all(which.map((note) => bed.enqueue('test.note', { note })));

  /** The messages that Bull keeps. */
  const messages = async () => (await redis.keys()).filter((key) => /^peygir:default:[0-9a-f-]{36}\.\d+$/.test(key));
  const webReachesRedis = () => waitFor('the web process to reach Redis', async () => {
    await enqueueAll(['a first one']);
    return (await messages()).length > 0;
  });

  beforeEach(() => bed.open());
  afterEach(async () => {
    await bed.close();
    await redis.flush();
  });

  it('does the work that comes while Redis is away, and all that came before and after', async () => {
    await bed.worker();
    await enqueueAll(notes(0, 100));
    await redis.kill();
    await enqueueAll(notes(100, 100));
    await bed.noneLeft();
    await redis.start();
    await enqueueAll(notes(200, 100));
    await bed.noneLeft();
    expect(await bed.notes()).toEqual(notes(0, 300));
  });

  it('works off through Redis again once it is back', async () => {
    await bed.worker();
    await enqueueAll(notes(0, 1));
    await bed.noneLeft();
    await redis.kill();
    await enqueueAll(notes(1, 1));
    await bed.noneLeft();
    await redis.start();
    // Bull numbers the messages it takes, in a counter that the kill has emptied.
    await waitFor('a job that Redis brought', async () => {
      await enqueueAll(['again']);
      return (await redis.keys()).includes('peygir:default:id');
    });
    await bed.noneLeft();
  });

  it('loses no job when Redis is emptied', async () => {
    await webReachesRedis();
    await enqueueAll(notes(0, 50));
    await waitFor('Bull to have them', async () => (await messages()).length > 50);
    await redis.flush();
    await bed.worker();
    await bed.noneLeft();
    expect((await bed.notes()).filter((note) => note.startsWith('note'))).toEqual(notes(0, 50));
  });

  it('starts without Redis, works, and stops', async () => {
    await redis.kill();
    const worker = await bed.worker();
    await enqueueAll(notes(0, 10));
    await bed.noneLeft();
    expect(await bed.notes()).toEqual(notes(0, 10));
    await bed.stop(worker);
    await redis.start();
  });

  it('goes on while Redis is frozen', async () => {
    await bed.worker();
    await enqueueAll(notes(0, 1));
    await bed.noneLeft();
    redis.freeze();
    try {
      await enqueueAll(notes(1, 20));
      await bed.noneLeft();
    } finally {
      redis.thaw();
    }
    expect(await bed.notes()).toEqual(notes(0, 21));
  });

  it('takes a job from PostgreSQL that Redis holds back for too long', async () => {
    await webReachesRedis();
    await redis.pause('peygir:default:');
    await bed.worker({ settings: { overdueMs: 500 } });
    await enqueueAll(notes(0, 5));
    await bed.noneLeft();
    expect((await bed.notes()).filter((note) => note.startsWith('note'))).toEqual(notes(0, 5));
  });

  it('keeps only ids in Redis', async () => {
    await webReachesRedis();
    const jobs = (await bed.jobs()).map((job) => JSON.stringify({ jobId: job.id }));
    const kept = await Promise.all((await messages()).map((key) => redis.hash(key)));
    expect(kept.length).toBeGreaterThan(0);
    for (const message of kept) expect(jobs).toContain(message.data);
  });
});
