import { TEMPLATES } from '../../../src/notifications/domain/routing';
import { createTestApp, type Agent, type TestApp } from '../../support/test-app';
import { Customer } from './customer';

const ACK = '/api/mail-templates/acknowledgement/en';
const WORDS = { subject: 'Hello from {{company.name}}', body: '# We have it\n\n{{greeting}}\n\n**{{ticket.what}}** has the number {{ticket.reference}}.' };

describe('wordings of mails', () => {
  let t: TestApp;
  let admin: Agent & { person: { id: string; email: string } };
  let customer: Customer;

  beforeAll(async () => {
    t = await createTestApp();
    admin = await t.as('admin');
    customer = new Customer(t);
  });
  afterAll(() => t.close());

  const told = async (email: string) => {
    const { id } = await customer.file({ email });
    const [mail] = await customer.told(id);
    const row = await t.database.one<{ version: number }>('SELECT template_version AS version FROM delivery WHERE ticket_id = $1', [id]);
    t.clock.advance(60_000);
    return { ...mail!, id, version: row!.version };
  };

  it('are for administrators', async () => {
    for (const role of ['agent', 'manager'] as const) {
      const other = await t.as(role);
      await other.get('/api/mail-templates').expect(403);
      await other.get(ACK).expect(403);
      await other.put(ACK).send({ ...WORDS, version: 0 }).expect(403);
      await other.post(`${ACK}/test`).send(WORDS).expect(403);
    }
  });

  it('start as the program’s own', async () => {
    const { items } = (await admin.get('/api/mail-templates').expect(200)).body;
    expect(items).toHaveLength(2 * TEMPLATES.length);
    expect(items[0]).toEqual({ template: 'acknowledgement', locale: 'fa', version: 0, edited: false, subject: expect.stringContaining('{{ticket.reference}}'), changedAt: null, changedByName: null });
    const one = (await admin.get(ACK).expect(200)).body;
    expect(one).toMatchObject({ version: 0, body: one.builtIn.body, fixed: ['part.reference', 'part.open', 'part.caution'], limits: { subject: 200, body: 10_000 } });
    expect(one.variables).toContainEqual({ name: 'link.track', sort: 'link' });
    await admin.get('/api/mail-templates/nonsense/en').expect(400);
    await admin.get('/api/mail-templates/acknowledgement/de').expect(400);
  });

  it('are used from the next mail on, and each mail keeps which one', async () => {
    expect((await told('before@example.org')).version).toBe(0);
    await admin.put(ACK).send({ ...WORDS, version: 0 }).expect(200);
    const mail = await told('after@example.org');
    expect(mail).toMatchObject({ version: 1, subject: expect.stringMatching(/^Hello from .+ · [A-Z0-9-]+$/) });
    expect(mail.text).toMatch(/^We have it\n\nHello,\n\nyour complaint has the number /);
    expect(mail.html).toContain('<strong>your complaint</strong>');
    const { items } = (await admin.get(`/api/tickets/${mail.id}/deliveries`).expect(200)).body;
    expect(items).toEqual([expect.objectContaining({ template: 'acknowledgement', templateVersion: 1 })]);
    expect((await customer.told((await customer.file({ email: 'fa@example.org', locale: 'fa' })).id))[0]!.subject).toMatch(/^شکایت شما به دست ما رسید/);
  });

  it('are refused with the field and what is allowed', async () => {
    const { errors, code } = (await admin.put(ACK).send({ subject: 'a\nBcc: x@example.org', body: '{{constructor}} {{customer.name}} [x](javascript:1)', version: 1 }).expect(400)).body;
    expect(code).toBe('validation_failed');
    expect(errors.map(({ field, code: why }: { field: string; code: string }) => `${field} ${why}`)).toEqual([
      'subject template.one_line', 'body template.variable_unknown', 'body template.variable_unknown', 'body template.link_not_allowed',
    ]);
    expect(errors[1].message).toContain('{{ticket.reference}}');
    await admin.post(`${ACK}/preview`).send({ subject: 'x', body: '{{' }).expect(400);
    expect((await admin.get(ACK).expect(200)).body.version).toBe(1);
  });

  it('of two editors at once one is told that somebody was faster', async () => {
    const url = '/api/mail-templates/closed/en';
    const answers = await Promise.all(['a', 'b', 'c'].map((body) => admin.put(url).send({ subject: 'Closed', body, version: 0 })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const refused = answers.find(({ status }) => status === 409)!.body;
    expect(refused).toMatchObject({ code: 'version_conflict', params: { version: 1 } });
    expect((await admin.get(`${url}/versions`).expect(200)).body.items).toHaveLength(1);
  });

  it('go back to an older one and to the program’s own, and nothing is lost', async () => {
    await admin.put(ACK).send({ subject: 'Second', body: 'Two', version: 1 }).expect(200);
    await admin.post(`${ACK}/restore`).send({ from: 1, version: 1 }).expect(409);
    expect((await admin.post(`${ACK}/restore`).send({ from: 1, version: 2 }).expect(200)).body).toMatchObject({ ...WORDS, version: 3, edited: true });
    expect((await admin.post(`${ACK}/restore`).send({ from: 0, version: 3 }).expect(200)).body).toMatchObject({ version: 4, edited: false });
    await admin.post(`${ACK}/restore`).send({ from: 99, version: 4 }).expect(404);
    const mail = await told('reset@example.org');
    expect(mail).toMatchObject({ version: 4, subject: expect.stringMatching(/^We have received your complaint · /) });
    const { items } = (await admin.get(`${ACK}/versions`).expect(200)).body;
    expect(items.map(({ version, restoredFrom, builtIn }: { version: number; restoredFrom: number | null; builtIn: boolean }) => [version, restoredFrom, builtIn]))
      .toEqual([[4, 0, true], [3, 1, false], [2, null, false], [1, null, false]]);
    expect(items[2]).toMatchObject({ subject: 'Second', body: 'Two', createdByName: 'admin 1', createdAt: expect.stringMatching(/Z$/) });
    await expect(t.database.query(`UPDATE mail_template_version SET body = 'x'`)).rejects.toThrow();
    await expect(t.database.query('DELETE FROM mail_template_version')).rejects.toThrow();
  });

  it('are shown before they are saved, with made-up facts in either language, as text and as HTML', async () => {
    const en = (await admin.post(`${ACK}/preview`).send({ ...WORDS, kind: 'praise' }).expect(200)).body;
    expect(en).toMatchObject({ subject: expect.stringContaining('C-7K2M9QRT'), text: expect.stringContaining('your kind words has the number'), html: expect.stringContaining('<!doctype html>') });
    const fa = (await admin.post('/api/mail-templates/promise_made/fa/preview').send({ subject: 'قول', body: '{{customer.name}} عزیز، تا {{promise.date}}' }).expect(200)).body;
    expect(fa.text).toContain('سارا محمدی عزیز، تا چهارشنبه ۲۹ مرداد ۱۴۰۴');
    const bare = (await admin.post('/api/mail-templates/closed/en/preview').send({ subject: 'x', body: 'Dear {{customer.name}}', bare: true }).expect(200)).body;
    expect(bare.text).toContain('Dear customer');
  });

  it('are framed as a page that may do nothing', async () => {
    const page = await admin.post(`${ACK}/preview/html`).field('subject', 'x').field('body', '<img src=x onerror=alert(1)>').field('bare', 'false').expect(200).expect('content-type', /text\/html/);
    expect(page.headers['content-security-policy']).toMatch(/default-src 'none';.*sandbox/);
    expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    await admin.post(`${ACK}/preview/html`).field('subject', 'x').expect(400);
    await admin.post(`${ACK}/preview/html`).attach('body', Buffer.from('x'), 'x.txt').expect(400);
    await t.bare().post(`${ACK}/preview/html`).field('subject', 'x').expect(401);
  });

  it('are sent for a try to who asks, and to nobody else', async () => {
    const { body } = await admin.post(`${ACK}/test`).send(WORDS).expect(202);
    expect(body.to).toBe(admin.person.email);
    const row = await t.database.one('SELECT address, subject, state, ticket_id AS ticket, headers FROM delivery WHERE id = $1', [body.deliveryId]);
    expect(row).toMatchObject({ address: admin.person.email, subject: expect.stringMatching(/^\[Test\] Hello from .* · C-7K2M9QRT$/), state: 'sent', ticket: null });
    await admin.post(`${ACK}/test`).send({ ...WORDS, to: 'other@example.org' }).expect(400);
  });
});
