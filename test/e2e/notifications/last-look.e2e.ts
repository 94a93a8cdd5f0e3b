import { Customers } from '../../../src/customers';
import { createTestApp, type TestApp } from '../../support/test-app';
import { Colleague, Customer, type Filed, type Told } from './customer';
import { SmtpPeer } from './smtp-peer';

const MINUTE_MS = 60_000;
const peer = new SmtpPeer();
let t: TestApp;
let customer: Customer;
let filed: Filed;
let colleague: Colleague;
let at: string;
let domains = 0;

beforeAll(async () => {
  t = await createTestApp({ env: { SMTP_URL: await peer.start(), MAIL_DOMAIN_PER_MINUTE: '1' } });
  customer = new Customer(t);
});
beforeEach(async () => {
  peer.toRecipient = () => null;
  at = `late${++domains}.example`;
  filed = await customer.file({ email: `reader@${at}` });
  colleague = new Colleague(await t.as('agent'), filed.id);
});
afterAll(async () => {
  await t.close();
  await peer.stop();
});

const act = (): Promise<unknown> => colleague.post('actions', { text: 'A new cup is on its way.', visibility: 'public', doneAt: t.clock.now().toISOString() });
const declineProgress = (): Promise<unknown> =>
  t.http().put('/api/portal/preferences').set('x-tracking-token', filed.trackingToken).send({ wantsProgress: false }).expect(200);
const markDead = (): Promise<void> => t.uow.run(async (tx) => t.get(Customers).markUndeliverable(`reader@${at}`, t.clock.now(), tx));
const told = async (template: string, ticketId = filed.id): Promise<Told> => (await customer.told(ticketId)).find((one) => one.template === template)!;
const arrived = (): number => peer.received.filter(({ to }) => to[0] === `reader@${at}`).length;
const pass = (minutes: number): void => t.clock.advance(minutes * MINUTE_MS);
const places = async (): Promise<number> => (await t.database.query('SELECT 1 FROM mail_lane_place')).length;

describe('a mail that waited is looked at again right before it leaves', () => {
  it('on its lane: what was declined meanwhile stays, what must be told goes', async () => {
    await told('acknowledgement');
    await act();
    await colleague.say('Here is our answer.');
    expect([(await told('action_taken')).state, (await told('staff_reply')).state, arrived()]).toEqual(['queued', 'queued', 1]);
    await declineProgress();
    pass(5);
    expect(await told('action_taken')).toMatchObject({ state: 'suppressed', reason: 'not_wanted', attempts: 0, answer: null });
    pass(5);
    expect(await told('staff_reply')).toMatchObject({ state: 'sent' });
    expect([arrived(), await places()]).toEqual([2, 0]);
  });

  it('between two tries: nothing goes to an address that died meanwhile, and the ticket hears of the reply that did not', async () => {
    await told('acknowledgement');
    pass(5);
    peer.toRecipient = () => ({ code: 450, text: '4.2.1 greylisted' });
    await colleague.say('Here is our answer.');
    expect(await told('staff_reply')).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await colleague.clocks()).find(({ metric }) => metric === 'first_response')?.state).toBe('running');
    await markDead();
    peer.toRecipient = () => null;
    pass(30);
    expect(await told('staff_reply')).toMatchObject({ state: 'suppressed', reason: 'undeliverable', attempts: 1 });
    expect((await colleague.timeline()).filter(({ type }) => type === 'delivery_failed')).toMatchObject([{ data: { reason: 'undeliverable' } }]);
    expect((await colleague.clocks()).find(({ metric }) => metric === 'first_response')?.state).toBe('met');
    expect([arrived(), await places()]).toEqual([1, 0]);
  });

  it('when a colleague sends it again: the wish holds, and a dead address gets its one more try', async () => {
    await told('acknowledgement');
    pass(5);
    peer.toRecipient = () => ({ code: 550, text: '5.1.1 no such user' });
    await act();
    const failed = await told('action_taken');
    expect(failed).toMatchObject({ state: 'failed', reason: 'refused' });
    const agent = await t.as('agent');
    pass(5);
    await agent.post(`/api/deliveries/${failed.id}/retry`).expect(204);
    expect(await told('action_taken')).toMatchObject({ state: 'failed', reason: 'refused', attempts: 1 });
    peer.toRecipient = () => null;
    await declineProgress();
    pass(5);
    await agent.post(`/api/deliveries/${failed.id}/retry`).expect(204);
    expect(await told('action_taken')).toMatchObject({ state: 'suppressed', reason: 'not_wanted' });
    await agent.post(`/api/deliveries/${failed.id}/retry`).expect(409);
    expect(arrived()).toBe(1);
  });

  it('spam gets no answer, though one was written', async () => {
    const second = await customer.file({ email: `other@${at}` });
    await told('acknowledgement');
    expect(await told('acknowledgement', second.id)).toMatchObject({ state: 'queued' });
    await new Colleague(await t.as('agent'), second.id).move('mark_spam');
    pass(5);
    expect(await told('acknowledgement', second.id)).toMatchObject({ state: 'suppressed', reason: 'spam' });
  });

  it('a ticket that goes on in another says nothing by itself any more; a colleague’s words still reach their reader', async () => {
    const other = await customer.file({ email: `other@${at}` });
    await told('acknowledgement');
    await told('acknowledgement', other.id);
    await act();
    await colleague.say('Here is our answer.');
    await told('staff_reply');
    await (await t.as('agent')).post(`/api/tickets/${filed.id}/merge`).send({ intoId: other.id }).expect(200);
    for (const minutes of [2, 2, 2, 2]) {
      pass(minutes);
      await customer.told(filed.id);
    }
    expect([await told('action_taken'), await told('staff_reply')]).toMatchObject([{ state: 'suppressed', reason: 'merged' }, { state: 'sent' }]);
  });

  it('who no longer takes part does not get what was written while they did', async () => {
    await told('acknowledgement');
    const [guest] = await t.database.query<{ id: string }>(
      `INSERT INTO ticket_participant (id, ticket_id, address, name, state, source, proposed_at, decided_at) VALUES (gen_random_uuid(), $1, $2, '', 'accepted', 'cc', $3, $3) RETURNING id`,
      [filed.id, `guest@${at}`, t.clock.now()],
    );
    await colleague.say('Here is our answer.');
    const replyTo = async (who: string): Promise<Told> => (await customer.told(filed.id)).find(({ address, template }) => template === 'staff_reply' && address === `${who}@${at}`)!;
    expect(await replyTo('guest')).toMatchObject({ state: 'queued' });
    await (await t.as('agent')).post(`/api/tickets/${filed.id}/participants/${guest!.id}/decline`).expect(200);
    pass(5);
    await customer.told(filed.id);
    pass(5);
    expect(await replyTo('guest')).toMatchObject({ state: 'suppressed', reason: 'left' });
    expect(await replyTo('reader')).toMatchObject({ state: 'sent' });
  });

  it('a colleague who has left is sent nothing', async () => {
    const admin = await t.as('admin');
    const words = { subject: 'Hello from {{company.name}}', body: '# We have it\n\n**{{ticket.what}}** has the number {{ticket.reference}}.' };
    for (const _ of [1, 2]) await admin.post('/api/mail-templates/acknowledgement/en/test').send(words).expect(202);
    const mine = (): Promise<{ state: string; reason: string | null }[]> => t.database.query(`SELECT state, reason FROM delivery WHERE cause_key LIKE 'template.test:%' ORDER BY created_at, id`);
    await customer.told(filed.id);
    expect(await mine()).toMatchObject([{ state: 'sent' }, { state: 'queued' }]);
    await t.database.query(`UPDATE staff_user SET active = false WHERE id IN (SELECT staff_id FROM delivery WHERE state = 'queued')`);
    pass(5);
    await customer.told(filed.id);
    expect(await mine()).toMatchObject([{ state: 'sent' }, { state: 'suppressed', reason: 'left' }]);
  });
});
