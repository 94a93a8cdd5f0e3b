import { newId } from '../../../src/kernel/ids';
import { drainJobs } from '../../support/drain-jobs';
import type { ContractBed } from './contract-bed';
import { waitFor } from '../../support/wait-for';

export function failureCases(bed: ContractBed): void {
  /** What a release that knew other jobs has left behind. */
  const leave = (name: string, more: { state?: string; attempts?: number; lockedUntil?: string } = {}) => bed.web.database.query(
    `INSERT INTO job (id, queue, name, version, payload, state, run_at, attempts, max_attempts, lease, created_at, locked_by, locked_until)
     VALUES ($1, 'default', $2, 1, '{"note":"left"}', $3, $4, $5, 3, 3, $4, 'gone', ${more.lockedUntil ?? 'NULL'})`,
    [newId(), name, more.state ?? 'ready', new Date(bed.clock.nowMs() - 1_000), more.attempts ?? 0],
  );

  describe('failure', () => {
    it('tries again, each time after a longer pause', async () => {
      await bed.worker();
      const asked = bed.clock.nowMs();
      await bed.enqueue('test.flaky', { note: 'third time lucky', failures: 2 });
      const once = await bed.until('the first failure', (job) => job.state === 'ready' && job.attempts === 1);
      expect(once.last_error).toBe('Error: attempt 1 of third time lucky fails');
      expect(once.run_at.getTime() - asked).toBeGreaterThan(1_500);
      const failedAgain = bed.clock.nowMs() + 3_000;
      bed.clock.advance(3_000);
      const twice = await bed.until('the second failure', (job) => job.state === 'ready' && job.attempts === 2);
      expect(twice.run_at.getTime() - failedAgain).toBeGreaterThan(4_500);
      bed.clock.advance(10_000);
      await bed.noted('third time lucky');
      await bed.noneLeft();
    });

    it('puts a job aside when its attempts are used up, and at once when it says so', async () => {
      const worker = await bed.worker();
      await bed.enqueue('test.flaky', { note: 'never', failures: 99 });
      for (const attempt of [1, 2]) {
        await bed.until(`failure ${attempt}`, (job) => job.state === 'ready' && job.attempts === attempt);
        bed.clock.advance(60_000);
      }
      const dead = await bed.until('the end', (job) => job.state === 'dead');
      expect(dead).toMatchObject({ attempts: 3, last_error: 'Error: attempt 3 of never fails' });
      await bed.web.database.query('DELETE FROM job WHERE id = $1', [dead.id]);

      await bed.enqueue('test.hopeless', { note: 'this' });
      const hopeless = await bed.until('the end', (job) => job.state === 'dead');
      expect(hopeless).toMatchObject({ attempts: 1, last_error: "Error: this can't be done" });
      await waitFor('both to be counted', () => worker.stats.dead === 2);
      expect(await bed.notes()).toEqual([]);
    });

    it('is not held up by a job that no handler knows', async () => {
      await leave('test.retired');
      await bed.worker();
      await bed.enqueue('test.note', { note: 'goes on' });
      await bed.noted('goes on');
      const dead = await bed.until('the unknown one to be put aside', (job) => job.state === 'dead');
      expect(dead.last_error).toBe('No handler for job test.retired.');
    });

    it('takes a job up again that was put aside before its handler came', async () => {
      await leave('test.note', { state: 'dead' });
      await bed.web.database.query("UPDATE job SET last_error = 'No handler for job test.note.'");
      await bed.worker();
      await bed.noted('left');
    });

    it('puts a job aside that took its worker down on every attempt, and goes on with the others', async () => {
      await leave('test.note', { state: 'running', attempts: 3, lockedUntil: "now() - interval '1 second'" });
      await bed.enqueue('test.note', { note: 'goes on' });
      await bed.worker();
      await bed.noted('goes on');
      const dead = await bed.until('the poison to be put aside', (job) => job.state === 'dead');
      expect(dead.last_error).toBe('The worker gone stopped or stalled while it ran attempt 3.');
      expect(await bed.notes()).toEqual(['goes on']);
    });

    it('drains in a test without any dispatcher, and says what failed', async () => {
      await bed.enqueue('test.note', { note: 'drained' });
      await bed.enqueue('test.note', { note: 'later' }, { at: new Date(bed.clock.nowMs() + 60_000) });
      expect(await drainJobs(bed.web.app, { failOnError: true })).toBe(1);
      expect(await bed.notes()).toEqual(['drained']);
      await bed.enqueue('test.hopeless', { note: 'this' });
      await expect(drainJobs(bed.web.app, { failOnError: true })).rejects.toThrow("this can't be done");
      bed.clock.advance(60_000);
      expect(await drainJobs(bed.web.app)).toBe(1);
    });

    it('goes on when every connection to the database is cut', async () => {
      const worker = await bed.worker();
      await bed.enqueue('test.held', { note: 'patient' });
      await waitFor('the job to run', () => worker.turnstile.holds('patient 1'));
      await bed.web.database.query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
      );
      worker.turnstile.release('patient 1');
      await waitFor('the job to be done', async () => {
        // The first run may have met a dead connection; then there is a second.
        if (worker.turnstile.holds('patient 2')) worker.turnstile.release('patient 2');
        return (await bed.jobs()).length === 0;
      });
      expect(await bed.notes()).toEqual(['patient']);
      await bed.enqueue('test.note', { note: 'and on' });
      await bed.noted('and on');
    });
  });
}
