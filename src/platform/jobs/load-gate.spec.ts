import { waitFor } from '../../../test/support/wait-for';
import { LoadGate, PATIENCE_MS } from './load-gate';

/** Work that leaves the event loop no idle moment, until it is ended. */
function busy(): () => void {
  let on = true;
  const turn = (): void => {
    const until = performance.now() + 5;
    while (performance.now() < until);
    if (on) setImmediate(turn);
  };
  turn();
  return () => (on = false);
}

const look = () => new Promise((resolve) => setTimeout(resolve, 250));

describe('LoadGate', () => {
  it('lets jobs pass at once while the process has time', async () => {
    const gate = new LoadGate();
    await look();
    await waitFor('a free loop', () => gate.admit(0));
  });

  it('lets only a few pass while other work fills the loop, and all of them once it has ended', async () => {
    const gate = new LoadGate();
    const end = busy();
    await look();
    expect(await gate.admit(0)).toBe(false);
    end();
    await waitFor('the gate to open again', () => gate.admit(0));
  });

  it('takes the load for its own when it falls as soon as jobs are held back', async () => {
    // On a machine that others keep busy, what is measured in ten milliseconds may be theirs: then once more.
    await waitFor('a look at a loop of our own', async () => {
      const gate = new LoadGate();
      const end = busy();
      await look();
      const admitted = gate.admit(0);
      end();
      return admitted;
    });
  });

  it('lets no job starve', async () => {
    const gate = new LoadGate();
    const end = busy();
    await look();
    expect(await gate.admit(PATIENCE_MS + 1)).toBe(true);
    end();
  });
});
