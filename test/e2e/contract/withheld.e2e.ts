import { Sla } from '../../../src/sla';
import { drainJobs } from '../../support/drain-jobs';
import type { Agent, TestPerson } from '../../support/test-app';
import { createTestApp, type TestApp } from '../../support/test-app';
import { ContractBed, type Filed } from './support/contract-bed';

type Colleague = Agent & { person: TestPerson };

/** Whatever could tell who complained. */
const TELLING = /Pari|Secret|pari\.secret|5555.?0101|۵۵۵۵|OR-7788/i;
const MAIL = ['Message-ID: <pari1@mail.example>', 'From: Pari Secret <pari.secret@example.test>', 'To: care@shop.example', 'Subject: Pari Secret complains',
  'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '', '<p>This is Pari Secret, order OR-7788.</p>', ''].join('\r\n');

let t: TestApp;
let bed: ContractBed;
let agent: Colleague;
let about: Colleague;
let admin: Colleague;
let reference: string;
let filed: Filed;

/** Everything that a colleague can ask of one ticket by GET. */
const PATHS = ['', '/timeline', '/clocks', '/clocks/facts', '/policy', '/children', '/resolution', '/deliveries', '/root-cause', '/guards?action=resolve'];
const ticketUrl = (): string => `/api/tickets/${reference}`;
const entriesOf = async (who: Agent) => (await who.get(`${ticketUrl()}/timeline`).expect(200)).body.items as {
  id: string; type: string; text: string; html?: boolean; withheld?: boolean; author: { kind: string; name: string }; attachments: { id: string; name: string }[]; data?: Record<string, unknown>;
}[];

beforeAll(async () => {
  t = await createTestApp();
  bed = new ContractBed(t);
  [agent, about, admin] = [await t.as('agent'), await t.as('manager'), await t.as('admin')];
  const answer = await t.http().post('/api/portal/complaints').field('kind', 'complaint').field('subject', 'Pari Secret was insulted').field('description', 'I am Pari, call 5555 0101.')
    .field('orderRef', 'OR-7788').field('desiredRemedy', 'An apology to Pari').field('contact.name', 'Pari Secret').field('contact.email', 'pari.secret@example.test')
    .field('contact.phone', '+98 21 5555 0101').field('contact.locale', 'en').attach('files', Buffer.from('a letter'), 'pari-secret.txt').expect(201);
  filed = answer.body;
  ({ reference } = filed);
  await drainJobs(t.app);
  expect((await bed.edit(agent, reference, { complainedAboutId: about.person.id })).status).toBe(200);
  await bed.move(agent, reference, 'assess');
  const say = (body: object) => agent.post(`${ticketUrl()}/messages`).send(body).expect(201);
  await say({ visibility: 'public', text: 'Dear Pari, we look into it.' });
  await say({ visibility: 'internal', text: 'I rang Mrs Secret on ۰۲۱۵۵۵۵۰۱۰۱; she is calm.' });
  await about.post(`${ticketUrl()}/messages`).send({ visibility: 'internal', text: 'My side of the story.' }).expect(201);
  await agent.post(`${ticketUrl()}/actions`).send({ text: 'Apologised to Pari Secret.', visibility: 'internal' }).expect(201);
  await agent.post(`${ticketUrl()}/promises`).send({ text: 'We call Pari.', dueAt: '2024-05-08T08:00:00Z' }).expect(201);
  await agent.put(`${ticketUrl()}/decision`).send({ outcome: 'rejected', reasons: 'Secret was rude first.', noActionReason: 'Pari got an apology.' }).expect(200);
  await agent.put(`${ticketUrl()}/root-cause`).send({ notInvestigated: { reason: 'Only Pari was hit.' } }).expect(200);
  await drainJobs(t.app);
});
afterAll(() => t.close());

describe('whom a complaint is about', () => {
  it('reads nothing of who complained on any path of the ticket, while a colleague reads all', async () => {
    const seen: string[] = [];
    for (const path of PATHS) {
      expect([path, TELLING.exec((await about.get(`${ticketUrl()}${path}`).expect(200)).text)?.[0]]).toEqual([path, undefined]);
      if (TELLING.test((await agent.get(`${ticketUrl()}${path}`).expect(200)).text)) seen.push(path);
    }
    expect(seen).toEqual(['', '/timeline', '/resolution', '/deliveries', '/root-cause']);
  });

  it('is told that words are withheld, keeps their own, and reads colleagues\' notes without the names', async () => {
    const [first, reply, note, own] = (await entriesOf(about)).filter(({ type }) => type === 'message' || type === 'note');
    expect(first).toMatchObject({ withheld: true, text: '', author: { kind: 'customer', name: '' }, attachments: [] });
    expect(reply).toMatchObject({ withheld: true, text: '', author: { kind: 'staff' } });
    expect(note).toMatchObject({ withheld: false, text: 'I rang Mrs ••• on •••; she is calm.' });
    expect(own).toMatchObject({ withheld: false, text: 'My side of the story.' });
    expect((await entriesOf(agent)).every(({ withheld }) => withheld !== true)).toBe(true);
  });

  it('can not fetch the files', async () => {
    const [first] = await entriesOf(agent);
    const file = `${ticketUrl()}/attachments/${first!.attachments[0]!.id}`;
    await agent.get(file).expect(200);
    expect((await about.get(file).expect(403)).body.code).toBe('message.withheld');
  });

  it('finds nothing by words, only by the reference, and sees neither name nor subject in a list', async () => {
    const queue = async (who: Agent, query: object) => (await who.get('/api/tickets').query({ status: 'all', limit: 100, ...query }).expect(200)).text;
    for (const q of ['Pari', 'Secret', 'insulted']) {
      expect(await queue(about, { q })).not.toContain(reference);
      expect(await queue(agent, { q })).toContain(reference);
    }
    for (const query of [{}, { q: reference }]) {
      expect(await queue(about, query)).toContain(reference);
      expect(await queue(about, query)).not.toMatch(TELLING);
    }
  });

  it('sees no subject in what is near its end or overdue', async () => {
    const near = async (who: Agent) => (await who.get('/api/sla/near-breach').query({ withinHours: 700 }).expect(200)).text;
    expect(await near(about)).toContain(reference);
    expect(await near(about)).not.toMatch(TELLING);
    expect(await near(admin)).toMatch(TELLING);
    const now = t.clock.now();
    t.clock.advance(60 * 86_400_000);
    await t.get(Sla).sweep();
    await drainJobs(t.app);
    const overdue = async (who: Agent) => (await who.get('/api/insight/overdue').expect(200)).text;
    expect(await overdue(about)).toContain(reference);
    expect(await overdue(about)).not.toMatch(TELLING);
    expect(await overdue(admin)).toMatch(TELLING);
    t.clock.set(now);
  });

  it('sees no subject of it among the parts of another ticket', async () => {
    const parent = await bed.file();
    const { id } = (await agent.get(`/api/tickets/${parent.reference}`).expect(200)).body;
    expect((await bed.edit(agent, reference, { parentId: id })).status).toBe(200);
    const children = async (who: Agent) => (await who.get(`/api/tickets/${parent.reference}/children`).expect(200)).text;
    expect(await children(about)).toContain(reference);
    expect(await children(about)).not.toMatch(TELLING);
    expect(await children(agent)).toMatch(TELLING);
    expect((await bed.edit(agent, reference, { parentId: null })).status).toBe(200);
  });

  it('can not read the mail itself: not its HTML, not its head in the log, not its bytes', async () => {
    const { body } = await admin.post('/api/mail/inbound').set('content-type', 'message/rfc822').send(Buffer.from(MAIL) as never).expect(201);
    await drainJobs(t.app);
    const mail = (await admin.get(`/api/mail/inbound/${body.id}`).expect(200)).body as { id: string; ticketId: string };
    const ticket = (await agent.get(`/api/tickets/${mail.ticketId}`).expect(200)).body as { reference: string };
    expect((await bed.edit(agent, ticket.reference, { complainedAboutId: about.person.id })).status).toBe(200);
    const items = (await agent.get(`/api/tickets/${ticket.reference}/timeline`).expect(200)).body.items as { id: string; html?: boolean }[];
    const message = items.find(({ html }) => html)!;
    await agent.get(`/api/tickets/${ticket.reference}/messages/${message.id}/html`).expect(200);
    expect((await about.get(`/api/tickets/${ticket.reference}/messages/${message.id}/html`).expect(403)).body.code).toBe('message.withheld');
    for (const path of ['', `/${mail.id}`]) {
      expect((await about.get(`/api/mail/inbound${path}`).expect(200)).text).not.toMatch(TELLING);
      expect((await admin.get(`/api/mail/inbound${path}`).expect(200)).text).toMatch(TELLING);
    }
    await admin.get(`/api/mail/inbound/${mail.id}/raw`).expect(200);
    expect((await about.get(`/api/mail/inbound/${mail.id}/raw`).expect(403)).body.code).toBe('message.withheld');
    expect((await admin.get(`/api/mail/inbound/${mail.id}/content`).expect(200)).text).toMatch(TELLING);
    expect((await about.get(`/api/mail/inbound/${mail.id}/content`).expect(403)).body.code).toBe('message.withheld');
    await t.database.query(`UPDATE inbound_mail SET state = 'quarantined', reason = 'too_deep' WHERE id = $1`, [mail.id]);
    // Each leaves it in a state from which the next can be asked for.
    for (const act of ['confirm', 'release', 'reprocess']) {
      expect([act, (await about.post(`/api/mail/inbound/${mail.id}/${act}`).expect(200)).text]).toEqual([act, expect.not.stringMatching(TELLING)]);
    }
  });

  it('reads nothing in the answers to what they do, and can not lift the veil', async () => {
    const version = async (): Promise<number> => (await agent.get(ticketUrl()).expect(200)).body.version;
    const edited = await about.patch(ticketUrl()).send({ version: await version(), tags: ['manners'] }).expect(200);
    expect(edited.text).not.toMatch(TELLING);
    const moved = await about.post(`${ticketUrl()}/transitions`).send({ action: 'wait_third_party', version: await version(), reason: 'Waits for Pari Secret' }).expect(200);
    expect(moved.text).not.toMatch(TELLING);
    expect((await about.patch(ticketUrl()).send({ version: await version(), complainedAboutId: null })).status).toBe(403);
    expect((await about.patch(ticketUrl()).send({ version: await version(), complainedAboutId: agent.person.id })).status).toBe(403);
    expect((await about.get(`${ticketUrl()}/timeline`)).text).not.toMatch(TELLING);
  });

  it('learns nothing from a ticket that it was merged into, split from or followed by', async () => {
    const other = await bed.file({ contact: { name: 'Pari Secret', email: 'pari.secret@example.test', locale: 'en' } });
    const { id } = (await agent.get(`/api/tickets/${other.reference}`).expect(200)).body;
    const about2 = await bed.file({ contact: { name: 'Pari Secret', email: 'pari.secret@example.test', locale: 'en' } });
    expect((await bed.edit(agent, about2.reference, { complainedAboutId: about.person.id })).status).toBe(200);
    expect((await bed.edit(agent, other.reference, { assigneeId: about.person.id })).status).toBe(200);
    await agent.post(`/api/tickets/${about2.reference}/merge`).send({ intoId: id }).expect(200);
    expect((await agent.get(`/api/tickets/${other.reference}`).expect(200)).body).toMatchObject({ complainedAboutId: about.person.id, assigneeId: null });
    for (const path of ['', '/timeline']) for (const ticket of [other, about2]) {
      expect((await about.get(`/api/tickets/${ticket.reference}${path}`).expect(200)).text).not.toMatch(TELLING);
    }

    await bed.customer(filed, '/messages', { text: 'I am Pari Secret, and another thing.' }).expect(201);
    const last = (await entriesOf(agent)).findLast(({ author, type }) => type === 'message' && author.kind === 'customer')!;
    const split = (await agent.post(`${ticketUrl()}/split`).send({ messageIds: [last.id] }).expect(201)).body as { reference: string };
    expect((await about.get(`/api/tickets/${split.reference}`).expect(200)).text).not.toMatch(TELLING);

    await bed.customer(filed, '/withdraw', { reason: 'Enough.' }).expect(200);
    t.clock.advance(60 * 86_400_000);
    const follow = await bed.customer(filed, '/messages', { text: 'Pari again.' });
    expect(follow.status).toBe(201);
    const followed = await t.database.one<{ reference: string; about: string }>(
      'SELECT f.reference, f.complained_about_id AS about FROM ticket f JOIN ticket t ON t.id = f.follows_id WHERE t.reference = $1', [reference]);
    expect(followed!.about).toBe(about.person.id);
    expect((await about.get(`/api/tickets/${followed!.reference}/timeline`).expect(200)).text).not.toMatch(TELLING);
  });

  describe('once the merge is taken back', () => {
    const read = async (ticket: { reference: string }) => {
      const { complainedAboutId, assigneeId } = (await agent.get(`/api/tickets/${ticket.reference}`).expect(200)).body;
      return { complainedAboutId, assigneeId };
    };
    const idOf = async (ticket: { reference: string }): Promise<string> => (await agent.get(`/api/tickets/${ticket.reference}`).expect(200)).body.id;
    const merge = async (from: { reference: string }, into: { reference: string }) =>
      agent.post(`/api/tickets/${from.reference}/merge`).send({ intoId: await idOf(into) }).expect(200);
    const unmerge = (ticket: { reference: string }) => agent.post(`/api/tickets/${ticket.reference}/unmerge`).send({}).expect(200);
    const fileAbout = async () => {
      const ticket = await bed.file();
      expect((await bed.edit(agent, ticket.reference, { complainedAboutId: about.person.id })).status).toBe(200);
      return ticket;
    };

    it.each(['into', 'from'] as const)('each of the two is about whom it was, and whose it was (%s the one that is)', async (direction) => {
      const [veiled, other] = [await fileAbout(), await bed.file()];
      expect((await bed.edit(agent, other.reference, { assigneeId: about.person.id })).status).toBe(200);
      const before = [await read(veiled), await read(other)];
      const [from, into] = direction === 'from' ? [veiled, other] : [other, veiled];
      for (let turn = 0; turn < 2; turn++) {
        await merge(from, into);
        expect(await read(other)).toEqual({ complainedAboutId: about.person.id, assigneeId: null });
        await unmerge(from);
        expect([await read(veiled), await read(other)]).toEqual(before);
      }
    });

    it('the survivor stays about them as long as another one merged into it is', async () => {
      const [first, second, survivor] = [await fileAbout(), await fileAbout(), await bed.file()];
      await merge(first, survivor);
      await merge(second, survivor);
      await unmerge(first);
      expect((await read(survivor)).complainedAboutId).toBe(about.person.id);
      await unmerge(second);
      expect((await read(survivor)).complainedAboutId).toBeNull();
      expect([(await read(first)).complainedAboutId, (await read(second)).complainedAboutId]).toEqual([about.person.id, about.person.id]);
    });

    it('what a person decided meanwhile stays', async () => {
      const [veiled, survivor] = [await fileAbout(), await bed.file()];
      await merge(veiled, survivor);
      expect((await bed.edit(agent, survivor.reference, { complainedAboutId: admin.person.id })).status).toBe(200);
      await unmerge(veiled);
      expect((await read(survivor)).complainedAboutId).toBe(admin.person.id);
      expect((await read(veiled)).complainedAboutId).toBe(about.person.id);
    });
  });
});
