import type { TicketSummary } from '../../../src/tickets';
import type { Agent } from '../../support/test-app';
import { MailBed, type MessageRow, plainMail } from './support/mail-bed';

let bed: MailBed;
let agent: Agent;
let people = 0;
let neighbour: string;
let merged: TicketSummary;
let survivor: TicketSummary;

beforeAll(async () => {
  bed = await MailBed.start();
  agent = await bed.t.as('agent');
});
afterAll(() => bed.close());
beforeEach(async () => {
  neighbour = `neighbour${++people}@customer.test`;
  merged = await bed.openTicket(neighbour, 'Noise next door');
  survivor = await bed.openTicket(`owner${people}@customer.test`, 'Noise');
  await agent.post(`/api/tickets/${merged.id}/merge`).send({ intoId: survivor.id }).expect(200);
});

const answer = (text: string, from = `Nadia <${neighbour}>`) => bed.deliver(plainMail({ from, to: bed.replyAddress(merged), text }));
const added = async (): Promise<MessageRow[]> => (await bed.messages(survivor.id)).slice(1);
const page = async (): Promise<string> =>
  (await bed.t.bare().get(`/api/portal/complaints/${survivor.reference}`).set('x-tracking-token', bed.tickets.tokens.tracking(survivor)).expect(200)).text;

describe('mail about a ticket that was merged into another customer’s', () => {
  it('goes to the survivor, unseen by its customer until an agent shows it', async () => {
    expect(await answer('My telephone is 5550102.')).toMatchObject({ state: 'reply', ticketId: survivor.id });
    const [message] = await added();
    expect(message).toMatchObject({ authorKind: 'third_party', authorName: `Nadia <${neighbour}>`, visibility: 'internal', text: 'My telephone is 5550102.' });
    expect(await page()).not.toContain('5550102');
    await agent.post(`/api/tickets/${survivor.id}/messages/${message!.id}/show`).expect(200);
    expect(await page()).toContain('5550102');
    expect(await page()).not.toContain(neighbour);
  });

  it('is seen at once when an agent has let its writer take part', async () => {
    await answer('First.');
    const { items: [proposed] } = (await agent.get(`/api/tickets/${survivor.id}/participants`).expect(200)).body;
    expect(proposed).toMatchObject({ address: neighbour, state: 'proposed', source: 'message' });
    await agent.post(`/api/tickets/${survivor.id}/participants/${proposed.id}/accept`).expect(200);
    await answer('Second.');
    expect(await added()).toMatchObject([{ visibility: 'internal', text: 'First.' }, { visibility: 'public', text: 'Second.' }]);
  });

  it('takes up a closed survivor again, and names nobody to its customer', async () => {
    await bed.t.database.query(`UPDATE ticket SET status = 'closed', closed_at = $2 WHERE id = $1`, [survivor.id, bed.t.clock.now()]);
    await answer('It goes on.');
    expect((await bed.tickets.get(survivor.id)).status).toBe('in_progress');
    expect(await page()).not.toMatch(/Nadia|It goes on/);
  });

  it('opens a new ticket of its own writer when the survivor is closed for good', async () => {
    await bed.t.database.query(`UPDATE ticket SET status = 'closed', closed_at = $2 WHERE id = $1`, [survivor.id, bed.t.clock.now()]);
    bed.t.clock.advance(31 * 86_400_000);
    const mail = await answer('Again.');
    expect(mail.state).toBe('ticket');
    expect(await bed.tickets.get(mail.ticketId!)).toMatchObject({ followsId: merged.id, customerId: merged.customerId });
    expect(await added()).toEqual([]);
  });

  it('of one customer’s two tickets joins as theirs', async () => {
    const [one, two] = [await bed.openTicket(neighbour), await bed.openTicket(neighbour)];
    await agent.post(`/api/tickets/${one.id}/merge`).send({ intoId: two.id }).expect(200);
    await bed.deliver(plainMail({ from: neighbour, to: bed.replyAddress(one), text: 'One more thing.' }));
    expect((await bed.messages(two.id)).slice(1)).toMatchObject([{ authorKind: 'customer', visibility: 'public', text: 'One more thing.' }]);
  });
});
