import { loadEnv } from '../../../src/platform/config/load-env';
import { Env } from '../../../src/platform/config/env';
import { createTestApp, type TestApp } from '../../support/test-app';
import { PDF, PNG } from '../replies/support/files';
import { Customer } from './customer';

const ALONE = { PEYGIR_ROLE: 'web', PEYGIR_RATE_LIMITS: 'off', MAIL_LISTEN_PORT: '0', LOG_LEVEL: 'silent', PUBLIC_URL: 'http://peygir.test' };

describe('the local mailbox', () => {
  let t: TestApp;
  let reference: string;

  beforeAll(async () => {
    t = await createTestApp({ overrides: [{ provide: Env, useValue: loadEnv(ALONE) }] });
    const customer = new Customer(t);
    for (const name of ['one', 'two', 'three']) {
      const filed = await customer.file({ email: `${name}@example.org` });
      reference = filed.reference;
      await customer.told(filed.id);
      t.clock.advance(1_000);
    }
  });
  afterAll(() => t.close());

  it('shows what would have been mailed, newest first, page by page', async () => {
    const first = (await t.bare().get('/api/mailbox?limit=2').expect(200)).body;
    expect(first.items).toEqual([
      { id: expect.any(String), to: 'three@example.org', subject: `We have received your complaint · ${reference}`, sentAt: '2024-05-06T08:00:02.000Z', locale: 'en', ticketReference: reference },
      expect.objectContaining({ to: 'two@example.org' }),
    ]);
    const second = (await t.bare().get('/api/mailbox').query({ limit: 2, cursor: first.nextCursor }).expect(200)).body;
    expect(second).toEqual({ items: [expect.objectContaining({ to: 'one@example.org' })], nextCursor: null });
    await t.bare().get('/api/mailbox').query({ cursor: Buffer.from('["a","b"]').toString('base64url') }).expect(400);
  });

  it('opens a mail, and its design under a policy that runs nothing', async () => {
    const [{ id }] = (await t.bare().get('/api/mailbox').expect(200)).body.items;
    const { body } = await t.bare().get(`/api/mailbox/${id}`).expect(200);
    expect(body).toMatchObject({ id, text: expect.stringContaining(reference), html: expect.stringContaining('<!doctype html>') });
    const page = await t.bare().get(`/api/mailbox/${id}/html`).expect(200).expect('content-type', /text\/html/);
    expect(page.text).toBe(body.html);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none';.*sandbox/);
    await t.bare().get('/api/mailbox/0198a2b4-c5d6-7e8f-9a0b-1c2d3e4f5a6b').expect(404);
  });

  it('shows the pictures of a mail where they stand, in the page itself', async () => {
    const customer = new Customer(t);
    const { id: ticketId } = await customer.file({ email: 'four@example.org' });
    await (await t.as('agent')).post(`/api/tickets/${ticketId}/messages`).field('visibility', 'public').field('text', 'Look: [crack.png]')
      .attach('files', PNG, 'crack.png').attach('files', PDF, 'bill.pdf').expect(201);
    await customer.told(ticketId);
    const { items } = (await t.bare().get('/api/mailbox').expect(200)).body as { items: { id: string; to: string }[] };
    const pages = await Promise.all(items.filter(({ to }) => to === 'four@example.org').map(async ({ id }) => t.bare().get(`/api/mailbox/${id}/html`).expect(200)));
    const shown = pages.filter(({ text }) => text.includes(`<img src="data:image/png;base64,${PNG.toString('base64')}" alt="crack.png"`));
    expect(shown).toHaveLength(1);
    expect(shown[0]!.text).not.toContain('cid:');
    expect(shown[0]!.headers['content-security-policy']).toContain('img-src data:');
  });

  it('is closed to who comes through a proxy, as the mails hold everybody’s private links, but not to an administrator', async () => {
    await t.bare().get('/api/mailbox').set('x-forwarded-for', '203.0.113.7').expect(404);
    await (await t.as('agent')).get('/api/mailbox').set('x-forwarded-for', '203.0.113.7').expect(404);
    await (await t.as('admin')).get('/api/mailbox').set('x-forwarded-for', '203.0.113.7').expect(200);
  });
});

describe('a real installation', () => {
  it('has no mailbox', async () => {
    const t = await createTestApp();
    try {
      await (await t.as('admin')).get('/api/mailbox').expect(404);
    } finally {
      await t.close();
    }
  });
});
