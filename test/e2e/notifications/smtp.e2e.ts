import { createTestApp, type TestApp } from '../../support/test-app';
import { drainJobs } from '../../support/drain-jobs';
import { Sla } from '../../../src/sla';
import { FileStore } from '../../../src/platform/files';
import { parseMail } from '../../../src/platform/mail';
import { Colleague, Customer } from './customer';
import { SmtpPeer } from './smtp-peer';

describe('mail through an SMTP server', () => {
  const peer = new SmtpPeer();
  let t: TestApp;
  let customer: Customer;
  let people = 0;
  const someone = (): string => `person${++people}@example.org`;

  beforeAll(async () => {
    t = await createTestApp({ env: { SMTP_URL: await peer.start(), MAIL_FROM: 'Complaints <care@shop.example>' } });
    customer = new Customer(t);
  });
  beforeEach(() => {
    peer.reset();
  });
  afterAll(async () => {
    await t.close();
    await peer.stop();
  });

  it('goes out as automatic mail that answers find their way back from', async () => {
    const email = someone();
    const filed = await customer.file({ email, locale: 'fa' });
    const [delivery] = await customer.told(filed.id);
    expect(delivery).toMatchObject({ state: 'sent', attempts: 1, answer: expect.stringMatching(/^250/) });
    expect(peer.received).toHaveLength(1);
    expect(peer.received[0]).toMatchObject({ from: 'care@shop.example', to: [email] });
    const mail = await parseMail(Buffer.from(peer.received[0]!.raw));
    expect(mail).toMatchObject({
      messageId: delivery!.messageId, from: { name: 'پیگیر', address: 'care@shop.example' }, subject: delivery!.subject, auto: { kind: 'auto_generated' },
    });
    expect(mail.replyTo[0]!.address).toMatch(/^reply\+[a-z2-7]{42}@shop\.example$/);
    expect(mail.headers['x-auto-response-suppress']).toEqual(['All']);
    expect(mail.text.trim().replaceAll('\r\n', '\n')).toBe(delivery!.text!.trim());
    expect(mail.html).toContain('dir="rtl"');
  });

  it('carries an escalation to a colleague as automatic mail that is nobody’s reply, and says on the ticket when it was refused', async () => {
    const manager = await t.createPerson('manager');
    const filed = await customer.file({ email: someone() });
    await customer.told(filed.id);
    peer.toRecipient = (address) => (address === manager.email ? { code: 550, text: 'no such colleague' } : null);
    const told = async (): Promise<string[]> => (await customer.deliveries(filed.id)).filter(({ template }) => template === 'escalation').map(({ state }) => state);
    t.clock.advance(2.1 * 3_600_000);
    await t.get(Sla).sweep();
    await drainJobs(t.app);
    expect(await told()).toEqual(['failed', 'failed']);
    const entries = (await new Colleague(await t.as('agent'), filed.id).timeline()).filter(({ type }) => type === 'staff_mail_failed');
    expect(entries.map(({ data }) => data)).toEqual(Array.from({ length: 2 }, () => expect.objectContaining({ staffId: manager.id, template: 'escalation', reason: 'refused', code: 550 })));

    peer.toRecipient = () => null;
    peer.received.length = 0;
    t.clock.advance(3_600_000);
    await t.get(Sla).sweep();
    await drainJobs(t.app);
    const mails = (await Promise.all(peer.received.map(({ raw }) => parseMail(Buffer.from(raw))))).filter(({ subject }) => subject.endsWith(filed.reference));
    expect(mails).toHaveLength(1);
    const [mail] = mails;
    expect(mail).toMatchObject({ to: [{ address: manager.email }], auto: { kind: 'auto_generated' }, references: [], replyTo: [{ address: 'care@shop.example' }] });
    expect(mail!.messageId).toMatch(/^<s\.[0-9a-f-]{36}@shop\.example>$/);
    await t.database.query('UPDATE staff_user SET active = false WHERE id = $1', [manager.id]);
  });

  it('sends a person’s reply as a person’s, and meets the clocks only when the server has it', async () => {
    const filed = await customer.file({ email: someone() });
    const [acknowledgement] = await customer.told(filed.id);
    const colleague = new Colleague(await t.as('agent'), filed.id);
    await colleague.say('Here is your answer.');
    peer.toRecipient = () => ({ code: 451, text: 'try again later' });
    await drainJobs(t.app);
    expect((await colleague.clocks()).some(({ state }) => state === 'met')).toBe(false);
    expect((await customer.deliveries(filed.id)).at(-1)).toMatchObject({ state: 'queued', attempts: 1, answer: expect.stringContaining('try again later') });

    peer.toRecipient = () => null;
    t.clock.advance(60_000);
    expect((await customer.told(filed.id)).at(-1)).toMatchObject({ state: 'sent', attempts: 2 });
    expect((await colleague.clocks()).some(({ state }) => state === 'met')).toBe(true);
    const mail = await parseMail(Buffer.from(peer.received.at(-1)!.raw));
    expect(mail).toMatchObject({ auto: { kind: 'none' }, inReplyTo: [acknowledgement!.messageId], references: [acknowledgement!.messageId] });
  });

  it('puts a refusal on the ticket, without the address, and does not try again', async () => {
    const email = someone();
    const filed = await customer.file({ email });
    peer.toRecipient = (address) => ({ code: 550, text: `no such user <${address}>` });
    const [delivery] = await customer.told(filed.id);
    expect(delivery).toMatchObject({ state: 'failed', reason: 'refused', attempts: 1, answer: expect.stringContaining('no such user') });
    const agent = await t.as('agent');
    const timeline = await new Colleague(agent, filed.id).timeline();
    const entry = timeline.find(({ type }) => type === 'delivery_failed')!;
    expect(entry.data).toEqual({ deliveryId: delivery!.id, template: 'acknowledgement', messageId: null, reason: 'refused', code: 550 });
    t.clock.advance(86_400_000);
    expect(await drainJobs(t.app)).toBeLessThan(20);
    expect(peer.received).toHaveLength(0);
    const { body } = await agent.get(`/api/tickets/${filed.reference}/deliveries`).expect(200);
    expect(body.items).toEqual([expect.objectContaining({ id: delivery!.id, address: email, state: 'failed', reason: 'refused', template: 'acknowledgement' })]);
  });

  it('waits when a file can not be read just now: that is no refusal, and nobody was asked', async () => {
    const filed = await customer.file({ email: someone() });
    await customer.told(filed.id);
    const agent = await t.as('agent');
    await agent.post(`/api/tickets/${filed.id}/messages`).field('visibility', 'public').field('text', 'Here it is.').attach('files', Buffer.from('a receipt'), 'receipt.txt').expect(201);
    const read = jest.spyOn(t.get(FileStore), 'read').mockRejectedValueOnce(Object.assign(new Error('stale handle of /srv/files'), { code: 'ESTALE' }));
    const reply = async () => (await customer.told(filed.id)).find(({ template }) => template === 'staff_reply')!;
    expect(await reply()).toMatchObject({ state: 'queued', attempts: 1, answer: null });
    t.clock.advance(60_000);
    expect(await reply()).toMatchObject({ state: 'sent', attempts: 2 });
    expect(read).toHaveBeenCalledTimes(2);
    read.mockRestore();
    expect(await new Colleague(agent, filed.id).timeline()).not.toContainEqual(expect.objectContaining({ type: 'delivery_failed' }));
  });

  it('gives up after the last try, and says so on the ticket', async () => {
    const filed = await customer.file({ email: someone() });
    peer.toRecipient = () => ({ code: 421, text: 'busy' });
    for (let tries = 0; tries < 12; tries++) {
      await drainJobs(t.app);
      t.clock.advance(8 * 3_600_000);
    }
    expect((await customer.deliveries(filed.id))[0]).toMatchObject({ state: 'failed', reason: 'gave_up', attempts: 12 });
    expect(await new Colleague(await t.as('agent'), filed.id).timeline()).toContainEqual(
      expect.objectContaining({ type: 'delivery_failed', data: expect.objectContaining({ reason: 'gave_up', code: 421 }) }),
    );
  });

  it('sends the same bytes under the same Message-ID when the worker is lost after the server took it', async () => {
    const filed = await customer.file({ email: someone() });
    // Another worker takes the job over while the server still thinks: what this one records is refused.
    peer.beforeAccepting = async () => {
      await t.database.query(`UPDATE job SET lease = lease + 1, state = 'ready', locked_by = NULL, locked_until = NULL WHERE name = 'notifications.deliver'`);
      peer.beforeAccepting = async () => undefined;
    };
    const [delivery, ...more] = await customer.told(filed.id);
    expect(more).toEqual([]);
    expect(delivery).toMatchObject({ state: 'sent', attempts: 1 });
    expect(peer.received).toHaveLength(2);
    expect(peer.received[1]).toEqual(peer.received[0]);
    expect(peer.received[0]!.raw).toContain(delivery!.messageId);
    const agent = await t.as('agent');
    const shown = async (id: string) => (await agent.get(`/api/tickets/${id}/deliveries`).expect(200)).body.items as { repeated: boolean }[];
    expect(await shown(filed.id)).toMatchObject([{ repeated: true }]);
    const smooth = await customer.file({ email: someone() });
    await customer.told(smooth.id);
    expect(await shown(smooth.id)).toMatchObject([{ repeated: false }]);
  });

  it('knows of a mail that came back for good; one that is only late stays sent', async () => {
    for (const [kind, state, reason] of [['soft', 'sent', null], ['hard', 'failed', 'bounced']] as const) {
      const filed = await customer.file({ email: someone() });
      const [delivery] = await customer.told(filed.id);
      await t.uow.run(async (tx) => {
        const payload = { inboundMailId: delivery!.id, ticketId: filed.id, deliveryId: delivery!.id, address: delivery!.address, kind };
        tx.emit({ name: 'intake.mail_bounced', payload });
      });
      expect(await customer.told(filed.id)).toEqual([expect.objectContaining({ state, reason })]);
    }
  });

  it('shows nobody a mailbox', async () => {
    await t.http().get('/api/mailbox').expect(404);
  });
});
