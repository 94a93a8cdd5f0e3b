import { createTestApp, type TestApp } from '../../support/test-app';
import { JobRunner } from '../../../src/platform/jobs/job-runner';
import { Colleague, Customer } from './customer';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

describe('addresses that strangers name', () => {
  let t: TestApp;
  let customer: Customer;
  let people = 0;
  const someone = (): string => `victim${++people}@example.org`;

  beforeAll(async () => {
    t = await createTestApp();
    customer = new Customer(t);
  });
  afterAll(() => t.close());

  it('get one acknowledgement in a quarter of an hour, and every complaint stays', async () => {
    const email = someone();
    const reasons: (string | null)[] = [];
    for (const waitMs of [0, MINUTE_MS, 13 * MINUTE_MS, 16 * MINUTE_MS]) {
      t.clock.advance(waitMs);
      const filed = await customer.file({ email });
      reasons.push((await customer.told(filed.id))[0]!.reason);
      await t.http().get(`/api/portal/complaints/${filed.reference}`).set('x-tracking-token', filed.trackingToken).expect(200);
    }
    expect(reasons).toEqual([null, 'flood', 'flood', null]);
  });

  it('get five a day, and the next one when the first is a day old', async () => {
    const email = someone();
    const reasons: (string | null)[] = [];
    for (let n = 0; n < 7; n++) {
      t.clock.advance(n < 6 ? 20 * MINUTE_MS : DAY_MS - 90 * MINUTE_MS);
      reasons.push((await customer.told((await customer.file({ email })).id))[0]!.reason);
    }
    expect(reasons).toEqual([null, null, null, null, null, 'flood', null]);
  });

  it('get one when twenty are filed in the same moment', async () => {
    const email = someone();
    const filed = [];
    for (let n = 0; n < 20; n++) filed.push(await customer.file({ email }));
    const jobs = await t.database.query<{ id: string }>(`SELECT id FROM job WHERE name = 'notifications.ticket-opened'`);
    expect(jobs.length).toBe(20);
    const outcomes = await Promise.all(jobs.map(({ id }) => t.get(JobRunner).run(id)));
    expect(outcomes.filter((outcome) => outcome !== 'done' && outcome !== 'failed')).toEqual([]);
    t.clock.advance(MINUTE_MS);
    const told = [];
    for (const { id } of filed) told.push(...(await customer.told(id)));
    expect(told).toHaveLength(20);
    expect(told.filter(({ state }) => state === 'sent')).toHaveLength(1);
  });

  it('hear of one withdrawal, not of those that go with suppressed acknowledgements', async () => {
    const email = someone();
    const [first, second] = [await customer.file({ email }), await customer.file({ email })];
    await customer.told(second.id);
    for (const filed of [first, second]) await customer.withdraw(filed);
    const told = [...(await customer.told(first.id)), ...(await customer.told(second.id))];
    expect(told.map(({ template, reason }) => [template, reason])).toEqual([
      ['acknowledgement', null], ['withdrawn', null], ['acknowledgement', 'flood'], ['withdrawn', 'flood'],
    ]);
    for (const { text } of told) expect(text ?? '').not.toContain('Sara');
  });

  it('are not held back by the cap when a colleague answers or logs the call', async () => {
    const email = someone();
    const agent = await t.as('agent');
    const filed = [await customer.file({ email }), await customer.file({ email })];
    await customer.told(filed[1]!.id);
    await new Colleague(agent, filed[1]!.id).say('Here we are.');
    expect((await customer.told(filed[1]!.id)).map(({ state }) => state)).toEqual(['suppressed', 'sent']);
    const { body } = await agent.post('/api/tickets').send({
      kind: 'complaint', subject: 'Called', description: 'Rang us up.', channel: 'phone', contact: { name: 'Sara Miller', email, locale: 'en' },
    }).expect(201);
    const [mail] = await customer.told(body.id);
    expect(mail).toMatchObject({ template: 'acknowledgement', state: 'sent' });
    expect(mail!.text).toContain('Dear Sara Miller,');
  });
});

describe('who has no address', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await createTestApp();
  });
  afterAll(() => t.close());

  it('reads the reply on the page, so the reply clocks are met at once', async () => {
    const customer = new Customer(t);
    const filed = await customer.file({ email: undefined, phone: '+98 912 000 0000' });
    const colleague = new Colleague(await t.as('agent'), filed.id);
    await colleague.say('We are on it.');
    expect(await customer.told(filed.id)).toEqual([
      expect.objectContaining({ template: 'acknowledgement', state: 'suppressed', reason: 'no_address', address: null, text: null }),
      expect.objectContaining({ template: 'staff_reply', state: 'suppressed', reason: 'no_address' }),
    ]);
    expect((await colleague.clocks()).some(({ state }) => state === 'met')).toBe(true);
  });

  it('is reached in another way when the address is known to be dead: the ticket says so', async () => {
    const customer = new Customer(t);
    const filed = await customer.file({ email: 'dead@example.org' });
    await customer.told(filed.id);
    await t.database.query(`UPDATE customer_identity SET undeliverable_at = $1 WHERE value = 'dead@example.org'`, [t.clock.now()]);
    const colleague = new Colleague(await t.as('agent'), filed.id);
    const messageId = await colleague.say('We are on it.');
    expect((await customer.told(filed.id)).at(-1)).toMatchObject({ template: 'staff_reply', state: 'suppressed', reason: 'undeliverable' });
    expect(await colleague.timeline()).toContainEqual(expect.objectContaining({ type: 'delivery_failed', data: expect.objectContaining({ messageId, reason: 'undeliverable' }) }));
  });
});
