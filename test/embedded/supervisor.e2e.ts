import { Supervisor } from '../../src/platform/database/embedded/supervisor';

const NOBODY = 2 ** 22 + 1;
const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

it('keeps the process until the server it stops has been seen to end, and no longer', async () => {
  let seen!: () => void;
  const ended = new Promise<void>((resolve) => { seen = resolve; });
  const supervisor = new Supervisor({ pid: NOBODY, port: 1, ended }, '/nowhere', () => Promise.reject(new Error('not again')), () => undefined);
  const before = timers();
  const stopped = supervisor.stop();
  expect(timers()).toBeGreaterThan(before);
  seen();
  await stopped;
  expect(timers()).toBe(before);
});
