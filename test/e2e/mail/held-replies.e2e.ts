import { ReceiveMail } from '../../../src/intake';
import type { TicketSummary } from '../../../src/tickets';
import { drainJobs } from '../../support/drain-jobs';
import { MailBed, type MailRow, type MessageRow, plainMail } from './support/mail-bed';

let bed: MailBed;
let ticket: TicketSummary;
let owner: string;
let people = 0;

beforeAll(async () => { bed = await MailBed.start(); });
afterAll(() => bed.close());
beforeEach(async () => {
  owner = `owner${++people}@customer.test`;
  ticket = await bed.openTicket(owner);
});

/** Multiparts in each other, deeper than is read. */
function deep(from: string, to: string, subject: string): string {
  const open = Array.from({ length: 120 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('');
  return `From: ${from}\r\nTo: ${to}\r\nSubject: ${subject}\r\nMessage-ID: <deep${++people}@customer.test>\r\n${open}Content-Type: text/plain\r\n\r\nThe lid too.`;
}

async function held(from: string, to: string, subject = 'Re: hello'): Promise<MailRow> {
  await bed.send(deep(from, to, subject));
  for (let tries = 0; tries < 4; tries++) {
    await drainJobs(bed.t.app);
    bed.t.clock.advance(60_000);
  }
  const mail = (await bed.rows())[0]!;
  expect(mail).toMatchObject({ state: 'quarantined', reason: 'too_deep' });
  return mail;
}

const added = async (id = ticket.id): Promise<MessageRow[]> => (await bed.messages(id)).slice(1);
const files = (id: string) => bed.t.database.query('SELECT name FROM ticket_attachment WHERE ticket_id = $1', [id]);
const guessOf = async (mail: MailRow): Promise<unknown> => (await bed.events(mail.ticketId!))[0]!.data.guessedId;

describe('an answer that can not be read', () => {
  it('is on its sender’s own ticket, as it came, and again there once it is let through', async () => {
    const mail = await held(owner, bed.replyAddress(ticket));
    expect(mail.ticketId).toBe(ticket.id);
    expect(await added()).toMatchObject([{ authorKind: 'customer', authorId: ticket.customerId, text: expect.stringContaining('could not be read') }]);
    expect(await files(ticket.id)).toEqual([{ name: 'message.eml' }]);
    await (await bed.t.as('manager')).post(`/api/mail/inbound/${mail.id}/release`).expect(200);
    await bed.drain();
    expect(await added()).toMatchObject([{}, { authorKind: 'customer', text: 'The lid too.' }]);
  });

  it('of somebody else with a real token opens a ticket that names the guess', async () => {
    const mail = await held(`stranger${people}@elsewhere.test`, bed.replyAddress(ticket));
    expect(await guessOf(mail)).toBe(ticket.id);
    expect(await added()).toEqual([]);
  });

  it('of somebody else with a number in the subject does so too', async () => {
    expect(await guessOf(await held(`stranger${people}@elsewhere.test`, 'complaints@peygir.localhost', `Re: [${ticket.reference}]`))).toBe(ticket.id);
  });

  it('to a ticket that is closed for good opens one that follows it', async () => {
    await bed.t.database.query(`UPDATE ticket SET status = 'closed', closed_at = $2 WHERE id = $1`, [ticket.id, bed.t.clock.now()]);
    bed.t.clock.advance(31 * 86_400_000);
    const mail = await held(owner, bed.replyAddress(ticket));
    expect(await bed.tickets.get(mail.ticketId!)).toMatchObject({ followsId: ticket.id, customerId: ticket.customerId });
  });
});

describe('a mail that is too large to be kept whole', () => {
  let uid = 0;
  const large = async (mail: Parameters<typeof plainMail>[0]): Promise<MailRow> => {
    const place = { mailbox: 'imap://box@mail.test/INBOX', uidValidity: 1, uid: ++uid };
    await bed.t.get(ReceiveMail).execute(Buffer.from(plainMail(mail)), { source: 'imap', envelopeFrom: null, envelopeTo: [], place, wholeSize: 40_000_000 });
    await bed.drain();
    return (await bed.rows())[0]!;
  };
  const told = (id: string) => bed.t.database.query<{ template: string; address: string; subject: string; text: string }>(
    'SELECT template, address, subject, body_text AS text FROM delivery WHERE ticket_id = $1 AND reason IS NULL ORDER BY id', [id]);

  it('is answered with why and what to do, and repeats no word of its sender’s', async () => {
    const from = `photos${people}@customer.test`;
    const mail = await large({ from: `Sara <${from}>`, subject: 'Forty photos of my teapot' });
    expect(mail).toMatchObject({ state: 'quarantined', reason: 'too_large' });
    const answers = await told(mail.ticketId!);
    expect(answers).toMatchObject([{ template: 'mail_too_large', address: from, text: expect.stringContaining('no more than 25 MB') }]);
    expect(`${answers[0]!.subject}${answers[0]!.text}`).not.toMatch(/Sara|photos of|teapot/);
  });

  it('is answered so too when it answers a ticket, where its beginning lies', async () => {
    const mail = await large({ from: owner, to: bed.replyAddress(ticket), subject: 'Re: hello' });
    expect(mail.ticketId).toBe(ticket.id);
    expect((await told(ticket.id)).map(({ template }) => template)).toEqual(['acknowledgement', 'mail_too_large']);
  });

  it('is not answered when a program sent it', async () => {
    const mail = await large({ from: `robot${people}@customer.test`, headers: { 'Auto-Submitted': 'auto-generated' } });
    expect(await told(mail.ticketId!)).toEqual([]);
  });
});
