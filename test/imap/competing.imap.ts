import { MailboxReaders } from '../../src/intake/app/mailboxes/mailbox-readers';
import { type OtherProcess, startOther } from '../e2e/realtime/live-client';
import { waitFor } from '../support/wait-for';
import { Dovecot } from './support/dovecot';
import { ImapBed, mail } from './support/imap-bed';

const dovecot = new Dovecot({ users: ['shared'] });
let bed: ImapBed;
let other: OtherProcess;
beforeAll(async () => {
  await dovecot.start();
  bed = await ImapBed.start(dovecot);
  other = await startOther(bed.t, { PEYGIR_ROLE: 'worker', PRIVATE_HOSTS: '127.0.0.0/8' });
});
afterAll(async () => {
  await other.close();
  await bed.close();
  await dovecot.remove();
});

it('of two processes one reads a mailbox, and the other takes over when it ends', async () => {
  const deliver = (from: number): Promise<void> => dovecot.deliver('shared', ...Array.from({ length: 30 }, (_, n) => mail(`Mail ${from + n}`)));
  const source = await bed.add('shared');
  await bed.until(source, 'the first look', ({ status }) => status.checkedAt !== null);
  await other.get(MailboxReaders).run();
  const most: number[] = [];
  bed.watch.on = async (point) => { if (point === 'stored') most.push(dovecot.connections('shared')); };
  await deliver(0);
  await bed.recorded('shared', 30, 30_000);
  expect(Math.max(...most)).toBe(1);
  const ending = bed.t.get(MailboxReaders).onModuleDestroy();
  await deliver(30);
  await ending;
  const rows = await bed.recorded('shared', 60, 40_000);
  await waitFor('the flags', async () => (await dovecot.seen('shared')).every(Boolean));
  expect(rows).toHaveLength(60);
  expect(new Set(rows.map(({ messageId }) => messageId)).size).toBe(60);
}, 120_000);
