import type { JobMap } from '../../../src/platform/jobs/job-map';
import { Sla } from '../../../src/sla';
import { Tickets } from '../../../src/tickets';
import { drainJobs } from '../../support/drain-jobs';
import type { TestPerson } from '../../support/test-app';
import { type Colleague, DAY_MS, type DeskTicket, HOUR_MS, SlaBed } from './support/sla-bed';

interface Mail {
  id: string;
  template: string;
  address: string;
  subject: string;
  text: string;
  html: string;
  locale: string;
  state: string;
  reason: string | null;
  staffId: string | null;
}

let bed: SlaBed;
let teamId: string;
let lead: Colleague;
let member: TestPerson;

beforeAll(async () => {
  bed = await SlaBed.open();
  teamId = (await bed.admin.post('/api/teams').send({ nameFa: 'ارسال', nameEn: 'Shipping' }).expect(201)).body.id;
  lead = await bed.t.as('manager', { teamIds: [teamId], locale: 'fa' });
  member = await bed.t.createPerson('agent', { teamIds: [teamId] });
});
afterAll(() => bed.t.close());
beforeEach(async () => {
  bed.t.clock.set('2024-05-06T08:00:00Z');
  await bed.t.database.query('UPDATE sla_clock SET next_due_at = NULL');
});

const SQL = `SELECT id, template, address, subject, body_text AS text, body_html AS html, locale, state, reason, staff_id AS "staffId" FROM delivery WHERE ticket_id = $1`;
const mails = async (ticket: DeskTicket): Promise<Mail[]> =>
  bed.t.database.query<Mail>(`${SQL} AND staff_id IS NOT NULL ORDER BY created_at, address`, [(await ticket.read()).id]);
const letters = async (ticket: DeskTicket, template: string): Promise<Mail[]> =>
  bed.t.database.query<Mail>(`${SQL} AND template = $2 ORDER BY created_at`, [(await ticket.read()).id, template]);

async function sweep(): Promise<void> {
  await bed.t.get(Sla).sweep();
  await bed.drain();
}

const step = (key: string, percent: number, action: object) => ({ key, when: { at: 'percent', percent }, inOpeningHours: true, action });
const SPAN = { unit: 'business', ms: 2 * HOUR_MS };
const target = (ladder: object[]) => ({ span: SPAN, pausesIn: ['waiting_customer'], warnPercent: null, graceMs: 0, ladder });

/** A ticket whose only clock, the first response within two hours, has this ladder. */
async function fileWith(ladder: object[], changes: object = {}): Promise<DeskTicket> {
  const { items } = (await bed.admin.get('/api/sla/calendars').expect(200)).body;
  const definition = { name: 'Criticism', conditions: { kind: { in: ['criticism'] } }, targets: { first_response: target(ladder) }, reopen: { give: 'full' }, promise: { bufferMs: 0, unit: 'business' } };
  const { id } = (await bed.admin.post('/api/sla/policies').send({ definition, calendarId: items[0].id, active: true }).expect(201)).body;
  const others = (await bed.admin.get('/api/sla/policies').expect(200)).body.items.map((row: { id: string }) => row.id).filter((other: string) => other !== id);
  await bed.admin.put('/api/sla/policies/order').send({ ids: [id, ...others] }).expect(200);
  return bed.file({ kind: 'criticism', ...changes });
}

describe('a step that notifies', () => {
  it('writes to the owner: which clock, when it is due in their calendar and zone, and the way to the ticket', async () => {
    const ticket = await fileWith([step('near', 75, { do: 'notify', whom: 'assignee' }), step('late', 100, { do: 'notify', whom: 'assignee' })], { contact: { name: 'Ann Unseen', email: 'ann.unseen@example.test', locale: 'en' } });
    await ticket.edit({ assigneeId: bed.agent.person.id });
    bed.t.clock.advance(1.6 * HOUR_MS);
    await sweep();
    const [mail, ...more] = await mails(ticket);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ template: 'escalation', address: bed.agent.person.email, locale: 'en', state: 'sent', subject: `Due soon: First response, Monday 6 May 2024, 13:30 · ${ticket.reference}` });
    expect(mail!.text).toContain(`${bed.t.publicUrl}/desk/t/${ticket.reference}`);
    expect(mail!.text).toContain('Parcel arrived wet');
    bed.t.clock.advance(HOUR_MS);
    await sweep();
    const all = await mails(ticket);
    expect(all[1]!.subject).toBe(`Overdue: First response, was due Monday 6 May 2024, 13:30 · ${ticket.reference}`);
    for (const { subject, text, html } of all) for (const part of [subject, text, html]) expect(part).not.toMatch(/Ann|Unseen|tracking|reply\+/i);
  });

  it('writes Persian with the Jalali date to who reads Persian, and asks the team and its lead by name', async () => {
    const ticket = await fileWith([step('near', 50, { do: 'notify', whom: 'team' }), step('late', 100, { do: 'notify', whom: 'team_lead' })]);
    await ticket.edit({ teamId });
    bed.t.clock.advance(1.1 * HOUR_MS);
    await sweep();
    expect((await mails(ticket)).map(({ address }) => address)).toEqual([member.email, lead.person.email].sort());
    bed.t.clock.advance(HOUR_MS);
    await sweep();
    const mail = (await mails(ticket)).at(-1)!;
    expect(mail).toMatchObject({ address: lead.person.email, locale: 'fa' });
    expect(mail.subject).toBe(`مهلت «نخستین پاسخ» گذشت: دوشنبه ۱۷ اردیبهشت ۱۴۰۳، ساعت ۱۳:۳۰ · ${ticket.reference}`);
  });

  it('reaches somebody else where nobody is: no owner and no team, so the managers', async () => {
    const ticket = await fileWith([step('near', 50, { do: 'notify', whom: 'assignee' })]);
    bed.t.clock.advance(1.1 * HOUR_MS);
    await sweep();
    const told = await mails(ticket);
    expect(told.map(({ address }) => address).sort()).toEqual([bed.manager.person.email, lead.person.email].sort());
    expect(told.find(({ locale }) => locale === 'en')!.text).toContain('You are told as a manager.');
  });

  it('never writes to the person whom the complaint is about', async () => {
    const ticket = await fileWith([step('late', 100, { do: 'notify', whom: 'manager' })]);
    await ticket.edit({ complainedAboutId: bed.manager.person.id });
    bed.t.clock.advance(3 * HOUR_MS);
    await sweep();
    expect((await mails(ticket)).map(({ address }) => address)).toEqual([lead.person.email]);
  });

  it('tells each once although the jobs run twice', async () => {
    const ticket = await fileWith([step('late', 100, { do: 'notify', whom: 'manager' })]);
    bed.t.clock.advance(3 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    const { id: ticketId } = await ticket.read();
    const [escalate] = await bed.t.database.query<{ payload: never }>(`SELECT payload FROM job WHERE name = 'tickets.escalate' AND payload->>'ticketId' = $1`, [ticketId]);
    await bed.drain();
    const before = await mails(ticket);
    expect(before).toHaveLength(2);
    const [entry, ...more] = await ticket.timeline('escalated');
    expect(more).toEqual([]);
    await bed.t.uow.run(async (tx) => {
      tx.enqueue('tickets.escalate', escalate!.payload);
      tx.enqueue('notifications.escalated', { ...(entry!.data as object as JobMap['notifications.escalated']), ticketId, entryId: entry!.id });
    });
    expect(await drainJobs(bed.t.app, { failOnError: true })).toBeGreaterThanOrEqual(2);
    expect(await mails(ticket)).toEqual(before);
  });

  it('says nothing when the answer went out, or somebody took it over, before the job ran', async () => {
    const answered = await fileWith([step('late', 100, { do: 'notify', whom: 'manager' })]);
    const taken = await bed.file({ kind: 'criticism' });
    bed.t.clock.advance(2.5 * HOUR_MS);
    await bed.t.get(Sla).sweep();
    await taken.agent.post(`${taken.url}/clocks/first_response/acknowledge`).send({}).expect(200);
    const { body } = await answered.agent.post(`${answered.url}/messages`).send({ visibility: 'public', text: 'Here we are.' }).expect(201);
    const { id } = await answered.read();
    await bed.t.uow.run((tx) => bed.t.get(Tickets).replyDelivered({ ticketId: id, messageId: body.id, at: bed.t.clock.now() }, tx));
    await bed.drain();
    for (const ticket of [answered, taken]) {
      expect(await mails(ticket)).toEqual([]);
      expect(await ticket.timeline('escalated')).toEqual([]);
    }
  });

  it('waits for opening hours', async () => {
    const ticket = await fileWith([{ ...step('after', 100, { do: 'notify', whom: 'manager' }), when: { at: 'offset', ms: 6 * HOUR_MS, unit: 'elapsed' } }]);
    bed.t.clock.set('2024-05-06T18:00:00Z');
    await sweep();
    expect(await mails(ticket)).toEqual([]);
    bed.t.clock.set('2024-05-07T05:01:00Z'); // 08:31 in Tehran
    await sweep();
    expect(await mails(ticket)).toHaveLength(2);
  });

  it('does not bury anybody: beyond thirty an hour the mail is held back and on record', async () => {
    const ladder = Array.from({ length: 33 }, (_, n) => step(`s${n}`, 100 + n, { do: 'notify', whom: 'assignee' }));
    const ticket = await fileWith(ladder);
    await ticket.edit({ assigneeId: (await bed.t.createPerson('agent')).id });
    bed.t.clock.advance(30 * DAY_MS);
    await sweep();
    const told = await mails(ticket);
    expect(told.filter(({ state }) => state === 'sent')).toHaveLength(30);
    expect(told.filter(({ reason }) => reason === 'flood')).toHaveLength(3);
  });
});

describe('a step that goes up, over or higher', () => {
  it('next_manager: the lead of the team, then the managers, then the administrators', async () => {
    const ticket = await fileWith([100, 150, 200].map((percent) => step(`m${percent}`, percent, { do: 'next_manager' })));
    await ticket.edit({ teamId });
    const told: string[][] = [];
    for (const hours of [2.1, 1, 1]) {
      bed.t.clock.advance(hours * HOUR_MS);
      const before = (await mails(ticket)).length;
      await sweep();
      told.push((await mails(ticket)).slice(before).map(({ address }) => address));
    }
    expect(told).toEqual([[lead.person.email], [bed.manager.person.email, lead.person.email].sort(), [bed.admin.person.email]]);
    expect((await ticket.read()).escalationLevel).toBe(3);
  });

  it('reassign: the new team has it, without an owner, and is told', async () => {
    const ticket = await fileWith([step('over', 100, { do: 'reassign', teamId })]);
    await ticket.edit({ assigneeId: bed.agent.person.id });
    bed.t.clock.advance(3 * HOUR_MS);
    await sweep();
    expect(await ticket.read() as object).toMatchObject({ teamId, assigneeId: null });
    const told = await mails(ticket);
    expect(told.map(({ address }) => address)).toEqual([member.email, lead.person.email].sort());
    expect(told.find(({ locale }) => locale === 'en')!.text).toContain('It has come to your team');
  });

  it('raise_priority: the next one up, once, and no mail', async () => {
    const ticket = await fileWith([step('up', 100, { do: 'raise_priority' })]);
    bed.t.clock.advance(3 * HOUR_MS);
    await sweep();
    await sweep();
    expect(await ticket.read() as object).toMatchObject({ priority: 'high' });
    expect(await mails(ticket)).toEqual([]);
  });
});

describe('a step that writes to the customer', () => {
  const LADDER = [step('still', 50, { do: 'message_customer', template: 'still_working' }), step('sorry', 100, { do: 'message_customer', template: 'delayed' })];
  const promised = (ticket: DeskTicket, at: string): Promise<unknown> => bed.t.database.query('UPDATE ticket SET promised_by = $2 WHERE reference = $1', [ticket.reference, at]);

  it('says that we are still at it, with the promised date as they read dates; then that we are late', async () => {
    const ticket = await fileWith(LADDER, { contact: { name: 'سارا', email: 'sara.late@example.test', locale: 'fa' } });
    await promised(ticket, '2024-05-06T09:55:00Z');
    bed.t.clock.advance(1.1 * HOUR_MS);
    await sweep();
    const [still] = await letters(ticket, 'still_working');
    expect(still).toMatchObject({ address: 'sara.late@example.test', locale: 'fa', state: 'sent', subject: `همچنان روی انتقاد شما کار می‌کنیم · ${ticket.reference}` });
    expect(still!.text).toContain('دوشنبه ۱۷ اردیبهشت ۱۴۰۳');
    bed.t.clock.advance(HOUR_MS);
    await sweep();
    await sweep();
    const late = await letters(ticket, 'delayed');
    expect(late.map(({ text }) => text)).toEqual([expect.stringContaining('گفته بودیم تا دوشنبه ۱۷ اردیبهشت ۱۴۰۳ خبر ما به شما می‌رسد. نتوانستیم')]);
    expect(await mails(ticket)).toEqual([]);
  });

  it('passes the same door as every letter: a dead address is not written to', async () => {
    const ticket = await fileWith(LADDER, { contact: { name: 'Dora', email: 'dora@example.test', locale: 'en' } });
    await bed.t.database.query(`UPDATE customer_identity SET undeliverable_at = now() WHERE value = 'dora@example.test'`);
    bed.t.clock.advance(3 * HOUR_MS);
    await sweep();
    expect(await letters(ticket, 'delayed')).toMatchObject([{ state: 'suppressed', reason: 'undeliverable' }]);
  });

  it('takes only messages that there are', async () => {
    const { items } = (await bed.admin.get('/api/sla/policies').expect(200)).body;
    const definition = { ...items[0].definition, targets: { first_response: target([step('x', 50, { do: 'message_customer', template: 'poem' }), step('y', 50, { do: 'notify', whom: 'everybody' })]) } };
    const { body } = await bed.admin.put(`/api/sla/policies/${items[0].id}`).send({ definition, calendarId: items[0].calendarId }).expect(400);
    expect(body.errors.map(({ field, code }: { field: string; code: string }) => `${field} ${code}`)).toEqual(expect.arrayContaining([
      'definition.targets.first_response.ladder.0.action.template policy.template_unknown', 'definition.targets.first_response.ladder.1.action.whom policy.receiver_unknown',
    ]));
  });
});

describe('the record of what the customer was told', () => {
  it('does not list what colleagues were told, and their mails are no part of the conversation', async () => {
    const ticket = await fileWith([step('late', 100, { do: 'notify', whom: 'manager' })], { contact: { name: 'Eve', email: 'eve@example.test', locale: 'en' } });
    await bed.drain();
    bed.t.clock.advance(3 * HOUR_MS);
    await sweep();
    await ticket.reply();
    const { items } = (await ticket.agent.get(`${ticket.url}/deliveries`).expect(200)).body;
    expect(items.map(({ template }: { template: string }) => template)).toEqual(['acknowledgement', 'staff_reply']);
    const reply = await bed.t.database.one<{ headers: { references: string[] } }>(`SELECT headers FROM delivery WHERE template = 'staff_reply' AND ticket_id = $1`, [(await ticket.read()).id]);
    expect(reply!.headers.references).toHaveLength(1);
    expect(reply!.headers.references[0]).toMatch(/^<d\./);
  });
});
