import type { ContractBed } from './contract-bed';
import { waitFor } from '../../support/wait-for';

const MINUTE = 60_000;

export function timeCases(bed: ContractBed): void {
  const later = (ms: number) => new Date(bed.clock.nowMs() + ms);

  describe('time', () => {
    it('runs a job when it is due and not before', async () => {
      const worker = await bed.worker();
      await bed.enqueue('test.note', { note: 'late' }, { at: later(10 * MINUTE) }, worker);
      await bed.enqueue('test.note', { note: 'now' }, {}, worker);
      await bed.noted('now');
      bed.clock.advance(9 * MINUTE);
      await bed.enqueue('test.note', { note: 'still not' }, {}, worker);
      await bed.noted('still not');
      const rest = await waitFor('the late one alone', async () => ((await bed.jobs()).length === 1 ? bed.oneJob() : null));
      expect(rest.attempts).toBe(0);
      bed.clock.advance(MINUTE);
      await bed.noted('late');
    });

    it('sets a timer for what is due soon instead of waiting for the poll', async () => {
      const worker = await bed.worker({ settings: { pollMs: 30_000, sweepMs: 30_000 } });
      const asked = performance.now();
      await bed.enqueue('test.note', { note: 'first' }, { at: later(300) }, worker);
      await bed.enqueue('test.note', { note: 'second' }, { at: later(600) }, worker);
      await bed.noted('second');
      expect(await bed.notes()).toEqual(['first', 'second']);
      expect(performance.now() - asked).toBeGreaterThan(590);
      expect(performance.now() - asked).toBeLessThan(15_000);
    });

    it('moves a waiting job that has the same key', async () => {
      const worker = await bed.worker();
      await bed.enqueue('test.note', { note: 'old' }, { key: 'k', at: later(10 * MINUTE) }, worker);
      await bed.enqueue('test.note', { note: 'new' }, { key: 'k', at: later(20 * MINUTE) }, worker);
      expect((await bed.oneJob()).key).toBe('k');
      bed.clock.advance(15 * MINUTE);
      await bed.enqueue('test.note', { note: 'between' }, {}, worker);
      await bed.noted('between');
      expect(await bed.notes()).toEqual(['between']);
      bed.clock.advance(6 * MINUTE);
      await bed.noted('new');
      await bed.enqueue('test.note', { note: 'at once' }, { key: 'k', at: later(20 * MINUTE) }, worker);
      await bed.enqueue('test.note', { note: 'at once' }, { key: 'k' }, worker);
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(['at once', 'between', 'new']);
    });

    it('keeps both when a keyed job fails while a newer one waits under its key', async () => {
      const worker = await bed.worker();
      await bed.enqueue('test.held', { note: 'older' }, { key: 'k' }, worker);
      await waitFor('the older to run', () => worker.turnstile.holds('older 1'));
      await bed.enqueue('test.note', { note: 'newer' }, { key: 'k', at: later(10 * MINUTE) }, worker);
      await bed.web.database.query("ALTER TABLE effect ADD CONSTRAINT refused CHECK (note <> 'older') NOT VALID");
      worker.turnstile.release('older 1');
      await waitFor('the older to wait again', async () => (await bed.jobs("state = 'ready'")).length === 2);
      expect((await bed.jobs()).map((job) => [job.name, job.key])).toEqual([['test.held', null], ['test.note', 'k']]);
    });

    it('repeats a recurring job, of which one waits at any time', async () => {
      const ticks = async () => (await bed.web.database.query('SELECT 1 FROM tick')).length;
      const waiting = () => bed.web.database.query("SELECT 1 FROM job WHERE name = 'test.tick' AND state = 'ready'");
      await Promise.all([bed.worker(), bed.worker()]);
      for (let round = 1; round <= 3; round++) {
        await waitFor(`tick ${round}`, async () => (await ticks()) === round && (await waiting()).length === 1);
        bed.clock.advance(60 * MINUTE);
      }
    });
  });
}
