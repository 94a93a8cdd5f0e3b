import type { Agent } from '../../support/test-app';
import { drainJobs } from '../../support/drain-jobs';
import { bounceOf } from './support/bounce';
import { MailBed, type MailRow, plainMail } from './support/mail-bed';

let bed: MailBed;
let manager: Agent;
let people = 0;
beforeAll(async () => {
  bed = await MailBed.start();
  manager = await bed.t.as('manager');
});
afterAll(() => bed.close());

/** Multiparts in each other, deeper than is read unasked. */
function deep(from: string, levels = 120): string {
  const open = Array.from({ length: levels }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('');
  return `From: ${from}\r\nSubject: Deep\r\nMessage-ID: <deep.${from}>\r\n${open}Content-Type: text/plain\r\n\r\nThe cup is cracked.`;
}

async function held(levels?: number): Promise<MailRow> {
  await bed.send(deep(`deep${++people}@customer.test`, levels));
  for (let tries = 0; tries < 4; tries++) {
    await drainJobs(bed.t.app);
    bed.t.clock.advance(60_000);
  }
  const mail = (await bed.rows())[0]!;
  expect(mail).toMatchObject({ state: 'quarantined', reason: 'too_deep' });
  return mail;
}

const at = (path: string): string => `/api/mail/inbound/${path}`;

describe('what was held back', () => {
  it('goes through once a person lets it, on the ticket that was opened for it', async () => {
    const { id, ticketId } = await held();
    expect((await manager.post(at(`${id}/release`)).expect(200)).body).toMatchObject({ state: 'received', released: true });
    await bed.drain();
    expect((await manager.get(at(id)).expect(200)).body).toMatchObject({ state: 'ticket', ticketId, reason: null });
    expect((await bed.messages(ticketId!)).map(({ text }) => text)).toEqual([expect.stringContaining('could not be read'), 'The cup is cracked.']);
    await manager.post(at(`${id}/release`)).expect(409).expect(({ body }) => expect(body.code).toBe('mail.not_held'));
  });

  it('is held back again when it is beyond even that', async () => {
    const { id, ticketId } = await held(600);
    await manager.post(at(`${id}/release`)).expect(200);
    for (let tries = 0; tries < 4; tries++) {
      await drainJobs(bed.t.app);
      bed.t.clock.advance(60_000);
    }
    expect((await manager.get(at(id)).expect(200)).body).toMatchObject({ state: 'quarantined', reason: 'too_deep', ticketId });
  });

  it('is counted until somebody decides, or its ticket is done', async () => {
    const open = async (): Promise<number> => (await manager.get(at('held/count')).expect(200)).body.open;
    const before = await open();
    const [one, two] = [await held(), await held()];
    expect(await open()).toBe(before + 2);
    await manager.post(at(`${one.id}/confirm`)).expect(200);
    expect(await open()).toBe(before + 1);
    await bed.t.database.query(`UPDATE ticket SET status = 'closed', closed_at = now() WHERE id = $1`, [two.ticketId]);
    expect(await open()).toBe(before);
    await (await bed.t.as('agent')).get(at('held/count')).expect(403);
  });

  it('stays so when a person agrees, and says when', async () => {
    const { id } = await held();
    expect((await manager.post(at(`${id}/confirm`)).expect(200)).body).toMatchObject({ state: 'quarantined', settledAt: expect.any(String) });
    await manager.post(at(`${id}/release`)).expect(200).expect(({ body }) => expect(body.settledAt).toBeNull());
  });

  it('can be read without any risk, whole or as it came', async () => {
    const { id } = await held();
    expect((await manager.get(at(`${id}/content`)).expect(200)).body).toMatchObject({ readable: true, subject: 'Deep', text: 'The cup is cracked.' });
    const beyond = await held(600);
    expect((await manager.get(at(`${beyond.id}/content`)).expect(200)).body).toMatchObject({ readable: false, text: expect.stringContaining('boundary=b0') });
    const html = await bed.deliver(plainMail({ text: '<p onclick=x>Hello<script>alert(1)</script></p>', headers: { 'Content-Type': 'text/html' } }));
    const { body } = await manager.get(at(`${html.id}/content`)).expect(200);
    expect(body.text).toBe('Hello');
  });

  it('is nothing for agents', async () => {
    const { id } = await held();
    const agent = await bed.t.as('agent');
    for (const path of [`${id}/release`, `${id}/confirm`, 'reprocess-failed']) await agent.post(at(path)).expect(403);
    await agent.get(at(`${id}/content`)).expect(403);
  });
});

it('mail of a list is ignored until a person treats it as a complaint', async () => {
  const mail = await bed.deliver(plainMail({ headers: { 'List-Id': '<news.shop.test>', Precedence: 'list' } }));
  expect(mail).toMatchObject({ state: 'ignored', reason: 'list' });
  await manager.post(at(`${mail.id}/reprocess`)).expect(200);
  await bed.drain();
  expect((await manager.get(at(mail.id)).expect(200)).body).toMatchObject({ state: 'ticket', ticketId: expect.any(String) });
});

it('a person’s mail that was taken for a bounce becomes a complaint when somebody says so; a real one stays', async () => {
  const { id, state } = await bed.deliver(plainMail({ from: 'Post Master <postmaster@customer.test>', subject: 'The parcel was not delivered', text: 'Nobody rang.' }));
  expect(state).toBe('bounce');
  await manager.post(`/api/mail/inbound/${id}/reprocess`).expect(200);
  await bed.drain();
  const { body } = await manager.get(`/api/mail/inbound/${id}`).expect(200);
  expect(body).toMatchObject({ state: 'ticket', reason: null });
  expect(await bed.messages(body.ticketId)).toMatchObject([{ text: 'Nobody rang.' }]);
  expect(await bed.t.database.query('SELECT 1 FROM delivery WHERE ticket_id = $1 AND reason IS NULL', [body.ticketId])).toEqual([]);

  const owner = 'real-bounce@customer.test';
  const ticket = await bed.openTicket(owner);
  const real = await bed.deliver(bounceOf({ address: owner, token: bed.tickets.tokens.reply(ticket) }), { from: '' });
  expect(real).toMatchObject({ state: 'bounce', ticketId: ticket.id });
  expect((await manager.post(`/api/mail/inbound/${real.id}/reprocess`).expect(409)).body.code).toBe('mail.already_placed');
});

it('an automatic mail that failed and is tried again is still no complaint', async () => {
  const { id } = await bed.deliver(plainMail({ headers: { 'Auto-Submitted': 'auto-replied' } }));
  await bed.t.database.query(`UPDATE inbound_mail SET state = 'failed', reason = 'timeout' WHERE id = $1`, [id]);
  await manager.post(`/api/mail/inbound/${id}/reprocess`).expect(200);
  await bed.drain();
  expect((await manager.get(`/api/mail/inbound/${id}`).expect(200)).body).toMatchObject({ state: 'ignored', reason: 'auto_reply', ticketId: null });
});

it('everything that failed is tried again at once', async () => {
  for (let count = 0; count < 3; count++) await bed.send(plainMail());
  const ids = (await bed.rows()).slice(0, 3).map(({ id }) => id);
  await bed.t.database.query(`UPDATE job SET state = 'dead' WHERE name = 'intake.process-mail'`);
  await bed.t.database.query(`UPDATE inbound_mail SET state = 'failed', reason = 'internal' WHERE id = ANY($1)`, [ids]);
  expect((await manager.post(at('reprocess-failed')).expect(200)).body.queued).toBe(3);
  await bed.drain();
  const states = await bed.t.database.query<{ state: string }>('SELECT state FROM inbound_mail WHERE id = ANY($1)', [ids]);
  expect(states.map(({ state }) => state)).toEqual(['ticket', 'ticket', 'ticket']);
});

it('a ticket set aside as spam is counted and comes back', async () => {
  const { ticketId } = await bed.deliver(plainMail());
  const agent = await bed.t.as('agent');
  const move = async (action: string): Promise<unknown> =>
    agent.post(`/api/tickets/${ticketId}/transitions`).send({ action, version: (await bed.tickets.get(ticketId!)).version, reason: 'x' }).expect(200);
  const spam = async (): Promise<number> => (await manager.get('/api/mail/inbound').expect(200)).body.spamTickets;
  const before = await spam();
  await move('mark_spam');
  expect(await spam()).toBe(before + 1);
  await move('restore');
  expect(await spam()).toBe(before);
  expect((await bed.tickets.get(ticketId!)).status).toBe('new');
});

it('the counts of all states are all that ever came', async () => {
  await held();
  await bed.deliver(plainMail({ headers: { 'Auto-Submitted': 'auto-replied' } }));
  await bed.deliver(plainMail());
  await bed.send(plainMail());
  const { counts } = (await manager.get('/api/mail/inbound?limit=1').expect(200)).body as { counts: Record<string, number> };
  const listed = await Promise.all(Object.keys(counts).map(async (state) => {
    let [count, cursor] = [0, ''];
    do {
      const { body } = await manager.get(`/api/mail/inbound?state=${state}&limit=5${cursor && `&cursor=${encodeURIComponent(cursor)}`}`).expect(200);
      count += body.items.length;
      cursor = body.nextCursor ?? '';
    } while (cursor);
    return [state, count] as const;
  }));
  expect(Object.fromEntries(listed)).toEqual(counts);
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(await bed.count('inbound_mail'));
  expect(counts.received).toBe(1);
});
