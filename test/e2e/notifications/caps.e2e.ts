import { createTestApp, type TestApp } from '../../support/test-app';
import { Colleague, Customer, type Filed } from './customer';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
let t: TestApp;
let customer: Customer;
let people = 0;

beforeAll(async () => {
  t = await createTestApp();
  customer = new Customer(t);
});
afterAll(() => t.close());

const file = async (email = `capped${++people}@example.org`): Promise<Filed & { email: string }> => ({ ...(await customer.file({ email })), email });

/** Tells of so many actions, one every so often; each is an automatic mail. @returns for each why it was held back */
async function act({ id }: Filed, times: number, everyMs = SECOND_MS): Promise<(string | null)[]> {
  const colleague = new Colleague(await t.as('agent'), id);
  const before = (await customer.told(id)).length;
  for (let n = 0; n < times; n++) {
    await colleague.post('actions', { text: `Step ${n}`, visibility: 'public', doneAt: t.clock.now().toISOString() });
    await customer.told(id);
    t.clock.advance(everyMs);
  }
  return (await customer.told(id)).slice(before).map(({ reason }) => reason);
}

const sent = (reasons: (string | null)[]): number => reasons.filter((reason) => reason === null).length;
/** The customer can no longer be reached where they were, and has another address. */
const moveTo = (from: string, to: string): Promise<unknown> => t.database.query('UPDATE customer_identity SET value = $2 WHERE value = $1', [from, to]);
const addAddress = async (of: string, address: string): Promise<void> => {
  await t.database.query(`UPDATE customer_identity SET undeliverable_at = now() WHERE value = $1`, [of]);
  await t.database.query(
    `INSERT INTO customer_identity (id, customer_id, kind, value, created_at) SELECT gen_random_uuid(), customer_id, 'email', $2, now() FROM customer_identity WHERE value = $1`, [of, address],
  );
};

describe('automatic mail', () => {
  it('stops after ten in ten minutes, goes on when they have passed, and never stops a person', async () => {
    const filed = await file();
    // The acknowledgement is the first of the ten.
    expect(await act(filed, 11)).toEqual([...Array<null>(9).fill(null), 'loop', 'loop']);
    await new Colleague(await t.as('agent'), filed.id).say('Here I am, in person.');
    expect((await customer.told(filed.id)).at(-1)).toMatchObject({ template: 'staff_reply', state: 'sent' });
    t.clock.advance(10 * MINUTE_MS);
    expect(await act(filed, 1)).toEqual([null]);
  });

  it('counts what is said about one ticket, wherever it goes', async () => {
    const filed = await file();
    expect(sent(await act(filed, 6))).toBe(6);
    await moveTo(filed.email, `moved-${filed.email}`);
    // Seven to the first address and three to the second one are ten about the ticket.
    expect(await act(filed, 5)).toEqual([null, null, null, 'loop', 'loop']);
  });

  it('counts what is said to one customer, whichever the ticket and the address', async () => {
    const first = await file();
    expect(sent(await act(first, 6))).toBe(6);
    await addAddress(first.email, `second-${first.email}`);
    const second = await file(`second-${first.email}`);
    expect(await act(second, 4)).toEqual([null, null, 'loop', 'loop']);
    const stranger = await file();
    expect(await act(stranger, 1)).toEqual([null]);
  });

  it('stops a slow loop about one ticket after a hundred in ten hours', async () => {
    const filed = await file();
    await customer.told(filed.id);
    // A hundred in all, five minutes apart, as an earlier part of the loop would have left them.
    await t.database.query(
      `INSERT INTO delivery (id, ticket_id, template, channel, locale, address, message_id, cause_key, automatic, headers, subject, body_text, state, attempts, created_at)
       SELECT gen_random_uuid(), $1, 'action_taken', 'email', 'en', 'elsewhere@example.org', gen_random_uuid(), gen_random_uuid(), true, '{}', 's', 't', 'sent', 1, $2::timestamptz - n * interval '5 min'
       FROM generate_series(3, 101) n`,
      [filed.id, t.clock.now()],
    );
    expect(await act(filed, 1)).toEqual(['loop']);
    // Those of more than ten hours ago no longer count.
    t.clock.advance(2 * 60 * MINUTE_MS);
    expect(await act(filed, 1)).toEqual([null]);
  });
});
