import { CrashPoints, type CrashPoint } from '../../../src/intake/app/crash-points';
import { ReceiveMail } from '../../../src/intake/app/receive-mail';
import { JobCensus } from '../../../src/platform/jobs/job-census';
import { JobRunner } from '../../../src/platform/jobs/job-runner';
import { drainJobs } from '../../support/drain-jobs';
import { MailBed, OUR_ADDRESS, plainMail } from './support/mail-bed';

/** Ends the work at one point, once. */
class Saboteur extends CrashPoints {
  at: CrashPoint | null = null;
  readonly seen: CrashPoint[] = [];
  watch: (point: CrashPoint) => Promise<void> = async () => undefined;

  override async reach(point: CrashPoint): Promise<void> {
    this.seen.push(point);
    await this.watch(point);
    if (this.at !== point) return;
    this.at = null;
    throw new Error(`ended at ${point}`);
  }
}

const points = new Saboteur();
let bed: MailBed;
beforeAll(async () => { bed = await MailBed.start({ overrides: [{ provide: CrashPoints, useValue: points }] }); });
afterAll(() => bed.close());
beforeEach(() => {
  points.at = null;
  points.seen.length = 0;
  points.watch = async () => undefined;
});

const states = async (messageId: string): Promise<string[]> => (await bed.rows()).filter((row) => row.messageId === messageId).map(({ state, reason }) => (reason ? `${state}:${reason}` : state)).sort();

it('says 250 only after the bytes and the record are permanent', async () => {
  const known = { files: 0, rows: 0, jobs: 0 };
  points.watch = async (point) => {
    if (point === 'stored') known.rows = await bed.count('inbound_mail');
    if (point === 'recorded') known.jobs = (await bed.t.get(JobCensus).findDue(bed.t.clock.now(), 10)).filter(({ queue }) => queue === 'intake').length;
  };
  const before = await bed.count('inbound_mail');
  expect(await bed.send(plainMail())).toMatch(/^250/);
  expect(points.seen).toEqual(['stored', 'recorded']);
  expect(known).toMatchObject({ rows: before, jobs: 1 });
  expect((await bed.rows())[0]).toMatchObject({ state: 'received', ticketId: null });
  await bed.drain();
  expect(points.seen).toEqual(['stored', 'recorded', 'read', 'written', 'committed']);
});

it('answers 451 and has nothing when the record can not be written, and takes the message the next time', async () => {
  const raw = plainMail({ subject: 'Second try' });
  const before = await bed.count('inbound_mail');
  await bed.t.database.query(`ALTER TABLE inbound_mail ADD CONSTRAINT away CHECK (state <> 'received') NOT VALID`);
  await expect(bed.send(raw)).rejects.toMatchObject({ responseCode: 451 });
  expect(await bed.count('inbound_mail')).toBe(before);
  await bed.t.database.query('ALTER TABLE inbound_mail DROP CONSTRAINT away');
  expect((await bed.deliver(raw)).state).toBe('ticket');
});

it.each<[CrashPoint, string[]]>([
  ['stored', ['ticket']],
  ['recorded', ['ignored:duplicate', 'ticket']],
  ['read', ['ticket']],
  ['written', ['ticket']],
  ['committed', ['ticket']],
])('a process that ends at "%s" loses nothing and doubles nothing', async (point, expected) => {
  const raw = plainMail({ from: `at-${point}@customer.test`, headers: { 'Message-ID': `<${point}@customer.test>` } });
  points.at = point;
  // Without 250 the sender tries again.
  await bed.send(raw).catch(() => bed.send(raw));
  await drainJobs(bed.t.app);
  bed.t.clock.advance(60_000);
  await drainJobs(bed.t.app, { failOnError: true });
  expect(points.at).toBeNull();
  expect(await states(`<${point}@customer.test>`)).toEqual(expected);
  const customer = await bed.customerOf(`at-${point}@customer.test`);
  expect(await bed.t.database.query('SELECT id FROM ticket WHERE customer_id = $1', [customer!.id])).toHaveLength(1);
});

it('the same mail ten times, to three of our addresses, with other relays on the way: one ticket', async () => {
  const raw = plainMail({ from: 'eager@customer.test', headers: { 'Message-ID': '<eager@customer.test>' } });
  const ways = Array.from({ length: 10 }, (_, index) => ({ trace: `Received: from relay${index} by mx\r\nDelivered-To: box${index % 3}@peygir.localhost\r\n`, to: `box${index % 3}@peygir.localhost` }));
  await Promise.all(ways.map(({ trace, to }) => bed.send(trace + raw, { to })));
  await bed.drain();
  expect(await states('<eager@customer.test>')).toEqual([...Array<string>(9).fill('ignored:duplicate'), 'ticket']);
  expect(await bed.t.database.query('SELECT 1 FROM ticket WHERE customer_id = $1', [(await bed.customerOf('eager@customer.test'))!.id])).toHaveLength(1);
});

it('two workers at once on two copies: one ticket', async () => {
  const raw = plainMail({ from: 'twice@customer.test', headers: { 'Message-ID': '<twice@customer.test>' } });
  await bed.send(raw);
  await bed.send(`Received: from elsewhere by mx\r\n${raw}`);
  let waiting = 0;
  let release!: () => void;
  const both = new Promise<void>((resolve) => { release = resolve; });
  points.watch = async (point) => {
    if (point !== 'read') return;
    if (++waiting === 2) release();
    await both;
  };
  const due = await bed.t.get(JobCensus).findDue(bed.t.clock.now(), 10);
  const outcomes = await Promise.all(due.filter(({ queue }) => queue === 'intake').map(({ id }) => bed.t.get(JobRunner).run(id)));
  expect(outcomes).toEqual(['done', 'done']);
  expect(await states('<twice@customer.test>')).toEqual(['ignored:duplicate', 'ticket']);
});

it('without a Message-ID one is made of the content', async () => {
  const raw = plainMail({ from: 'bare@customer.test', headers: { 'Message-ID': null } });
  const first = await bed.deliver(raw);
  const second = await bed.deliver(`Received: from relay by mx\r\nReturn-Path: <bare@customer.test>\r\n${raw}\r\n\r\n`);
  expect(first.messageId).toMatch(/^<[0-9a-f]{64}@sha256\.invalid>$/);
  expect(second).toMatchObject({ messageId: first.messageId, state: 'ignored', reason: 'duplicate', ticketId: first.ticketId });
  const other = await bed.deliver(plainMail({ from: 'bare@customer.test', text: 'Something else.', headers: { 'Message-ID': null } }));
  expect(other.messageId).not.toBe(first.messageId);
  expect(other.state).toBe('ticket');
});

it('a message that its program composes anew for each try is one', async () => {
  const headers = { 'Message-ID': '<anew@customer.test>' };
  const part = (boundary: string): string => `--${boundary}\nContent-Type: text/plain\n\nIt broke.\n--${boundary}--`;
  const composed = (boundary: string): string => plainMail({ from: 'anew@customer.test', text: part(boundary), headers: { ...headers, 'Content-Type': `multipart/mixed; boundary=${boundary}` } });
  const first = await bed.deliver(composed('one'));
  expect(await bed.deliver(composed('two'))).toMatchObject({ state: 'ignored', reason: 'duplicate', ticketId: first.ticketId });
  expect(await bed.messages(first.ticketId!)).toHaveLength(1);
});

it('another message under a Message-ID that is taken is not lost', async () => {
  const headers = { 'Message-ID': '<form@customer.test>' };
  const first = await bed.deliver(plainMail({ from: 'form@customer.test', text: 'The first.', headers }));
  const second = await bed.deliver(plainMail({ from: 'form@customer.test', text: 'The second.', headers }));
  expect(second).toMatchObject({ state: 'reply', ticketId: first.ticketId });
  const forged = await bed.deliver(plainMail({ from: 'thief@elsewhere.test', text: 'Mine now.', headers }));
  expect(forged.state).toBe('ticket');
  expect(forged.ticketId).not.toBe(first.ticketId);
  expect((await bed.messages(first.ticketId!)).map(({ text }) => text)).toEqual(['The first.', 'The second.']);
});

it('an answer that is dealt with before what it answers waits for it', async () => {
  const from = 'quick@customer.test';
  await bed.send(plainMail({ from, text: 'First.', headers: { 'Message-ID': '<q1@customer.test>' } }));
  await bed.send(plainMail({ from, text: 'One more thing.', headers: { 'Message-ID': '<q2@customer.test>', 'In-Reply-To': '<q1@customer.test>' } }));
  const [, answer] = (await bed.t.get(JobCensus).findDue(bed.t.clock.now(), 10)).filter(({ queue }) => queue === 'intake');
  expect(await bed.t.get(JobRunner).run(answer!.id)).toBe('failed');
  await bed.drain();
  bed.t.clock.advance(10_000);
  await bed.drain();
  const [second, first] = await bed.rows();
  expect(first).toMatchObject({ messageId: '<q1@customer.test>', state: 'ticket' });
  expect(second).toMatchObject({ messageId: '<q2@customer.test>', state: 'reply', ticketId: first!.ticketId, attempts: 0 });
});

it('a message that is fetched twice from one place of a mailbox is recorded once', async () => {
  const receiving = bed.t.get(ReceiveMail);
  const arrival = { source: 'imap' as const, envelopeFrom: null, envelopeTo: [OUR_ADDRESS], place: { mailbox: 'INBOX', uidValidity: 7, uid: 42 } };
  const raw = Buffer.from(plainMail());
  const [one, two] = await Promise.all([receiving.execute(raw, arrival), receiving.execute(raw, arrival)]);
  expect(two.id).toBe(one.id);
  const afterReset = await receiving.execute(raw, { ...arrival, place: { mailbox: 'INBOX', uidValidity: 8, uid: 1 } });
  await bed.drain();
  expect((await bed.rows()).filter(({ id }) => [one.id, afterReset.id].includes(id)).map(({ state }) => state).sort()).toEqual(['ignored', 'ticket']);
});
