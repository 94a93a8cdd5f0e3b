import { type Agent, createTestApp, type TestApp } from '../../support/test-app';
import { drainJobs } from '../../support/drain-jobs';
import { Colleague, Customer, type Filed, type Told } from '../notifications/customer';
import { PNG } from './support/files';

describe('a reply that can be called back', () => {
  let t: TestApp;
  let agent: Agent;
  let customer: Customer;
  let filed: Filed;
  let people = 0;

  beforeAll(async () => {
    t = await createTestApp();
    agent = await t.as('agent');
    customer = new Customer(t);
  });
  beforeEach(async () => {
    filed = await customer.file({ email: `person${++people}@example.org` });
    await customer.told(filed.id);
  });
  afterAll(() => t.close());

  const at = (path: string): string => `/api/tickets/${filed.id}/${path}`;
  const reply = async (undoSeconds?: number, by: Agent = agent): Promise<{ id: string; heldUntil: string | null }> =>
    (await by.post(at('messages')).send({ visibility: 'public', text: 'Sorry, a new one is on its way.', ...(undoSeconds === undefined ? {} : { undoSeconds }) }).expect(201)).body;
  const replies = async (): Promise<Told[]> => (await customer.told(filed.id)).filter(({ template }) => template === 'staff_reply');
  const page = async () => (await t.bare().get(`/api/portal/complaints/${filed.reference}`).set('x-tracking-token', filed.trackingToken).expect(200)).body;
  const isToldOnPage = async (): Promise<boolean> => JSON.stringify(await page()).includes('a new one is on its way');
  const metReplyClocks = async (): Promise<number> => (await new Colleague(agent, filed.id).clocks()).filter(({ state }) => state === 'met').length;
  const lastMessage = async (): Promise<string | null> => (await agent.get(`/api/tickets/${filed.id}`)).body.lastMessageId;

  it('waits: nothing leaves, nothing shows, no clock is met; then all of it at once', async () => {
    const met = await metReplyClocks();
    const { heldUntil } = await reply(10);
    expect(new Date(heldUntil!).getTime()).toBe(t.clock.nowMs() + 10_000);
    t.clock.advance(9_999);
    expect(await replies()).toEqual([]);
    expect(await isToldOnPage()).toBe(false);
    expect(await metReplyClocks()).toBe(met);
    t.clock.advance(1);
    expect(await replies()).toHaveLength(1);
    expect(await isToldOnPage()).toBe(true);
    expect(await metReplyClocks()).toBeGreaterThan(met);
  });

  it('is out at once without a window', async () => {
    expect((await reply()).heldUntil).toBeNull();
    expect(await isToldOnPage()).toBe(true);
    expect((await reply(0)).heldUntil).toBeNull();
    expect(await replies()).toHaveLength(2);
  });

  it('comes back with its text and is as if it had never been sent', async () => {
    const before = await lastMessage();
    const { body: { id } } = await agent.post(at('messages')).field('visibility', 'public').field('text', 'Look: [a.png]').field('undoSeconds', '10').attach('files', PNG, 'a.png').expect(201);
    expect(await lastMessage()).toBe(id);
    const { body } = await agent.post(at(`messages/${id}/undo`)).expect(200);
    expect(body).toEqual({ text: 'Look: [a.png]', files: [{ name: 'a.png', size: PNG.length, contentType: 'image/png' }] });
    expect(await lastMessage()).toBe(before);
    t.clock.advance(60_000);
    expect(await replies()).toEqual([]);
    expect(await isToldOnPage()).toBe(false);
    const story = await new Colleague(agent, filed.id).timeline();
    expect(story.filter(({ type }) => type === 'message')).toHaveLength(1);
    expect(story.at(-1)).toMatchObject({ type: 'reply_undone', data: { messageId: id } });
    await agent.post(at(`messages/${id}/undo`)).expect(404);
  });

  it('can not be called back once it is out', async () => {
    const { id } = await reply(10);
    t.clock.advance(10_000);
    await drainJobs(t.app);
    await agent.post(at(`messages/${id}/undo`)).expect(409).expect(({ body }) => expect(body.code).toBe('message.left'));
    const { id: direct } = await reply();
    await agent.post(at(`messages/${direct}/undo`)).expect(409);
    expect(await replies()).toHaveLength(2);
  });

  it('leaves or comes back, never both, when both are asked for at once', async () => {
    for (let round = 0; round < 4; round++) {
      const told = (await replies()).length;
      const { id } = await reply(1);
      t.clock.advance(1_000);
      const [undo] = await Promise.all([agent.post(at(`messages/${id}/undo`)), drainJobs(t.app)]);
      expect((await replies()).length - told).toBe(undo.status === 200 ? 0 : 1);
    }
  });

  it('can be sent without waiting, once', async () => {
    const { id } = await reply(10);
    await agent.post(at(`messages/${id}/send-now`)).expect(204);
    expect(await replies()).toHaveLength(1);
    await agent.post(at(`messages/${id}/send-now`)).expect(409);
    t.clock.advance(60_000);
    expect(await replies()).toHaveLength(1);
  });

  it('is its writer’s to call back, or a manager’s', async () => {
    const { id } = await reply(10);
    await (await t.as('agent')).post(at(`messages/${id}/undo`)).expect(403);
    await (await t.as('manager')).post(at(`messages/${id}/undo`)).expect(200);
  });

  it('keeps its files from the customer meanwhile', async () => {
    await agent.post(at('messages')).field('visibility', 'public').field('text', 'x').field('undoSeconds', '10').attach('files', PNG, 'a.png').expect(201);
    const file = await t.database.one<{ id: string }>('SELECT id FROM ticket_attachment WHERE ticket_id = $1', [filed.id]);
    const get = () => t.bare().get(`/api/portal/complaints/${filed.reference}/attachments/${file!.id}`).set('x-tracking-token', filed.trackingToken);
    await get().expect(404);
    t.clock.advance(10_000);
    await drainJobs(t.app);
    await get().expect(200);
  });

  it('has a window that an administrator sets', async () => {
    expect((await agent.get('/api/settings/replies').expect(200)).body).toMatchObject({ undoSeconds: 10, uploads: { maxFiles: 10 } });
    await agent.put('/api/settings/replies').send({ undoSeconds: 0 }).expect(403);
    const admin = await t.as('admin');
    await admin.put('/api/settings/replies').send({ undoSeconds: 121 }).expect(400);
    expect((await admin.put('/api/settings/replies').send({ undoSeconds: 30 }).expect(200)).body).toMatchObject({ undoSeconds: 30 });
  });
});
