import { bounceOf } from '../mail/support/bounce';
import { MailBed, plainMail } from '../mail/support/mail-bed';
import type { Agent } from '../../support/test-app';
import type { TicketSummary } from '../../../src/tickets';

let bed: MailBed;
let agent: Agent;
let ticket: TicketSummary;
let friend: string;
let id: string;
let people = 0;

beforeAll(async () => {
  bed = await MailBed.start();
  agent = await bed.t.as('agent');
});
afterAll(() => bed.close());
beforeEach(async () => {
  const owner = `owner${++people}@customer.test`;
  friend = `friend${people}@elsewhere.test`;
  ticket = await bed.openTicket(owner);
  await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), headers: { Cc: friend } }));
  ({ id } = (await person())!);
  await decide('accept');
});

const at = (path: string): string => `/api/tickets/${ticket.id}/${path}`;
const person = async (): Promise<{ id: string; undeliverableAt: string | null } | undefined> => (await agent.get(at('participants')).expect(200)).body.items[0];
const decide = async (answer: 'accept' | 'decline'): Promise<void> => {
  bed.t.clock.advance(1_000);
  await agent.post(at(`participants/${id}/${answer}`)).expect(200);
  bed.t.clock.advance(1_000);
};
const say = async (text: string): Promise<void> => {
  await agent.post(at('messages')).send({ visibility: 'public', text }).expect(201);
  await bed.drain();
};
const mails = async (): Promise<number> => (await bed.t.database.one<{ n: number }>('SELECT count(*)::int AS n FROM delivery WHERE address = $1', [friend]))!.n;
const bounce = (status = '5.1.1', address = friend, token = bed.tickets.tokens.reply(ticket)) =>
  bed.deliver(bounceOf({ address, token, status, action: status.startsWith('4') ? 'delayed' : 'failed' }), { from: '' });

describe('mail to somebody who takes part came back for good', () => {
  it('marks their address on the ticket, and they get no more of it', async () => {
    await say('One.');
    expect(await mails()).toBe(1);
    expect((await person())!.undeliverableAt).toBeNull();
    await bounce();
    expect((await person())!.undeliverableAt).toBe(bed.t.clock.now().toISOString());
    expect((await bed.events(ticket.id)).filter(({ type }) => type === 'participant_undeliverable')).toMatchObject([{ data: { addresses: [friend] } }]);
    await say('Two.');
    expect(await mails()).toBe(1);
  });

  it('until an agent lets them in again', async () => {
    await bounce();
    await decide('decline');
    await decide('accept');
    expect((await person())!.undeliverableAt).toBeNull();
    await say('Three.');
    expect(await mails()).toBe(1);
  });

  it('or until they write', async () => {
    await bounce();
    bed.t.clock.advance(1_000);
    await bed.deliver(plainMail({ from: friend, to: bed.replyAddress(ticket), text: 'My mailbox was moved.' }));
    expect((await person())!.undeliverableAt).toBeNull();
  });

  it.each([
    ['it is only late', () => bounce('4.4.1')],
    ['somebody else is meant', () => bounce('5.1.1', `other@elsewhere.test`)],
    ['its token is none', () => bounce('5.1.1', friend, 'a'.repeat(42))],
  ])('not when %s', async (_, deliver) => {
    await deliver();
    expect((await person())!.undeliverableAt).toBeNull();
  });
});
