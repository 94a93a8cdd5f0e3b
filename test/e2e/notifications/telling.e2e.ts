import { type Agent, createTestApp, type TestApp } from '../../support/test-app';
import { JobRunner } from '../../../src/platform/jobs/job-runner';
import { Notifications } from '../../../src/notifications';
import { Tickets } from '../../../src/tickets';
import { Colleague, Customer } from './customer';

describe('what the customer is told', () => {
  let t: TestApp;
  let agent: Agent;
  let customer: Customer;
  let people = 0;
  const someone = (): string => `person${++people}@example.org`;

  beforeAll(async () => {
    t = await createTestApp();
    agent = await t.as('agent');
    customer = new Customer(t);
  });
  afterAll(() => t.close());

  it('hears at once that the complaint arrived, in their language, with a link that opens it', async () => {
    const filed = await customer.file({ name: 'سارا', email: someone(), locale: 'fa' }, { subject: 'Buy now at evil.example' });
    const [mail, ...more] = await customer.told(filed.id);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: 'acknowledgement', locale: 'fa', state: 'sent', answer: 'local mailbox', automatic: true });
    expect(mail!.subject).toBe(`شکایت شما به دست ما رسید · ${filed.reference}`);
    expect(mail!.text).toContain(`${t.publicUrl}/t/${filed.reference}#${filed.trackingToken}`);
    for (const part of [mail!.subject, mail!.text, mail!.html]) expect(part).not.toMatch(/evil|سارا/);
    await t.http().get(`/api/portal/complaints/${filed.reference}`).set('x-tracking-token', filed.trackingToken).expect(200);
  });

  it('names the date promised, in the customer’s calendar', async () => {
    const filed = await customer.file({ email: someone(), locale: 'fa' });
    const { promisedBy } = await t.get(Tickets).get(filed.id);
    const [mail] = await customer.told(filed.id);
    expect(mail!.text).toContain(new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'Asia/Tehran', month: 'long' }).format(promisedBy!));
    expect(mail!.text).toContain('۱۴۰۳');
  });

  it('gets a colleague’s words as they were written, and no note among colleagues', async () => {
    const filed = await customer.file({ email: someone() });
    const [acknowledgement] = await customer.told(filed.id);
    const colleague = new Colleague(agent, filed.id);
    await colleague.say('Suspicious, check the stock first.', 'internal');
    await colleague.say('A new one is on its way.\n\n<b>Promise.</b>');
    const told = await customer.told(filed.id);
    expect(told.map(({ template }) => template)).toEqual(['acknowledgement', 'staff_reply']);
    const reply = told[1]!;
    expect(reply).toMatchObject({ automatic: false, subject: `Re: Broken on arrival [${filed.reference}]`, headers: { inReplyTo: acknowledgement!.messageId } });
    expect(reply.headers.references).toEqual([acknowledgement!.messageId]);
    expect(reply.text).toContain('A new one is on its way.\n\n<b>Promise.</b>');
    expect(reply.html).toContain('&lt;b&gt;Promise.&lt;/b&gt;');
    expect(JSON.stringify(told)).not.toContain('Suspicious');
    expect(reply.headers.replyTo).toMatch(/^reply\+[a-z2-7]{42}@peygir\.localhost$/);
    const token = /reply\+([^@]+)@/.exec(reply.headers.replyTo)![1]!;
    expect(reply.messageId).toBe(`<d.${reply.id}.${token}@peygir.localhost>`);
    await expect(t.get(Tickets).tokens.byReplyToken(token)).resolves.toMatchObject({ id: filed.id });
  });

  it('meets the reply clocks when the reply has left', async () => {
    const filed = await customer.file({ email: someone() });
    const colleague = new Colleague(agent, filed.id);
    await colleague.say('We are looking into it.');
    const before = (await colleague.clocks()).filter(({ state }) => state === 'met').length;
    await customer.told(filed.id);
    expect((await colleague.clocks()).filter(({ state }) => state === 'met').length).toBeGreaterThan(before);
  });

  it('follows the whole way of a complaint to its end', async () => {
    const filed = await customer.file({ email: someone() });
    const colleague = new Colleague(agent, filed.id);
    await colleague.assess();
    await colleague.post('actions', { visibility: 'internal', text: 'Blamed the courier.' });
    await colleague.post('actions', { visibility: 'public', text: 'Sent a new one.' });
    await colleague.post('promises', { text: 'Your money is back.', dueAt: '2024-05-20T08:00:00Z' });
    await colleague.post('remedies', { type: 'apology', note: 'We are sorry.' });
    await customer.told(filed.id);
    const remedy = await t.database.one<{ id: string }>('SELECT id FROM remedy WHERE ticket_id = $1', [filed.id]);
    await agent.post(`/api/tickets/${filed.id}/remedies/${remedy!.id}/accept`).send({}).expect(200);
    await agent.post(`/api/tickets/${filed.id}/remedies/${remedy!.id}/fulfil`).send({ proof: 'letter 12' }).expect(200);
    await colleague.put('decision', { outcome: 'upheld', reasons: 'The box was too thin.' });
    await colleague.put('root-cause', { notInvestigated: { reason: 'single case' } });
    await colleague.move('resolve');
    t.clock.advance(1_000);
    const resolved = (await customer.told(filed.id)).at(-1)!;
    expect(resolved.template).toBe('resolution');
    for (const part of ['You were right', 'The box was too thin.', 'Sent a new one.', 'We are sorry.', `?confirm=yes#${filed.trackingToken}`, `?confirm=no#${filed.trackingToken}`]) {
      expect(resolved.text).toContain(part);
    }
    await customer.confirm(filed, false);
    t.clock.advance(1_000);
    await customer.told(filed.id);
    await colleague.move('resolve');
    t.clock.advance(1_000);
    await customer.told(filed.id);
    await customer.confirm(filed, true);
    const told = await customer.told(filed.id);
    expect(told.map(({ template }) => template).sort()).toEqual([
      'acknowledgement', 'action_taken', 'closed', 'promise_made', 'remedy_fulfilled', 'remedy_offered', 'reopened', 'resolution', 'resolution',
    ]);
    expect(JSON.stringify(told)).not.toMatch(/courier|letter 12/);
    await expect(t.get(Notifications).deliveriesOf(filed.id)).resolves.toHaveLength(told.length);
  });

  it('is reminded once, and told when silence closed it', async () => {
    const filed = await customer.file({ email: someone() }, { kind: 'question' });
    const colleague = new Colleague(agent, filed.id);
    await colleague.move('start');
    await colleague.move('resolve');
    t.clock.advance(4 * 86_400_000);
    await customer.told(filed.id);
    t.clock.advance(4 * 86_400_000);
    expect((await customer.told(filed.id)).map(({ template }) => template)).toEqual(['acknowledgement', 'resolution', 'confirmation_reminder', 'closed_by_silence']);
  });

  it('is asked once: the reply that asks makes the announcement of it needless', async () => {
    const filed = await customer.file({ email: someone() });
    const colleague = new Colleague(agent, filed.id);
    await colleague.assess();
    await colleague.say('What is the order number?');
    await customer.told(filed.id);
    await colleague.move('ask_customer');
    expect((await customer.told(filed.id)).at(-1)).toMatchObject({ template: 'ask_customer', state: 'suppressed', reason: 'told_already' });
    await colleague.move('resume');
    t.clock.advance(3_600_000);
    await colleague.move('ask_customer');
    const asked = (await customer.told(filed.id)).at(-1)!;
    expect(asked).toMatchObject({ template: 'ask_customer', state: 'sent' });
    expect(asked.text).toContain('| What is the order number?');
  });

  it('is told once, however often the job runs', async () => {
    const filed = await customer.file({ email: someone() });
    const again = { ticketId: filed.id, messageId: filed.id, acknowledge: true };
    await t.uow.run(async (tx) => {
      for (let copy = 0; copy < 3; copy++) tx.enqueue('notifications.ticket-opened', again);
    });
    const jobs = await t.database.query<{ id: string }>(`SELECT id FROM job WHERE name = 'notifications.ticket-opened' AND payload->>'ticketId' = $1`, [filed.id]);
    expect(jobs).toHaveLength(4);
    const outcomes = await Promise.all(jobs.map(({ id }) => t.get(JobRunner).run(id)));
    expect(outcomes).toEqual(['done', 'done', 'done', 'done']);
    expect(await customer.told(filed.id)).toHaveLength(1);
  });

  it('gets no acknowledgement of spam', async () => {
    const filed = await customer.file({ email: someone() }, { website: 'http://bots.example' });
    expect(await customer.told(filed.id)).toEqual([]);
  });

  it('reads what a preference says, not what the form said, once there is one', async () => {
    const email = someone();
    const first = await customer.file({ email, locale: 'fa' });
    await customer.told(first.id);
    const track = { 'x-tracking-token': first.trackingToken };
    const { body } = await t.http().get('/api/portal/preferences').set(track).expect(200);
    await t.http().put('/api/portal/preferences').set(track).send({ ...body, locale: 'en', calendar: 'gregorian' }).expect(200);
    await new Colleague(agent, first.id).say('Hello.');
    expect((await customer.told(first.id)).at(-1)).toMatchObject({ template: 'staff_reply', locale: 'en' });
  });
});
