import type { Agent } from '../../support/test-app';
import { MailBed, type MessageRow, plainMail } from '../mail/support/mail-bed';
import type { TicketSummary } from '../../../src/tickets';

let bed: MailBed;
let agent: Agent;
let ticket: TicketSummary;
let owner: string;
let people = 0;

beforeAll(async () => {
  bed = await MailBed.start();
  agent = await bed.t.as('agent');
});
afterAll(() => bed.close());
beforeEach(async () => {
  owner = `owner${++people}@customer.test`;
  ticket = await bed.openTicket(owner);
});

interface Listed {
  items: { id: string; address: string; name: string; state: string; source: string }[];
  guess: { id: string; state: string } | null;
  claims: { id: string; state: string }[];
}

const at = (path: string, id = ticket.id): string => `/api/tickets/${id}/${path}`;
const stranger = (): string => `stranger${++people}@elsewhere.test`;
const listed = async (id = ticket.id): Promise<Listed> => (await agent.get(at('participants', id)).expect(200)).body;
const added = async (id = ticket.id): Promise<MessageRow[]> => (await bed.messages(id)).slice(1);
const page = async (): Promise<string> =>
  JSON.stringify((await bed.t.bare().get(`/api/portal/complaints/${ticket.reference}`).set('x-tracking-token', bed.tickets.tokens.tracking(ticket)).expect(200)).body);
const say = async (text: string): Promise<void> => {
  await agent.post(at('messages')).send({ visibility: 'public', text }).expect(201);
  await bed.drain();
};
const mailsTo = (address: string) => bed.t.database.query<{ subject: string; text: string; html: string; headers: { replyTo: string } }>(
  'SELECT subject, body_text AS text, body_html AS html, headers FROM delivery WHERE address = $1 ORDER BY created_at', [address],
);
const thirdParty = async (address: string, text = 'We have the parcel.'): Promise<MessageRow> => {
  await bed.deliver(plainMail({ from: `Courier <${address}>`, to: bed.replyAddress(ticket), text }));
  return (await added()).at(-1)!;
};

describe('somebody who was named or wrote', () => {
  it('is told nothing until an agent says yes, then what is said from then on, and nothing of before', async () => {
    const friend = stranger();
    await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), headers: { Cc: `Friend <${friend}>` } }));
    const { items: [proposed] } = await listed();
    expect(proposed).toMatchObject({ address: friend, name: 'Friend', state: 'proposed', source: 'cc' });
    await say('Before the yes.');
    expect(await mailsTo(friend)).toEqual([]);
    bed.t.clock.advance(1_000);
    await agent.post(at(`participants/${proposed!.id}/accept`)).expect(200);
    bed.t.clock.advance(1_000);
    await bed.drain();
    expect(await mailsTo(friend)).toEqual([]);
    await say('After the yes.');
    const mails = await mailsTo(friend);
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).toContain('After the yes.');
    for (const part of [mails[0]!.text, mails[0]!.html]) expect(part).not.toMatch(/Before the yes|two pieces|\/t\/C-|#[\w-]{64}/);
    expect(mails[0]!.headers.replyTo).toBe(bed.replyAddress(ticket));
    expect((await mailsTo(owner)).filter(({ text }) => text.includes('After the yes.'))).toHaveLength(1);
  });

  it('writes to the ticket for the customer to see once they take part', async () => {
    const courier = stranger();
    await thirdParty(courier, 'First, unknown.');
    const { items: [proposed] } = await listed();
    expect(proposed).toMatchObject({ address: courier, state: 'proposed', source: 'message' });
    await agent.post(at(`participants/${proposed!.id}/accept`)).expect(200);
    await bed.deliver(plainMail({ from: courier, subject: `Re: [${ticket.reference}]`, text: 'Second, known.' }));
    expect(await added()).toMatchObject([{ visibility: 'internal' }, { authorKind: 'third_party', visibility: 'public', text: 'Second, known.' }]);
    expect(await page()).toContain('Second, known.');
    expect(await page()).not.toContain('First, unknown.');
    expect(await page()).not.toContain(courier);
  });

  it('reads with the next reply what the customer and others wrote meanwhile, each turn once, and nothing else', async () => {
    const [friend, courier] = [stranger(), stranger()];
    await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), text: 'Written before the yes.', headers: { Cc: friend } }));
    const { items: [proposed] } = await listed();
    bed.t.clock.advance(1_000);
    await agent.post(at(`participants/${proposed!.id}/accept`)).expect(200);
    bed.t.clock.advance(1_000);
    await thirdParty(courier, 'Kept among us.');
    const shown = await thirdParty(courier, 'The courier has it.');
    await agent.post(at(`messages/${shown.id}/show`)).expect(200);
    await bed.deliver(plainMail({ from: `Olga <${owner}>`, to: bed.replyAddress(ticket), text: 'The parcel came back.' }));
    await bed.deliver(plainMail({ from: friend, subject: `Re: [${ticket.reference}]`, text: 'My own words.' }));
    expect(await mailsTo(friend)).toEqual([]);
    bed.t.clock.advance(1_000);
    await say('We send it again.');
    bed.t.clock.advance(1_000);
    await say('It is on its way.');
    const [first, second] = await mailsTo(friend);
    for (const part of [first!.text, first!.html]) {
      expect(part).toMatch(/We send it again[^]*The courier has it[^]*The parcel came back/);
      expect(part).not.toMatch(/Written before the yes|Kept among us|My own words/);
      expect(part).not.toContain(owner);
      expect(part).not.toContain(courier);
    }
    expect(first!.text).toContain('Olga');
    expect(second!.text).not.toMatch(/The parcel came back|The courier has it/);
    expect((await mailsTo(owner)).find(({ text }) => text.includes('We send it again.'))!.text).not.toContain('The parcel came back.');
  });

  it('stays a stranger after a no, and leaves again after one', async () => {
    const friend = stranger();
    await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), headers: { Cc: friend } }));
    const { items: [proposed] } = await listed();
    await agent.post(at(`participants/${proposed!.id}/decline`)).expect(200);
    await say('One.');
    await agent.post(at(`participants/${proposed!.id}/accept`)).expect(200);
    bed.t.clock.advance(1_000);
    await say('Two.');
    await agent.post(at(`participants/${proposed!.id}/decline`)).expect(200);
    bed.t.clock.advance(1_000);
    await say('Three.');
    expect((await mailsTo(friend)).map(({ text }) => /One|Two|Three/.exec(text)![0])).toEqual(['Two']);
    const mail = await bed.deliver(plainMail({ from: friend, subject: `Re: [${ticket.reference}]` }));
    expect(mail.state).toBe('ticket');
  });

  it('of another ticket does not exist here', async () => {
    const friend = stranger();
    await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), headers: { Cc: friend } }));
    const { items: [proposed] } = await listed();
    const other = await bed.openTicket(stranger());
    await agent.post(at(`participants/${proposed!.id}/accept`, other.id)).expect(404);
  });

  it('is hidden from the colleague whom the complaint is about', async () => {
    const about = await bed.t.as('agent');
    await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), headers: { Cc: stranger() } }));
    const { version } = await bed.tickets.get(ticket.id);
    await agent.patch(`/api/tickets/${ticket.id}`).send({ version, complainedAboutId: about.person.id }).expect(200);
    expect((await about.get(at('participants')).expect(200)).body.items).toEqual([]);
  });
});

describe('what a third party wrote', () => {
  it('is shown to the customer when an agent says so, and hidden again', async () => {
    const message = await thirdParty(stranger());
    expect(await page()).not.toContain('We have the parcel.');
    await agent.post(at(`messages/${message.id}/show`)).expect(200);
    expect(await page()).toContain('We have the parcel.');
    await agent.post(at(`messages/${message.id}/hide`)).expect(200);
    expect(await page()).not.toContain('We have the parcel.');
    const story = (await agent.get(at('timeline')).expect(200)).body.items as { type: string; review?: string }[];
    expect(story.filter(({ type }) => type.startsWith('message_')).map(({ type }) => type)).toEqual(['message_shown', 'message_hidden']);
    expect(story.find(({ review }) => review)!.review).toBe('hidden');
  });

  it('is the only kind that can be shown', async () => {
    const { body: { id } } = await agent.post(at('messages')).send({ visibility: 'internal', text: 'A note.' }).expect(201);
    await agent.post(at(`messages/${id}/show`)).expect(404);
    expect(await page()).not.toContain('A note.');
  });
});

describe('a mail that may belong to a ticket', () => {
  let guessed: string;
  let sender: string;
  beforeEach(async () => {
    sender = stranger();
    guessed = (await bed.deliver(plainMail({ from: `Sister <${sender}>`, subject: `Re: [${ticket.reference}]`, text: 'I am her sister.' }))).ticketId!;
  });

  const everything = async (): Promise<unknown> => ({
    messages: await bed.t.database.query('SELECT * FROM ticket_message WHERE ticket_id = ANY($1) ORDER BY id', [[ticket.id, guessed]]),
    tickets: await bed.t.database.query('SELECT id, status, last_message_id, merged_into_id, customer_id, next_due_at, next_due_metric, next_due_state FROM ticket WHERE id = ANY($1) ORDER BY id', [[ticket.id, guessed]]),
    clocks: (await agent.get(at('clocks', guessed))).body.map(({ metric, state, dueAt }: Record<string, unknown>) => ({ metric, state, dueAt })),
  });

  it('goes there as a third party’s, unseen, and its sender gets nothing', async () => {
    expect((await listed(guessed)).guess).toMatchObject({ id: ticket.id, state: 'open' });
    expect((await listed()).claims).toMatchObject([{ id: guessed, state: 'open' }]);
    const mailsBefore = (await mailsTo(sender)).length;
    await agent.post(at('guess/confirm', guessed)).expect(200);
    await bed.drain();
    expect(await added()).toMatchObject([{ authorKind: 'third_party', authorName: `Sister <${sender}>`, visibility: 'internal', text: 'I am her sister.' }]);
    expect(await bed.messages(guessed)).toEqual([]);
    expect(await bed.tickets.get(guessed)).toMatchObject({ status: 'merged', mergedIntoId: ticket.id });
    expect(await page()).not.toContain('I am her sister.');
    expect((await listed()).items).toMatchObject([{ address: sender, state: 'proposed', source: 'message' }]);
    await say('For the owner alone.');
    expect(await mailsTo(sender)).toHaveLength(mailsBefore);
    await agent.post(at('guess/confirm', guessed)).expect(409);
  });

  it('comes back exactly as it was', async () => {
    const before = await everything();
    await agent.post(at('guess/confirm', guessed)).expect(200);
    expect(await everything()).not.toEqual(before);
    await agent.post(at('guess/undo', guessed)).expect(200);
    expect(await everything()).toEqual(before);
    expect((await listed(guessed)).guess).toMatchObject({ state: 'open' });
    await agent.post(at('guess/undo', guessed)).expect(409);
  });

  it('stays where it is after a no, which can be taken back', async () => {
    await agent.post(at('guess/dismiss', guessed)).expect(200);
    expect((await listed(guessed)).guess).toMatchObject({ state: 'dismissed' });
    expect((await listed()).claims).toEqual([]);
    expect(await added()).toEqual([]);
    await agent.post(at('guess/undo', guessed)).expect(200);
    expect((await listed()).claims).toMatchObject([{ state: 'open' }]);
    await agent.post(at('guess/confirm')).expect(404);
  });
});
