import { parseMail, type ParsedMail } from '../../../src/platform/mail';
import { createTestApp, type TestApp } from '../../support/test-app';
import { Colleague, Customer, type Filed } from './customer';
import { SmtpPeer } from './smtp-peer';

const peer = new SmtpPeer();
let t: TestApp;
let customer: Customer;
let colleague: Colleague;
let filed: Filed;
let people = 0;

beforeAll(async () => {
  t = await createTestApp({ env: { SMTP_URL: await peer.start() } });
  customer = new Customer(t);
});
beforeEach(async () => {
  filed = await customer.file({ email: `reader${++people}@example.org`, locale: 'fa' });
  await customer.told(filed.id);
  colleague = new Colleague(await t.as('agent'), filed.id);
  peer.received.length = 0;
});
afterAll(async () => {
  await t.close();
  await peer.stop();
});

const act = (): Promise<{ id: string }> => colleague.post('actions', { text: 'A new cup is on its way.', visibility: 'public', doneAt: t.clock.now().toISOString() });
const mails = async (): Promise<ParsedMail[]> => {
  await customer.told(filed.id);
  return Promise.all(peer.received.map(({ raw }) => parseMail(Buffer.from(raw))));
};
const link = async (): Promise<string> => {
  await act();
  const [mail] = await mails();
  const [header] = mail!.headers['list-unsubscribe']!;
  expect(mail!.headers['list-unsubscribe-post']).toEqual(['List-Unsubscribe=One-Click']);
  expect(header).toMatch(/^<http:\/\/peygir\.test\/api\/portal\/unsubscribe\/[\w-]{66}>$/);
  return new URL(header!.slice(1, -1)).pathname;
};
const preferences = async (): Promise<Record<string, unknown>> =>
  (await t.http().get('/api/portal/preferences').set('x-tracking-token', filed.trackingToken).expect(200)).body;

it('a mail program unsubscribes by one POST without a cookie; what must be told still comes', async () => {
  const path = await link();
  await t.bare().post(path).set('content-type', 'application/x-www-form-urlencoded').send('List-Unsubscribe=One-Click').expect(200);
  expect(await preferences()).toMatchObject({ wantsProgress: false, wantsSurveys: true, wantsAnnouncements: true });
  peer.received.length = 0;
  await act();
  await colleague.say('Here is our answer.');
  const [answer, ...more] = await mails();
  expect(more).toEqual([]);
  expect(answer!.text).toContain('Here is our answer.');
  expect(answer!.headers['list-unsubscribe']).toBeUndefined();
  expect((await customer.deliveries(filed.id)).filter(({ template }) => template === 'action_taken').map(({ reason }) => reason)).toEqual([null, 'not_wanted']);
});

it('so does a multipart POST, the form that RFC 8058 recommends', async () => {
  const path = await link();
  await t.bare().post(path).field('List-Unsubscribe', 'One-Click').expect(200);
  expect(await preferences()).toMatchObject({ wantsProgress: false });
});

it('looking changes nothing: the page asks, in the reader’s language, and runs no script', async () => {
  const path = await link();
  const page = await t.bare().get(path).expect(200).expect('content-type', /text\/html/).expect('content-security-policy', /default-src 'none'.*form-action 'self'/);
  expect(page.text).toMatch(/<html lang="fa" dir="rtl">.*خبر پیشرفت رسیدگی.*<form method="post">/s);
  await t.bare().head(path);
  expect(await preferences()).toMatchObject({ wantsProgress: true });
  const done = await t.bare().post(path).set('content-type', 'application/x-www-form-urlencoded').send('').expect(200);
  expect(done.text).not.toContain('<form');
  await t.http().put('/api/portal/preferences').set('x-tracking-token', filed.trackingToken).send({ wantsProgress: true }).expect(200);
  expect((await t.bare().get(path)).text).toContain('<form');
});

it('nothing but a token of ours opens it, and nothing else takes a form', async () => {
  const path = await link();
  const cut = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
  for (const wrong of [cut, `${path}A`, '/api/portal/unsubscribe/x', '/api/portal/unsubscribe/%00']) {
    const { status } = await t.bare().post(wrong).set('content-type', 'application/x-www-form-urlencoded').send('List-Unsubscribe=One-Click');
    expect([400, 404]).toContain(status);
  }
  expect(await preferences()).toMatchObject({ wantsProgress: true });
  await t.bare().post('/api/portal/complaints').set('content-type', 'application/x-www-form-urlencoded').send('kind=complaint').expect(415);
});
