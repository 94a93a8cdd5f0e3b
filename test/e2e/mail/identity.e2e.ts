import { MailBed, type MailRow, type MessageRow, OUR_ADDRESS, plainMail } from './support/mail-bed';
import type { TicketSummary } from '../../../src/tickets';

let bed: MailBed;
let ticket: TicketSummary;
let people = 0;
let owner: string;

beforeAll(async () => { bed = await MailBed.start(); });
afterAll(() => bed.close());
beforeEach(async () => {
  owner = `owner${++people}@customer.test`;
  ticket = await bed.openTicket(owner);
});

const stranger = (): string => `stranger${++people}@elsewhere.test`;
const added = async (): Promise<MessageRow[]> => (await bed.messages(ticket.id)).slice(1);

/** It came to nothing but a new ticket of its own, which names the guess for an agent, or none. */
async function expectApart(mail: MailRow, guess: boolean, before = 0): Promise<void> {
  expect(mail.state).toBe('ticket');
  expect(mail.ticketId).not.toBe(ticket.id);
  expect(await added()).toHaveLength(before);
  const [opened] = await bed.events(mail.ticketId!);
  expect(opened).toMatchObject({ type: 'opened', data: { guessedId: guess ? ticket.id : null } });
  expect((await bed.tickets.get(mail.ticketId!)).customerId).not.toBe(ticket.customerId);
}

it('1: a real token and the ticket’s customer: joins', async () => {
  const mail = await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), subject: `Re: Your complaint [${ticket.reference}]`, text: 'Here is the photo.' }));
  expect(mail).toMatchObject({ state: 'reply', ticketId: ticket.id });
  expect(await added()).toMatchObject([{ authorKind: 'customer', authorId: ticket.customerId, visibility: 'public', text: 'Here is the photo.', subject: null }]);
});

it('1: the token may stand in the envelope, or in a Message-ID of ours that is answered', async () => {
  const byEnvelope = await bed.deliver(plainMail({ from: owner, subject: 'Re: hello' }), { to: bed.replyAddress(ticket) });
  const ours = `<d.0198a2b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b.${bed.tickets.tokens.reply(ticket)}@peygir.localhost>`;
  const byAnswer = await bed.deliver(plainMail({ from: owner, subject: 'Re: hello', headers: { 'In-Reply-To': ours } }));
  for (const mail of [byEnvelope, byAnswer]) expect(mail).toMatchObject({ state: 'reply', ticketId: ticket.id });
});

it('2: a real token and an unknown sender: kept as a third party’s, which the customer never sees', async () => {
  const mail = await bed.deliver(plainMail({ from: `Courier <${stranger()}>`, to: bed.replyAddress(ticket), text: 'We have the parcel.' }));
  expect(mail).toMatchObject({ state: 'reply', ticketId: ticket.id });
  const [message] = await added();
  expect(message).toMatchObject({ authorKind: 'third_party', authorId: null, visibility: 'internal', text: 'We have the parcel.' });
  expect(message!.authorName).toMatch(/^Courier <stranger\d+@elsewhere\.test>$/);
  const story = await bed.t.bare().get(`/api/portal/complaints/${ticket.reference}`).set('x-tracking-token', bed.tickets.tokens.tracking(ticket)).expect(200);
  expect(JSON.stringify(story.body)).not.toContain('We have the parcel.');
});

it('3: a known Message-ID in References and an unknown sender: a new ticket that names the guess', async () => {
  const first = await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket) }));
  const copied = plainMail({ from: stranger(), headers: { References: `<unrelated@x.test> ${first.messageId}` } });
  await expectApart(await bed.deliver(copied), true, 1);
});

it('3: the same from the ticket’s customer joins, by whichever of the ids is known', async () => {
  const first = await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket) }));
  const next = await bed.deliver(plainMail({ from: owner, subject: 'Re: Re: Broken teapot', headers: { References: `${first.messageId} <lost@x.test> <lost2@x.test>` } }));
  expect(next).toMatchObject({ state: 'reply', ticketId: ticket.id });
});

it('4: the reference in the subject and an unknown sender: a new ticket that names the guess', async () => {
  await expectApart(await bed.deliver(plainMail({ from: stranger(), subject: `Re: [${ticket.reference}] send me the history` })), true);
});

it('4: the reference in the subject or in the quote from the ticket’s customer joins', async () => {
  const bySubject = await bed.deliver(plainMail({ from: owner, subject: `AW: Ihre Beschwerde [${ticket.reference.toLowerCase()}]` }));
  const quote = `One more thing.\n\nOn Mon, May 6, 2024 at 8:00 AM Shop <shop@shop.test> wrote:\n> Your reference is ${ticket.reference}.\n`;
  const byQuote = await bed.deliver(plainMail({ from: owner, subject: 'Question', text: quote }));
  expect([bySubject, byQuote]).toMatchObject([{ state: 'reply', ticketId: ticket.id }, { state: 'reply', ticketId: ticket.id }]);
  expect((await added()).map(({ subject }) => subject)).toEqual([null, 'Question']);
});

it.each([
  ['5: cut short', (token: string) => token.slice(0, -1)],
  ['6: too long', (token: string) => `${token}a`],
  ['7: empty', () => ''],
  ['7: blank', () => '" "'],
  ['7: another signature', (token: string) => `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`],
])('a token that is %s: as if there were none', async (_, change) => {
  const address = `reply+${change(bed.tickets.tokens.reply(ticket))}@peygir.localhost`;
  await expectApart(await bed.deliver(plainMail({ from: stranger(), to: address })), false);
});

describe('8: the token of a closed ticket', () => {
  beforeEach(() => bed.t.database.query(`UPDATE ticket SET status = 'closed', closed_at = $2 WHERE id = $1`, [ticket.id, bed.t.clock.now()]));
  const answer = (): Promise<MailRow> => bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), text: 'It broke again.' }));

  it('takes the ticket up again within the window', async () => {
    expect(await answer()).toMatchObject({ state: 'reply', ticketId: ticket.id });
    expect((await bed.tickets.get(ticket.id)).status).toBe('in_progress');
  });

  it('opens one that follows it afterwards', async () => {
    bed.t.clock.advance(31 * 86_400_000);
    const mail = await answer();
    expect(mail.state).toBe('ticket');
    expect(await bed.tickets.get(mail.ticketId!)).toMatchObject({ followsId: ticket.id, customerId: ticket.customerId, channel: 'email' });
    expect(await bed.messages(mail.ticketId!)).toMatchObject([{ text: 'It broke again.' }]);
    expect(await added()).toEqual([]);
  });
});

it('9: a token that reaches another mailbox joins its own ticket', async () => {
  const mail = await bed.deliver(plainMail({ from: owner, to: 'sales@peygir.localhost', headers: { 'Delivered-To': bed.replyAddress(ticket) } }), { to: 'sales@peygir.localhost' });
  expect(mail).toMatchObject({ state: 'reply', ticketId: ticket.id });
});

it('10: an agent’s address is a customer’s at most', async () => {
  const agent = await bed.t.createPerson('agent');
  const mail = await bed.deliver(plainMail({ from: agent.email, subject: 'My own parcel' }));
  expect(mail.state).toBe('ticket');
  expect(await bed.messages(mail.ticketId!)).toMatchObject([{ authorKind: 'customer' }]);
});

it('11: an agent who answers by mail is not joined as one: it stays inside, marked as a third party’s', async () => {
  const agent = await bed.t.createPerson('agent');
  await bed.deliver(plainMail({ from: agent.email, to: bed.replyAddress(ticket), text: 'Send it back to us.' }));
  expect(await added()).toMatchObject([{ authorKind: 'third_party', visibility: 'internal' }]);
});

it('12: who stands in Cc is proposed, and nothing else', async () => {
  const friend = stranger();
  await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), headers: { Cc: `Friend <${friend.toUpperCase()}>, ${OUR_ADDRESS}, ${owner}` } }));
  expect((await bed.events(ticket.id)).filter(({ type }) => type === 'participants_proposed')).toEqual([{ type: 'participants_proposed', data: { addresses: [friend] } }]);
  expect(await bed.customerOf(friend)).toBeNull();
  await expectApartFrom(friend);
});

/** A proposed participant is still a stranger to the ticket. */
async function expectApartFrom(friend: string): Promise<void> {
  const mail = await bed.deliver(plainMail({ from: friend, subject: `Re: [${ticket.reference}]` }));
  expect(mail.state).toBe('ticket');
  expect(mail.ticketId).not.toBe(ticket.id);
}

describe('13: identity is the one address of From as sent, or none', () => {
  it('never that of Reply-To', async () => {
    await expectApart(await bed.deliver(plainMail({ from: stranger(), subject: `Re: [${ticket.reference}]`, headers: { 'Reply-To': owner } })), true);
  });

  it.each([
    ['two addresses', () => `${owner}, ${stranger()}`],
    ['an encoded word that decodes to an address', () => `=?utf-8?B?${Buffer.from(owner).toString('base64')}?=`],
    ['no address at all', () => 'The owner'],
  ])('none with %s', async (_, from) => {
    const mail = await bed.deliver(plainMail({ from: from(), subject: `Re: [${ticket.reference}]` }));
    await expectApart(mail, true);
    const { customerId } = await bed.tickets.get(mail.ticketId!);
    expect(await bed.t.database.query('SELECT 1 FROM customer_identity WHERE customer_id = $1', [customerId])).toEqual([]);
  });

  it('none without From', async () => {
    await expectApart(await bed.deliver(plainMail({ headers: { From: null } })), false);
  });

  it('with a real token it is a third party’s', async () => {
    await bed.deliver(plainMail({ from: `${owner}, ${stranger()}`, to: bed.replyAddress(ticket) }));
    expect(await added()).toMatchObject([{ authorKind: 'third_party', visibility: 'internal' }]);
  });
});

it('14: our own address as From: recorded as a loop', async () => {
  const tickets = await bed.count('ticket');
  expect(await bed.deliver(plainMail({ from: `Peygir <${OUR_ADDRESS.toUpperCase()}>` }))).toMatchObject({ state: 'ignored', reason: 'loop', ticketId: null });
  expect(await bed.deliver(plainMail({ from: bed.replyAddress(ticket) }))).toMatchObject({ state: 'ignored', reason: 'loop' });
  const ours = `<d.0198a2b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b.${bed.tickets.tokens.reply(ticket)}@peygir.localhost>`;
  expect(await bed.deliver(plainMail({ from: stranger(), headers: { 'Message-ID': ours } }))).toMatchObject({ state: 'ignored', reason: 'loop' });
  expect(await bed.count('ticket')).toBe(tickets);
});

it('an edited subject on an answer stays with the message', async () => {
  await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), subject: 'And now the kettle' }));
  expect(await added()).toMatchObject([{ subject: 'And now the kettle' }]);
});
