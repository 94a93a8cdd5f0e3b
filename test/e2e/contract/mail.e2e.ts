import { drainJobs } from '../../support/drain-jobs';
import { createTestApp, type TestApp } from '../../support/test-app';

const MAIL = (id: string): string => [
  'From: Sara Ahmadi <sara@example.test>', 'To: complaints@peygir.test', 'Subject: The kettle leaks', `Message-ID: <${id}@example.test>`,
  'Date: Mon, 06 May 2024 07:00:00 +0000', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', 'It has leaked from the first day.', '',
].join('\r\n');

let t: TestApp;
beforeAll(async () => {
  t = await createTestApp();
});
afterAll(() => t.close());

async function keyWith(...scopes: string[]): Promise<string> {
  const admin = await t.as('admin');
  return (await admin.post('/api/api-keys').send({ name: 'Mail gate', scopes }).expect(201)).body.key as string;
}

const post = (key: string, raw: string) => t.bare().post('/api/mail/inbound').set('authorization', `Bearer ${key}`).set('content-type', 'message/rfc822').send(raw);

describe('a mail that is handed in', () => {
  it('is kept, answered in the shape that was promised, and becomes a ticket', async () => {
    const key = await keyWith('mail:write', 'read');
    const { status, body } = await post(key, MAIL('one'));
    expect([200, 201, 202]).toContain(status);
    expect(body).toMatchObject({ id: expect.any(String), state: expect.any(String), ticketId: null, messageId: '<one@example.test>', receivedAt: expect.any(String) });
    await drainJobs(t.app, { failOnError: true });
    const admin = await t.as('admin');
    const { items } = (await admin.get('/api/mail/inbound').expect(200)).body as { items: { id: string; state: string; ticketId: string }[] };
    const mail = items.find(({ id }) => id === body.id)!;
    expect(mail.ticketId).toEqual(expect.any(String));
    expect((await admin.get(`/api/tickets/${mail.ticketId}`).expect(200)).body).toMatchObject({ subject: 'The kettle leaks', channel: 'email', status: 'new' });
    const ofState = (await admin.get('/api/mail/inbound').query({ state: mail.state }).expect(200)).body.items as { id: string }[];
    expect(ofState.map(({ id }) => id)).toContain(body.id);
    await admin.get('/api/mail/inbound').query({ state: 'lost' }).expect(400);
  });

  it('is one ticket however often it comes', async () => {
    const key = await keyWith('mail:write');
    for (let n = 0; n < 3; n++) await post(key, MAIL('twice'));
    await drainJobs(t.app, { failOnError: true });
    const [row] = await t.database.query<{ n: number }>(`SELECT count(DISTINCT ticket_id)::int AS n FROM inbound_mail WHERE message_id = '<twice@example.test>' AND ticket_id IS NOT NULL`);
    expect(row!.n).toBe(1);
  });

  it('needs the scope for it, or an administrator', async () => {
    expect((await post(await keyWith('write'), MAIL('x'))).status).toBe(403);
    expect((await post('pgr_nobody', MAIL('x'))).status).toBe(401);
    for (const [role, status] of [['agent', 403], ['manager', 403], ['admin', 201]] as const) {
      const staff = await t.as(role);
      expect([role, (await staff.post('/api/mail/inbound').set('content-type', 'message/rfc822').send(MAIL(role))).status]).toEqual([role, status]);
    }
    await (await t.as('admin')).post('/api/mail/inbound').send({ raw: MAIL('json') }).expect(415);
  });

  it('is dealt with again when somebody asks', async () => {
    const admin = await t.as('admin');
    const key = await keyWith('mail:write');
    const { id } = (await post(key, MAIL('again'))).body as { id: string };
    await drainJobs(t.app, { failOnError: true });
    const again = await admin.post(`/api/mail/inbound/${id}/reprocess`);
    expect([200, 409]).toContain(again.status);
    await admin.post('/api/mail/inbound/0190a000-0000-7000-8000-000000000000/reprocess').expect(404);
  });
});
