import { parseMail } from '../../../src/platform/mail';
import { type Agent, createTestApp, type TestApp } from '../../support/test-app';
import { Customer, type Filed } from '../notifications/customer';
import { SmtpPeer } from '../notifications/smtp-peer';
import { PDF, PNG } from './support/files';

describe('replies with files', () => {
  const peer = new SmtpPeer();
  let t: TestApp;
  let agent: Agent;
  let customer: Customer;
  let filed: Filed;
  let people = 0;

  beforeAll(async () => {
    t = await createTestApp({ env: { SMTP_URL: await peer.start(), MAIL_FROM: 'Complaints <care@shop.example>' } });
    agent = await t.as('agent');
    customer = new Customer(t);
  });
  beforeEach(async () => {
    filed = await customer.file({ email: `person${++people}@example.org` });
    await customer.told(filed.id);
    peer.received.length = 0;
  });
  afterAll(async () => {
    await t.close();
    await peer.stop();
  });

  const post = (text: string) => agent.post(`/api/tickets/${filed.id}/messages`).field('visibility', 'public').field('text', text);
  const messages = async (): Promise<number> => (await t.database.one<{ n: number }>('SELECT count(*)::int AS n FROM ticket_message WHERE ticket_id = $1', [filed.id]))!.n;

  it('bring a PDF beside the text and a picture inside it', async () => {
    await post('Compare this:\n\n[crack.png]\n\nIs it the same?').attach('files', PDF, 'رسید بازگشت پول.pdf').attach('files', PNG, 'crack.png').expect(201);
    await customer.told(filed.id);
    expect(peer.received).toHaveLength(1);
    const mail = await parseMail(Buffer.from(peer.received[0]!.raw));
    expect(mail.text).toContain('Compare this:\n\n[crack.png]\n\nIs it the same?');
    expect(mail.text).toContain('One file is attached: رسید بازگشت پول.pdf.');
    const [image, pdf] = [mail.attachments.find(({ inline }) => inline), mail.attachments.find(({ inline }) => !inline)];
    expect(mail.attachments).toHaveLength(2);
    expect(image).toMatchObject({ name: 'crack.png', contentType: 'image/png', content: PNG });
    expect(mail.html).toContain(`<img src="cid:${image!.contentId}" alt="crack.png"`);
    expect(mail.html).not.toContain('>[crack.png]<');
    expect(pdf).toMatchObject({ name: 'رسید بازگشت پول.pdf', contentType: 'application/pdf', content: PDF });
  });

  it('are the same mail at every try', async () => {
    await post('[crack.png]').attach('files', PNG, 'crack.png').expect(201);
    peer.toRecipient = () => ({ code: 451, text: 'later' });
    await customer.told(filed.id);
    peer.toRecipient = () => null;
    let first = true;
    peer.beforeAccepting = async () => {
      if (first) throw Object.assign(new Error('again'), { responseCode: 451 });
    };
    t.clock.advance(3_600_000);
    await customer.told(filed.id);
    first = false;
    t.clock.advance(3_600_000);
    await customer.told(filed.id);
    expect(peer.received).toHaveLength(2);
    expect(peer.received[1]!.raw).toBe(peer.received[0]!.raw);
  });

  it('show the customer both on the tracking page, and nobody else', async () => {
    await post('[crack.png]').attach('files', PNG, 'crack.png').attach('files', PDF, 'bill.pdf').expect(201);
    const page = `/api/portal/complaints/${filed.reference}`;
    const { body } = await t.bare().get(page).set('x-tracking-token', filed.trackingToken).expect(200);
    const said = body.timeline.at(-1);
    expect(said.attachments).toMatchObject([{ name: 'crack.png', inline: true, contentType: 'image/png' }, { name: 'bill.pdf', inline: false, contentType: 'application/pdf' }]);
    const got = await t.bare().get(`${page}/attachments/${said.attachments[0].id}`).set('x-tracking-token', filed.trackingToken).expect(200);
    expect(got.body).toEqual(PNG);
    await t.bare().get(`${page}/attachments/${said.attachments[0].id}`).set('x-tracking-token', filed.trackingToken.slice(1)).expect(404);
  });

  it('keep the guard against answering past a newer message, and the idempotency key', async () => {
    await post('First').field('expectedLastMessageId', '0190a000-0000-7000-8000-000000000000').attach('files', PDF, 'a.pdf').expect(409).expect(({ body }) => expect(body.code).toBe('newer_message'));
    const once = () => post('Once').set('idempotency-key', `k${people}`).attach('files', PDF, 'a.pdf');
    const { body: { id } } = await once().expect(201);
    const again = await once().expect(201).expect('idempotency-replayed', 'true');
    expect(again.body.id).toBe(id);
    await post('Once').set('idempotency-key', `k${people}`).attach('files', PNG, 'a.pdf').expect(422);
    expect(await messages()).toBe(2);
  });

  it('say which limit is passed, and add nothing then', async () => {
    const fault = async (request: ReturnType<typeof post>, status: number, code: string): Promise<void> => {
      const { body } = await request.expect(status);
      expect(body.errors).toEqual([{ field: 'files', code, message: expect.any(String) }]);
    };
    const big = Buffer.alloc(10 * 1024 * 1024, 'a');
    await fault(post('x').attach('files', Buffer.alloc(15 * 1024 * 1024 + 1), 'huge.bin'), 413, 'file_too_large');
    await fault(post('x').attach('files', big, 'a.bin').attach('files', big, 'b.bin'), 413, 'files_too_large');
    await post('').attach('files', PNG, 'a.png').expect(400).expect(({ body }) => expect(body.errors[0].field).toBe('text'));
    await post('x').attach('picture', PNG, 'a.png').expect(400).expect(({ body }) => expect(body.errors[0]).toMatchObject({ field: 'picture', code: 'unknown_field' }));
    expect(await messages()).toBe(1);
  });

  it('carry names that can do nothing, and types that are what the bytes show', async () => {
    await post('See file').attach('files', PNG, { filename: '../../etc/\u202egnp.exe', contentType: 'text/html' }).expect(201);
    await customer.told(filed.id);
    const mail = await parseMail(Buffer.from(peer.received.at(-1)!.raw));
    expect(mail.attachments).toMatchObject([{ name: 'gnp.exe', contentType: 'image/png' }]);
  });
});
