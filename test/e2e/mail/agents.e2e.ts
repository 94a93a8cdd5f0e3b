import { bounceOf } from './support/bounce';
import { MailBed, type MessageRow, plainMail, type PlainMail } from './support/mail-bed';
import type { TicketSummary } from '../../../src/tickets';
import type { TestPerson } from '../../support/test-app';

const SERVER = 'mx.shop.example';
let bed: MailBed;
let ticket: TicketSummary;
let colleague: TestPerson;
let people = 0;

beforeAll(async () => {
  bed = await MailBed.start({ env: { MAIL_AUTHSERV_ID: `relay.shop.example, ${SERVER}` } });
  colleague = await bed.t.createPerson('agent');
});
afterAll(() => bed.close());
beforeEach(async () => { ticket = await bed.openTicket(`owner${++people}@customer.test`); });

const proven = (address: string): Record<string, string> => ({ 'Authentication-Results': `${SERVER}; dmarc=pass header.from=${address.split('@')[1]}` });
const added = async (): Promise<MessageRow[]> => (await bed.messages(ticket.id)).slice(1);
const marks = (ticketId: string) => bed.t.database.query('SELECT authentication, sender_flag AS flag FROM ticket_message WHERE ticket_id = $1 AND inbound_mail_id IS NOT NULL ORDER BY id', [ticketId]);
const byColleague = (mail: PlainMail = {}): string => plainMail({ from: `Mina <${colleague.email}>`, to: bed.replyAddress(ticket), text: 'A new one is on its way.', ...mail, headers: { ...proven(colleague.email), ...mail.headers } });
const toldOwner = () => bed.t.database.query<{ text: string }>(`SELECT body_text AS text FROM delivery WHERE ticket_id = $1 AND template = 'staff_reply'`, [ticket.id]);

describe('a colleague who answers by mail', () => {
  it('counts as the colleague when our own server vouches for the address, and the customer is told', async () => {
    await bed.deliver(byColleague({ text: 'A new one is on its way.\n\nOn Mon, May 6, 2024 at 8:00 AM Shop <shop@shop.test> wrote:\n> internal words\n' }));
    expect(await added()).toMatchObject([{ authorKind: 'staff', authorId: colleague.id, visibility: 'public', text: 'A new one is on its way.' }]);
    expect(await marks(ticket.id)).toEqual([{ authentication: 'pass', flag: null }]);
    const told = await toldOwner();
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain('A new one is on its way.');
    expect(told[0]!.text).not.toContain('internal words');
  });

  it.each([
    ['no word of any server', {}, 'none'],
    ['a server that is not ours', { 'Authentication-Results': 'mx.evil.example; dmarc=pass header.from=staff.test' }, 'none'],
    ['a failure', { 'Authentication-Results': `${SERVER}; dmarc=fail header.from=staff.test` }, 'fail'],
    ['a pass for another domain', { 'Authentication-Results': `${SERVER}; dmarc=pass header.from=evil.example` }, 'fail'],
    ['a pass below our own failure', { 'Authentication-Results': `${SERVER}; dmarc=fail header.from=staff.test\r\nAuthentication-Results: ${SERVER}; dmarc=pass header.from=staff.test` }, 'fail'],
    ['our name in a comment', { 'Authentication-Results': `mx.evil.example (${SERVER}); dmarc=pass header.from=staff.test` }, 'none'],
  ])('10: is a third party with %s, and marked', async (_, headers, authentication) => {
    await bed.deliver(plainMail({ from: colleague.email, to: bed.replyAddress(ticket), text: 'Send it back.', headers }));
    expect(await added()).toMatchObject([{ authorKind: 'third_party', authorId: null, visibility: 'internal' }]);
    expect(await marks(ticket.id)).toEqual([{ authentication, flag: 'agent_unproven' }]);
    expect(await toldOwner()).toEqual([]);
  });

  it('10: without proof opens a ticket as a customer at most, and marked', async () => {
    const mail = await bed.deliver(plainMail({ from: colleague.email, subject: 'My own parcel' }));
    expect(await bed.messages(mail.ticketId!)).toMatchObject([{ authorKind: 'customer' }]);
    expect(await marks(mail.ticketId!)).toEqual([{ authentication: 'none', flag: 'agent_unproven' }]);
  });

  it('11: without access to the ticket is not joined as one, and marked', async () => {
    await bed.t.database.query('UPDATE ticket SET complained_about_id = $2 WHERE id = $1', [ticket.id, colleague.id]);
    await bed.deliver(byColleague());
    expect(await added()).toMatchObject([{ authorKind: 'third_party', visibility: 'internal' }]);
    expect(await marks(ticket.id)).toEqual([{ authentication: 'pass', flag: 'agent_without_access' }]);
    expect(await toldOwner()).toEqual([]);
  });

  it('is a stranger once they have left', async () => {
    const gone = await bed.t.createPerson('agent');
    await bed.t.database.query('UPDATE staff_user SET active = false WHERE id = $1', [gone.id]);
    await bed.deliver(byColleague({ from: gone.email, headers: proven(gone.email) }));
    expect(await added()).toMatchObject([{ authorKind: 'third_party', visibility: 'internal' }]);
  });

  it('shows how sure a customer’s address is, and refuses nothing for it', async () => {
    const { email } = { email: `owner${people}@customer.test` };
    await bed.deliver(plainMail({ from: email, to: bed.replyAddress(ticket), headers: { 'Authentication-Results': `${SERVER}; dmarc=fail header.from=customer.test` } }));
    expect(await added()).toMatchObject([{ authorKind: 'customer', visibility: 'public' }]);
    expect(await marks(ticket.id)).toEqual([{ authentication: 'fail', flag: null }]);
  });
});

describe('an address that our own server calls forged', () => {
  const failed = (headers: Record<string, string> = {}) => ({ 'Authentication-Results': `${SERVER}; dmarc=fail header.from=customer.test`, ...headers });
  const owner = (): string => `owner${people}@customer.test`;

  it.each<[string, (messageId: string) => PlainMail]>([
    ['by a number in the subject', () => ({ subject: `Re: [${ticket.reference}]`, headers: failed() })],
    ['by a known Message-ID', (messageId: string) => ({ subject: 'Re: hello', headers: failed({ References: messageId }) })],
  ])('does not join a thread %s: a ticket of its own names the guess', async (_, mail) => {
    const { messageId } = await bed.deliver(plainMail({ from: owner(), to: bed.replyAddress(ticket) }));
    const forged = await bed.deliver(plainMail({ from: owner(), ...mail(messageId) }));
    expect(forged).toMatchObject({ state: 'ticket', ticketId: expect.not.stringMatching(ticket.id) });
    expect((await bed.events(forged.ticketId!))[0]).toMatchObject({ type: 'opened', data: { guessedId: ticket.id } });
    expect(await added()).toHaveLength(1);
  });

  it('does not take part in a ticket either', async () => {
    const friend = `friend${people}@elsewhere.test`;
    const agent = await bed.t.as('agent');
    await bed.deliver(plainMail({ from: owner(), to: bed.replyAddress(ticket), headers: { Cc: friend } }));
    const { items: [{ id }] } = (await agent.get(`/api/tickets/${ticket.id}/participants`).expect(200)).body;
    await agent.post(`/api/tickets/${ticket.id}/participants/${id}/accept`).expect(200);
    const by = (headers: object) => bed.deliver(plainMail({ from: friend, subject: `Re: [${ticket.reference}]`, headers: { ...headers } }));
    expect((await by(failed())).ticketId).not.toBe(ticket.id);
    expect((await by({})).ticketId).toBe(ticket.id);
  });

  it('says nothing of whether the real one can be reached', async () => {
    const undeliverable = async () => (await bed.t.database.one<{ at: Date | null }>('SELECT undeliverable_at AS at FROM customer_identity WHERE value = $1', [owner()]))!.at;
    await bed.deliver(bounceOf({ address: owner(), token: bed.tickets.tokens.reply(ticket) }), { from: '' });
    await bed.deliver(plainMail({ from: owner(), to: bed.replyAddress(ticket), headers: failed() }));
    expect(await undeliverable()).not.toBeNull();
    await bed.deliver(plainMail({ from: owner(), to: bed.replyAddress(ticket) }));
    expect(await undeliverable()).toBeNull();
  });
});

describe('a customer’s mail that a colleague passes on', () => {
  const customer = (): string => `sara${people}@customer.test`;
  const inline = (address: string): string => `Please handle.\n\n---------- Forwarded message ---------\nFrom: Sara Miller <${address}>\nDate: Mon, May 6, 2024 at 8:00 AM\nSubject: Broken cup\nTo: <boss@shop.test>\n\nIt is cracked.\n`;
  const pass = (mail: PlainMail): string => plainMail({ from: colleague.email, subject: 'Fwd: Broken cup', ...mail, headers: { ...proven(colleague.email), ...mail.headers } });

  it('becomes the customer’s ticket, with who passed it on in its story', async () => {
    const { ticketId } = await bed.deliver(pass({ text: inline(customer()) }));
    const opened = await bed.tickets.get(ticketId!);
    expect(opened).toMatchObject({ subject: 'Broken cup', customerName: 'Sara Miller', channel: 'email' });
    expect(await bed.customerOf(customer())).toMatchObject({ id: opened.customerId });
    expect(await bed.messages(ticketId!)).toMatchObject([{ authorKind: 'customer', text: 'It is cracked.' }]);
    const story = await bed.t.database.query('SELECT type, actor_id AS by, data FROM ticket_event WHERE ticket_id = $1 AND actor_kind = $2 ORDER BY id', [ticketId, 'staff']);
    expect(story).toMatchObject([{ type: 'opened', by: colleague.id }, { type: 'mail_forwarded', by: colleague.id, data: { note: 'Please handle.' } }]);
    const told = await bed.t.database.query('SELECT address FROM delivery WHERE ticket_id = $1', [ticketId]);
    expect(told).toEqual([{ address: customer() }]);
  });

  it('also as an attached message', async () => {
    const inner = `From: Sara Miller <${customer()}>\nTo: boss@shop.test\nSubject: Broken cup\nMessage-ID: <inner${people}@customer.test>\n\nIt is cracked.`;
    const text = `--x\nContent-Type: text/plain\n\nPlease handle.\n--x\nContent-Type: message/rfc822\n\n${inner}\n--x--`;
    const { ticketId } = await bed.deliver(pass({ text, headers: { 'MIME-Version': '1.0', 'Content-Type': 'multipart/mixed; boundary=x' } }));
    expect(await bed.tickets.get(ticketId!)).toMatchObject({ subject: 'Broken cup', customerName: 'Sara Miller' });
    expect(await bed.messages(ticketId!)).toMatchObject([{ text: 'It is cracked.' }]);
  });

  it.each([
    ['a colleague without proof', { 'Authentication-Results': null }, () => colleague.email],
    ['somebody who is no colleague', {}, () => `boss${people}@shop.test`],
  ])('is only the sender’s own mail from %s', async (_, headers, from) => {
    const { ticketId } = await bed.deliver(pass({ from: from(), text: inline(customer()), headers: { ...proven(from()), ...headers } }));
    expect(await bed.customerOf(customer())).toBeNull();
    expect((await bed.tickets.get(ticketId!)).customerName).not.toBe('Sara Miller');
    expect((await bed.events(ticketId!)).map(({ type }) => type)).not.toContain('mail_forwarded');
  });
});
