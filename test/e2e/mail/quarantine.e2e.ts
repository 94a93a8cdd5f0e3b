import { readFileSync } from 'node:fs';
import { MailCheck } from '../../../src/intake/app/mail-health';
import { DomainError } from '../../../src/kernel/domain-error';
import { FileStore } from '../../../src/platform/files';
import { JobCensus } from '../../../src/platform/jobs/job-census';
import { drainJobs } from '../../support/drain-jobs';
import { MailBed, type MailRow, plainMail } from './support/mail-bed';

let bed: MailBed;
beforeAll(async () => { bed = await MailBed.start(); });
afterAll(() => bed.close());
afterEach(() => jest.restoreAllMocks());

const MINUTE_MS = 60_000;

/** Multiparts in each other, deeper than anybody reads. */
function unreadable(from: string, headers = ''): string {
  const open = Array.from({ length: 200 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('');
  return `From: ${from}\r\nSubject: Deep\r\nMessage-ID: <deep.${from}>\r\n${headers}${open}Content-Type: text/plain\r\n\r\nx`;
}

/** Lets failing jobs have all their tries. */
async function exhaust(): Promise<MailRow> {
  for (let tries = 0; tries < 3; tries++) {
    await drainJobs(bed.t.app);
    bed.t.clock.advance(MINUTE_MS);
  }
  await drainJobs(bed.t.app, { failOnError: true });
  return (await bed.rows())[0]!;
}

it('is a ticket with the raw mail after the third failure, and stands in nobody’s way meanwhile', async () => {
  const raw = unreadable('deep@customer.test');
  await bed.send(raw);
  await drainJobs(bed.t.app);
  expect((await bed.rows())[0]).toMatchObject({ state: 'failed', reason: 'too_deep', attempts: 1, ticketId: null });
  expect((await bed.send(plainMail()))).toMatch(/^250/);
  await drainJobs(bed.t.app);
  expect((await bed.rows())[0]!.state).toBe('ticket');
  await exhaust();
  const mail = (await bed.rows()).find(({ messageId }) => messageId === '<deep.deep@customer.test>')!;
  expect(mail).toMatchObject({ state: 'quarantined', reason: 'too_deep' });
  const ticket = await bed.tickets.get(mail.ticketId!);
  expect(ticket).toMatchObject({ subject: 'Deep', channel: 'email', locale: 'en' });
  expect(ticket.customerId).toBe((await bed.customerOf('deep@customer.test'))!.id);
  expect((await bed.messages(ticket.id))[0]!.text).toContain('could not be read');
  const [file] = await bed.t.database.query<{ name: string; sha256: Buffer; type: string }>('SELECT name, sha256, content_type AS type FROM ticket_attachment WHERE ticket_id = $1', [ticket.id]);
  expect(file).toMatchObject({ name: 'message.eml', type: 'message/rfc822' });
  expect(readFileSync(bed.t.get(FileStore).pathOf(file!.sha256)).toString()).toBe(`${raw}\r\n`);
});

it('names nobody and answers nobody when not even the head says who wrote', async () => {
  await bed.send(unreadable('a@x.test, b@x.test'));
  const mail = await exhaust();
  expect(mail.state).toBe('quarantined');
  const { customerId } = await bed.tickets.get(mail.ticketId!);
  expect(await bed.t.database.query('SELECT 1 FROM customer_identity WHERE customer_id = $1', [customerId])).toEqual([]);
});

it('the same unreadable mail twice is one ticket', async () => {
  const raw = unreadable('again@customer.test');
  await bed.send(raw);
  await bed.send(`Received: from relay by mx\r\n${raw}`);
  await exhaust();
  const both = (await bed.rows()).filter(({ messageId }) => messageId === '<deep.again@customer.test>');
  expect(both.map(({ state }) => state).sort()).toEqual(['ignored', 'quarantined']);
  expect(new Set(both.map(({ ticketId }) => ticketId)).size).toBe(1);
});

it('goes on its own ticket once it can be read, and is not done twice', async () => {
  await bed.t.database.query(`ALTER TABLE ticket_message ADD CONSTRAINT poison CHECK (text <> 'poison') NOT VALID`);
  await bed.send(plainMail({ from: 'later@customer.test', text: 'poison' }));
  const mail = await exhaust();
  expect(mail).toMatchObject({ state: 'quarantined', reason: 'internal' });
  await bed.t.database.query('ALTER TABLE ticket_message DROP CONSTRAINT poison');
  const tickets = await bed.count('ticket');
  const manager = await bed.t.as('manager');
  for (let times = 0; times < 2; times++) await manager.post(`/api/mail/inbound/${mail.id}/reprocess`).expect(200);
  await bed.drain();
  expect((await bed.rows())[0]).toMatchObject({ id: mail.id, state: 'ticket', ticketId: mail.ticketId, attempts: 0 });
  expect(await bed.count('ticket')).toBe(tickets);
  expect((await bed.messages(mail.ticketId!)).map(({ text }) => text)).toEqual([expect.stringContaining('could not be read'), 'poison']);
  await manager.post(`/api/mail/inbound/${mail.id}/reprocess`).expect(409);
});

it('a full disk is no fault of the message: it waits for room', async () => {
  const files = bed.t.get(FileStore);
  const put = jest.spyOn(files, 'put');
  const raw = plainMail({ headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, text: '--b\nContent-Type: text/plain\n\nSee the file.\n--b\nContent-Type: text/csv\nContent-Disposition: attachment; filename=a.csv\n\n1,2\n--b--' });
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  put.mockRejectedValueOnce(full);
  await expect(bed.send(raw)).rejects.toMatchObject({ responseCode: 452 });
  await bed.send(raw);
  put.mockRejectedValue(new DomainError('unavailable', 'storage_full', 'no room'));
  for (let tries = 0; tries < 4; tries++) {
    await drainJobs(bed.t.app);
    bed.t.clock.advance(MINUTE_MS);
  }
  put.mockRestore();
  expect((await bed.rows())[0]).toMatchObject({ state: 'failed', reason: 'storage_full', attempts: 0 });
  bed.t.clock.advance(60 * MINUTE_MS);
  await bed.drain();
  expect((await bed.rows())[0]!.state).toBe('ticket');
});

it('a message whose job was put aside gets another', async () => {
  await bed.send(plainMail({ text: 'Do not forget me.' }));
  await bed.t.database.query(`UPDATE job SET state = 'dead' WHERE name = 'intake.process-mail'`);
  await bed.drain();
  expect((await bed.rows())[0]!.state).toBe('received');
  expect(await bed.t.get(MailCheck).check()).toBeNull();
  bed.t.clock.advance(16 * MINUTE_MS);
  expect(await bed.t.get(MailCheck).check()).toBe('a mail has waited 16 min');
  await bed.t.uow.run(async (tx) => tx.enqueue('intake.sweep-mail', {}));
  await bed.drain();
  expect((await bed.rows())[0]!.state).toBe('ticket');
  expect(await bed.t.get(JobCensus).findDue(bed.t.clock.now(), 10)).toEqual([]);
});
