import type { TicketSummary } from '../../../src/tickets';
import { CommitHooks } from '../../../src/platform/jobs/commit-hooks';
import type { DomainEvent } from '../../../src/platform/jobs/job-map';
import { BOUNCED_DELIVERY, bounceOf } from './support/bounce';
import { MailBed, type MailRow, plainMail } from './support/mail-bed';

let bed: MailBed;
const told: DomainEvent[] = [];
beforeAll(async () => {
  bed = await MailBed.start();
  bed.t.get(CommitHooks).onEvents((events) => told.push(...events));
});
afterAll(() => bed.close());

describe('automatic mail is on record and becomes no ticket', () => {
  it.each([
    ['auto_generated', 'Auto-Submitted', 'auto-generated'],
    ['auto_reply', 'Auto-Submitted', 'auto-replied'],
    ['list', 'Precedence', 'bulk'],
    ['list', 'List-Id', '<news.shop.test>'],
    ['auto_generated', 'X-Auto-Response-Suppress', 'All'],
    ['auto_generated', 'X-Loop', 'helpdesk@elsewhere.test'],
    ['auto_generated', 'Return-Path', '<>'],
  ])('%s by %s: %s', async (reason, name, value) => {
    const before = await bed.count('ticket');
    expect(await bed.deliver(plainMail({ headers: { [name]: value } }))).toMatchObject({ state: 'ignored', reason, ticketId: null });
    expect(await bed.count('ticket')).toBe(before);
  });

  it('by an envelope without a sender', async () => {
    expect(await bed.deliver(plainMail(), { from: '' })).toMatchObject({ state: 'ignored', reason: 'auto_generated' });
  });

  it('until a person says that it is one, and even then nothing answers it', async () => {
    const { id } = await bed.deliver(plainMail({ from: 'form@shop.test', text: 'Sent by a form on a web page.', headers: { 'Auto-Submitted': 'auto-generated' } }));
    const manager = await bed.t.as('manager');
    told.length = 0;
    await manager.post(`/api/mail/inbound/${id}/reprocess`).expect(200);
    await bed.drain();
    const { body } = await manager.get(`/api/mail/inbound/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'ticket', reason: null, fromAddress: 'form@shop.test' });
    expect(await bed.messages(body.ticketId)).toMatchObject([{ text: 'Sent by a form on a web page.' }]);
    expect(told.find(({ name }) => name === 'ticket.opened')?.payload).toMatchObject({ ticketId: body.ticketId, acknowledge: false });
    await manager.post(`/api/mail/inbound/${id}/reprocess`).expect(409);
  });
});

describe('a report about mail of ours', () => {
  let ticket: TicketSummary;
  let people = 0;
  let owner: string;
  beforeEach(async () => {
    owner = `bounced${++people}@customer.test`;
    ticket = await bed.openTicket(owner);
    told.length = 0;
  });

  const report = ({ status = '5.1.1', action = 'failed', address = owner, token = bed.tickets.tokens.reply(ticket) } = {}): string => bounceOf({ status, action, address, token });
  const undeliverable = async (email: string): Promise<Date | null> =>
    (await bed.t.database.one<{ at: Date | null }>(`SELECT undeliverable_at AS at FROM customer_identity WHERE value = $1`, [email]))!.at;
  const story = async (): Promise<string[]> => (await bed.events(ticket.id)).map(({ type }) => type);
  const deliver = (raw: string): Promise<MailRow> => bed.deliver(raw, { from: '' });

  it('5.x goes on the ticket, names the delivery and marks the address', async () => {
    expect(await deliver(report())).toMatchObject({ state: 'bounce', reason: 'hard', ticketId: ticket.id });
    const entry = (await bed.events(ticket.id)).find(({ type }) => type === 'mail_bounced');
    expect(entry!.data).toMatchObject({ kind: 'hard', address: owner, status: '5.1.1', deliveryId: BOUNCED_DELIVERY, diagnostic: expect.stringContaining('no such user') });
    expect(await undeliverable(owner)).toEqual(bed.t.clock.now());
    expect(told.find(({ name }) => name === 'intake.mail_bounced')?.payload).toMatchObject({ ticketId: ticket.id, deliveryId: BOUNCED_DELIVERY, address: owner, kind: 'hard' });
    expect(await bed.messages(ticket.id)).toHaveLength(1);
  });

  it('holds until its owner writes from it again: then answers go there', async () => {
    await deliver(report());
    await bed.deliver(plainMail({ from: owner, to: bed.replyAddress(ticket), text: 'I made room in my mailbox.' }));
    expect(await undeliverable(owner)).toBeNull();
    const agent = await bed.t.as('agent');
    await agent.post(`/api/tickets/${ticket.id}/messages`).send({ visibility: 'public', text: 'Good.' }).expect(201);
    await bed.drain();
    expect(await bed.t.database.query(`SELECT state FROM delivery WHERE ticket_id = $1 AND template = 'staff_reply'`, [ticket.id])).toEqual([{ state: 'sent' }]);
  });

  it('4.x is noted', async () => {
    expect(await deliver(report({ status: '4.4.1', action: 'delayed' }))).toMatchObject({ state: 'bounce', reason: 'soft', ticketId: ticket.id });
    expect(await story()).toContain('mail_delayed');
    expect(await undeliverable(owner)).toBeNull();
  });

  it('that the mail arrived is no story', async () => {
    expect(await deliver(report({ status: '2.0.0', action: 'delivered' }))).toMatchObject({ state: 'bounce', reason: 'delivered', ticketId: ticket.id });
    expect(await story()).toEqual(['opened']);
  });

  it('is not believed about somebody who is not on the ticket', async () => {
    await bed.openTicket('bystander@customer.test');
    await deliver(report({ address: 'bystander@customer.test' }));
    expect(await undeliverable('bystander@customer.test')).toBeNull();
  });

  it('is not believed without a real token', async () => {
    const token = bed.tickets.tokens.reply(ticket);
    expect(await deliver(report({ token: `${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}` }))).toMatchObject({ state: 'bounce', reason: 'unknown_original', ticketId: null });
    expect(await undeliverable(owner)).toBeNull();
    expect(await story()).toEqual(['opened']);
  });

  it('the same report twice is one', async () => {
    await deliver(report());
    expect(await deliver(`Received: from relay by mx\r\n${report()}`)).toMatchObject({ state: 'ignored', reason: 'duplicate' });
    expect((await story()).filter((type) => type === 'mail_bounced')).toHaveLength(1);
  });
});
