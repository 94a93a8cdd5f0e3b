import { createTestApp, type TestApp } from '../../support/test-app';
import { complaint } from '../../support/mothers';
import { ContractBed } from './support/contract-bed';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

let t: TestApp;
let bed: ContractBed;
beforeAll(async () => {
  t = await createTestApp();
  bed = new ContractBed(t);
});
afterAll(() => t.close());

describe('filing', () => {
  it('answers with the reference, the token, the link and the promised day', async () => {
    const { status, body } = await t.bare().post('/api/portal/complaints').send(complaint({ product: 'Kettle', orderRef: 'A-1', occurredOn: '2024-05-05' }));
    expect(status).toBe(201);
    expect(Object.keys(body).sort()).toEqual(['promisedBy', 'reference', 'trackingToken', 'trackingUrl']);
    expect(body.reference).toMatch(/^C-[2-9A-Z]{8}$/);
    expect(body.promisedBy).toMatch(INSTANT);
    expect(body.trackingUrl.startsWith(t.publicUrl)).toBe(true);
  });

  it('takes a form with files', async () => {
    const sent = await t.bare().post('/api/portal/complaints').field('kind', 'complaint').field('subject', 'Cup').field('description', 'It is cracked.')
      .field('contact.name', 'Sara').field('contact.email', 'sara@example.test').attach('files', Buffer.from('a photograph'), 'cup.txt').expect(201);
    const { body } = await bed.customer(sent.body).expect(200);
    expect(body.timeline[0].attachments).toEqual([{ id: expect.any(String), name: 'cup.txt', size: 12, contentType: expect.any(String), inline: false }]);
    const file = await bed.customer(sent.body, `/attachments/${body.timeline[0].attachments[0].id}`).buffer(true).expect(200);
    expect(file.headers['x-content-type-options']).toBe('nosniff');
    expect(file.text ?? String(file.body)).toBe('a photograph');
  });

  it('answers the same key with the same reference, and another request with it by 422', async () => {
    const body = complaint();
    const send = (changes: object) => t.bare().post('/api/portal/complaints').set('idempotency-key', 'form-1').send({ ...body, ...changes });
    const [first, second] = await Promise.all([send({}), send({})]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    expect([first, second].filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(1);
    const other = await send({ subject: 'Something else' });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency.key_reused']);
    const [{ n }] = await t.database.query<{ n: number }>('SELECT count(*)::int AS n FROM ticket WHERE reference = $1', [first.body.reference]) as [{ n: number }];
    expect(n).toBe(1);
  });

  it('asks for an email address or a phone number, and is content with either', async () => {
    const refused = await t.bare().post('/api/portal/complaints').send(complaint({ contact: { name: 'Sara' } }));
    expect([refused.status, refused.headers['content-type']]).toEqual([400, 'application/problem+json; charset=utf-8']);
    expect(refused.body).toMatchObject({
      type: expect.any(String), title: 'Bad Request', status: 400, code: 'validation_failed', requestId: expect.any(String),
      errors: [{ field: 'contact.email', code: expect.any(String), message: expect.any(String) }],
    });
    await bed.file({ contact: { name: 'Sara', phone: '+98 912 345 6789' } });
  });

  it('lets a robot that fills the hidden field believe that it worked', async () => {
    const filed = await bed.file({ website: 'http://spam.test' });
    const agent = await t.as('agent');
    expect((await bed.ticket(agent, filed.reference)).status).toBe('rejected_spam');
  });
});

describe('tracking', () => {
  it('tells the whole story in the shape that was promised', async () => {
    const { body } = await bed.customer(await bed.file()).expect(200);
    expect(body).toMatchObject({
      reference: expect.any(String), kind: 'complaint', subject: 'Parcel arrived wet', status: 'new', statusLabel: 'دریافت شد', promisedBy: expect.stringMatching(INSTANT),
      owner: null, actionsTaken: [], remedies: [], allowedActions: ['message', 'withdraw'],
    });
    for (const entry of body.timeline) {
      expect(entry).toMatchObject({ id: expect.any(String), at: expect.stringMatching(INSTANT), type: expect.any(String), author: { kind: expect.any(String) }, attachments: expect.any(Array) });
    }
    expect(body.timeline.some((entry: { text: string }) => entry.text?.startsWith('The box was left'))).toBe(true);
  });

  it('answers a wrong token and an unknown reference byte for byte alike, on every route', async () => {
    const [mine, other] = [await bed.file(), await bed.file()];
    const unknown = 'C-22222222';
    const id = '0190a000-0000-7000-8000-000000000000';
    const cases = [
      { reference: mine.reference, token: other.trackingToken }, { reference: mine.reference, token: 'nonsense' }, { reference: mine.reference, token: '' },
      { reference: mine.reference, token: undefined }, { reference: mine.reference, token: `${mine.trackingToken}x` }, { reference: mine.reference, token: mine.trackingToken.slice(0, -1) },
      { reference: unknown, token: mine.trackingToken }, { reference: unknown, token: undefined }, { reference: 'nonsense', token: mine.trackingToken },
    ];
    const routes: [string, object?][] = [
      [''], ['/messages', { text: 'x' }], ['/confirm', { satisfied: true }], ['/withdraw', { reason: 'x' }], ['/appeal', { reason: 'x' }],
      [`/remedies/${id}`, { accepted: true }], [`/attachments/${id}`],
    ];
    const seen = new Set<string>();
    for (const [path, body] of routes) {
      for (const { reference, token } of cases) {
        const call = body ? t.bare().post(`/api/portal/complaints/${reference}${path}`).send(body) : t.bare().get(`/api/portal/complaints/${reference}${path}`);
        const answer = token === undefined ? await call : await call.set('x-tracking-token', token);
        const { requestId, ...rest } = answer.body as { requestId: string };
        seen.add(`${answer.status} ${answer.headers['content-type']} ${answer.text.replace(requestId, '')}`);
        expect(rest).toMatchObject({ code: 'not_found' });
      }
    }
    expect([...seen]).toHaveLength(1);
  });

  it('takes a message, a withdrawal and preferences', async () => {
    const filed = await bed.file();
    expect((await bed.customer(filed, '/messages', { text: 'One more thing.' }).expect(201)).body).toEqual({ id: expect.any(String) });
    const put = await t.bare().put('/api/portal/preferences').set('x-tracking-token', filed.trackingToken).send({ locale: 'en', preferredChannel: 'email' }).expect(200);
    const read = await t.bare().get('/api/portal/preferences').set('x-tracking-token', filed.trackingToken).expect(200);
    expect(read.body).toEqual(put.body);
    expect(read.body).toMatchObject({ locale: 'en', preferredChannel: 'email' });
    await bed.customer(filed, '/withdraw', { reason: '' }).expect(400);
    expect((await bed.customer(filed, '/withdraw', { reason: 'It was found.' }).expect(200)).body.status).toBe('withdrawn');
    expect((await bed.customer(filed, '/withdraw', { reason: 'Again.' }).expect(409)).body.code).toBe('ticket.transition_not_allowed');
  });
});
