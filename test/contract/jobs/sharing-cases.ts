import type { ContractBed } from './contract-bed';
import { waitFor } from '../../support/wait-for';

export function sharingCases(bed: ContractBed): void {
  describe('sharing', () => {
    it('never gives one job to two workers', async () => {
      const workers = await Promise.all([bed.worker(), bed.worker()]);
      const notes = Array.from({ length: 500 }, (_, index) => `note ${String(index).padStart(3, '0')}`);
      for (let from = 0; from < notes.length; from += 50) {
        await workers[(from / 50) % 2]!.uow.run(async (tx) => {
          for (const note of notes.slice(from, from + 50)) tx.enqueue('test.note', { note });
        });
      }
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(notes);
      await waitFor('both to have had a part', () => workers.every((worker) => worker.stats.done > 0));
      expect(workers.map((worker) => worker.stats.lost)).toEqual([0, 0]);
    });

    it('stops by letting the running job end and leaving the waiting ones', async () => {
      const worker = await bed.worker({ settings: { concurrency: { default: 1 } } });
      await bed.enqueue('test.held', { note: 'running' }, {}, worker);
      await waitFor('the job to run', () => worker.turnstile.holds('running 1'));
      await bed.enqueue('test.note', { note: 'waiting' }, {}, worker);
      const stopping = bed.stop(worker);
      await waitFor('the stop to begin', () => worker.runner.stopping);
      worker.turnstile.release('running 1');
      await stopping;
      expect(await bed.notes()).toEqual(['running']);
      expect(await bed.oneJob()).toMatchObject({ name: 'test.note', state: 'ready', attempts: 0 });
    });

    it('gives back at the stop what does not end in time, untried', async () => {
      const worker = await bed.worker({ settings: { graceMs: 100 } });
      await bed.enqueue('test.held', { note: 'endless' }, {}, worker);
      await waitFor('the job to run', () => worker.turnstile.holds('endless 1'));
      await bed.stop(worker);
      expect(await bed.oneJob()).toMatchObject({ state: 'ready', attempts: 0 });
      const next = await bed.worker();
      await waitFor('the next worker to have it', () => next.turnstile.holds('endless 1'));
      next.turnstile.release('endless 1');
      await bed.noneLeft();
      expect(await bed.notes()).toEqual(['endless']);
    });
  });
}
