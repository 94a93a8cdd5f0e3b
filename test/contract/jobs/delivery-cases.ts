import type { ContractBed } from './contract-bed';
import { waitFor } from '../../support/wait-for';

export function deliveryCases(bed: ContractBed): void {
  describe('delivery', () => {
    it('runs every committed job once and leaves none', async () => {
      const worker = await bed.worker();
      const notes = Array.from({ length: 30 }, (_, index) => `note ${String(index).padStart(2, '0')}`);
      await Promise.all(notes.map((note) => bed.enqueue('test.note', { note }, {}, worker)));
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(notes);
      await waitFor('all to be counted', () => worker.stats.done >= 30 && worker.stats.running === 0);
    });

    it('makes one job for each subscriber of an event', async () => {
      const worker = await bed.worker();
      await worker.uow.run(async (tx) => tx.emit({ name: 'test.happened', payload: { note: 'it' } }));
      await bed.noted('heard it');
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(['heard it']);
    });

    it('leaves nothing of a unit of work that failed', async () => {
      const worker = await bed.worker();
      const failing = worker.uow.run(async (tx) => {
        tx.enqueue('test.note', { note: 'never' });
        await tx.query('SELECT 1');
        throw new Error('second thoughts');
      });
      await expect(failing).rejects.toThrow('second thoughts');
      await bed.enqueue('test.note', { note: 'after' }, {}, worker);
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(['after']);
    });

    it('refuses a name that no handler has, before anything is written', async () => {
      const writing = bed.web.uow.run(async (tx) => tx.enqueue('test.nobody' as never, {} as never));
      await expect(writing).rejects.toThrow('test.nobody');
      expect(await bed.jobs()).toEqual([]);
    });

    it('hears of jobs that another process commits, long before the slow poll', async () => {
      await bed.worker({ settings: { pollMs: 600_000, sweepMs: 600_000 } });
      for (const note of ['first', 'second', 'third']) {
        await bed.enqueue('test.note', { note });
        await bed.noted(note);
      }
    });

    it('finishes a job within its own unit of work: effect and end together', async () => {
      const worker = await bed.worker();
      await bed.enqueue('test.finish', { note: 'whole', failAfter: false }, {}, worker);
      await bed.enqueue('test.finish', { note: 'whole too', failAfter: true }, {}, worker);
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(['whole', 'whole too']);
    });
  });
}
