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
    expect(await gate.admit(0)).toBe(true);
  });

  it('lets only a few pass while other work fills the loop, and all of them once it has ended', async () => {
    const gate = new LoadGate();
    const end = busy();
    await look();
    expect(await gate.admit(0)).toBe(false);
    end();
    expect(await gate.admit(0)).toBe(true);
  });

  it('takes the load for its own when it falls as soon as jobs are held back', async () => {
    const gate = new LoadGate();
    const end = busy();
    await look();
    const admitted = gate.admit(0);
    end();
    expect(await admitted).toBe(true);
  });

  it('lets no job starve', async () => {
    const gate = new LoadGate();
    const end = busy();
    await look();
    expect(await gate.admit(PATIENCE_MS + 1)).toBe(true);
    end();
  });
});
