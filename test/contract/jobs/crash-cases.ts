import { waitFor } from '../../support/wait-for';
import { startChild } from './child-worker';
import type { ContractBed } from './contract-bed';

export function crashCases(bed: ContractBed): void {
  describe('crash', () => {
    it('runs a job again whose worker process was killed', async () => {
      await bed.enqueue('test.hang', { note: 'survivor' });
      const child = await startChild({ url: bed.url, redisUrl: bed.redisUrl() });
      try {
        await waitFor('the child to run the job', () => child.output().includes('hanging'), 40_000);
      } finally {
        await child.kill();
      }
      expect((await bed.oneJob()).state).toBe('running');
      await bed.worker();
      const again = bed.until('the lease to end', (job) => job.state === 'ready' && job.attempts === 1);
      expect((await again).last_error).toContain('stopped or stalled while it ran attempt 1');
      bed.clock.advance(5_000);
      await bed.noted('survivor');
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(['survivor']);
    });

    it('refuses what a stale worker writes', async () => {
      const worker = await bed.worker();
      await bed.enqueue('test.held', { note: 'once' });
      await waitFor('the first run', () => worker.turnstile.holds('once 1'));
      await bed.web.database.query("UPDATE job SET locked_until = now() - interval '1 second' WHERE state = 'running' AND name = 'test.held'");
      await bed.until('the job to be taken back', (job) => job.state === 'ready');
      bed.clock.advance(5_000);
      await waitFor('the second run', () => worker.turnstile.holds('once 2'));
      worker.turnstile.release('once 1');
      await waitFor('the stale run to be refused', () => worker.stats.lost === 1);
      expect(await bed.notes()).toEqual([]);
      expect((await bed.oneJob()).state).toBe('running');
      worker.turnstile.release('once 2');
      await bed.noneLeft();
      const rows = await bed.web.database.query('SELECT note, attempt FROM effect');
      expect(rows).toEqual([{ note: 'once', attempt: 2 }]);
    });

    it('keeps a job that runs for longer than its lease', async () => {
      const worker = await bed.worker();
      await bed.worker();
      await bed.enqueue('test.short', { note: 'long' }, {}, worker);
      const running = await bed.until('the job to run', (job) => job.state === 'running');
      // Three leases of 400 ms by the database's own clock.
      await waitFor('three leases to pass', async () => (await bed.web.database.one<{ past: boolean }>(
        "SELECT now() > to_timestamp($1) + interval '1200 ms' AS past", [running.run_at.getTime() / 1000],
      ))!.past);
      expect(await bed.oneJob()).toMatchObject({ state: 'running', attempts: 1, lease: 1 });
      for (const holder of bed.workersHolding('long 1')) holder.turnstile.release('long 1');
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(['long']);
    });
  });
}
