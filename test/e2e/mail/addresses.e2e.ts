import { parseMail, type ParsedMail } from '../../../src/platform/mail';
import type { Agent, TestPerson } from '../../support/test-app';
import { Colleague } from '../notifications/customer';
import { SmtpPeer } from '../notifications/smtp-peer';
import { MailBed, OUR_ADDRESS, plainMail } from './support/mail-bed';

const peer = new SmtpPeer();
let bed: MailBed;
let admin: Agent & { person: TestPerson };
let people = 0;
let team: string;
let category: string;

beforeAll(async () => {
  bed = await MailBed.start({ env: { SMTP_URL: await peer.start() } });
  admin = await bed.t.as('admin');
  team = (await admin.post('/api/teams').send({ nameFa: 'ارسال', nameEn: 'Shipping' }).expect(201)).body.id;
  category = (await admin.post('/api/categories').send({ name: { fa: 'تأخیر', en: 'Delay' } }).expect(201)).body.id;
});
beforeEach(() => { peer.received.length = 0; });
afterAll(async () => {
  await bed.close();
  await peer.stop();
});

const someone = (): string => `writer${++people}@customer.test`;
const add = async (address: string, more: object = {}): Promise<{ id: string; version: number }> =>
  (await admin.post('/api/mail/addresses').send({ address, ...more }).expect(201)).body;
const lastMail = (): Promise<ParsedMail> => parseMail(Buffer.from(peer.received.at(-1)!.raw));

describe('a mail to an address of ours', () => {
  const SHIPPING = 'shipping@shop.test';
  beforeAll(async () => {
    await add(SHIPPING, {
      teamId: team, categoryId: category, kind: 'question', language: 'fa', senderNameFa: 'واحد ارسال', senderNameEn: 'Shipping desk',
      signatureFa: '**واحد ارسال**\n[راهنما](https://shop.test/help)', signatureEn: '**Shipping desk**',
    });
  });

  it('opens a ticket of its team, category, kind and language; answers leave from it and come back to it', async () => {
    const from = someone();
    const { ticketId } = await bed.deliver(plainMail({ from, to: `Shop <${SHIPPING}>`, subject: 'Where is it?', text: 'Two weeks now.' }), { to: SHIPPING });
    expect(await bed.tickets.get(ticketId!)).toMatchObject({ teamId: team, categoryId: category, kind: 'question', locale: 'fa' });
    const acknowledgement = await lastMail();
    expect(acknowledgement.from).toEqual({ address: SHIPPING, name: 'واحد ارسال' });
    expect(peer.received.at(-1)).toMatchObject({ from: SHIPPING, to: [from] });

    await new Colleague(await bed.t.as('agent'), ticketId!).say('It is on its way.');
    await bed.drain();
    const answer = await lastMail();
    expect(answer.from).toEqual({ address: SHIPPING, name: 'واحد ارسال' });
    expect(answer.messageId).toMatch(/@shop\.test>$/);
    expect(answer.replyTo[0]!.address).toMatch(/^shipping\+[a-z2-7]{42}@shop\.test$/);
    expect(answer.html).toContain('<strong>واحد ارسال</strong><br><a href="https://shop.test/help"');
    expect(answer.text).toContain('واحد ارسال\nراهنما: https://shop.test/help');

    const back = await bed.deliver(plainMail({ from, to: answer.replyTo[0]!.address, subject: 'Re: hello', text: 'Thank you.' }), { to: answer.replyTo[0]!.address });
    expect(back).toMatchObject({ state: 'reply', ticketId });
  });

  it.each([
    ['Delivered-To', { to: 'catch-all@shop.test', headers: { 'Delivered-To': SHIPPING } }],
    ['To', { to: SHIPPING }],
    ['Cc', { to: 'boss@shop.test', headers: { Cc: `x@else.test, ${SHIPPING}` } }],
  ])('is found by %s when the envelope names nobody we know', async (_, mail) => {
    const { ticketId } = await bed.deliver(plainMail({ from: someone(), ...mail }), { to: 'catch-all@shop.test' });
    expect(await bed.tickets.get(ticketId!)).toMatchObject({ teamId: team, kind: 'question' });
  });

  it('that answers a ticket of another address joins that ticket, and changes nothing about it', async () => {
    await add('billing@shop.test', { senderNameEn: 'Billing' });
    const from = someone();
    const { ticketId } = await bed.deliver(plainMail({ from, to: 'billing@shop.test', subject: 'Wrong sum' }), { to: 'billing@shop.test' });
    const before = await bed.tickets.get(ticketId!);
    const token = bed.tickets.tokens.reply(before);
    const joined = await bed.deliver(plainMail({ from, to: `shipping+${token}@shop.test`, text: 'By the other door.' }), { to: `shipping+${token}@shop.test` });
    expect(joined).toMatchObject({ state: 'reply', ticketId });
    expect(await bed.tickets.get(ticketId!)).toMatchObject({ mailAddressId: before.mailAddressId, teamId: null, kind: 'complaint' });
    await new Colleague(await bed.t.as('agent'), ticketId!).say('We look into it.');
    await bed.drain();
    expect((await lastMail()).from).toEqual({ address: 'billing@shop.test', name: 'Billing' });
  });

  it('that says it is from any of ours is a loop and never answered', async () => {
    const { id, version } = await add('retired@shop.test');
    await admin.patch(`/api/mail/addresses/${id}`).send({ version, enabled: false }).expect(200);
    for (const from of [SHIPPING, 'retired@shop.test', OUR_ADDRESS, `shipping+${'a'.repeat(42)}@shop.test`]) {
      expect(await bed.deliver(plainMail({ from, to: SHIPPING }), { to: SHIPPING })).toMatchObject({ state: 'ignored', reason: 'loop', ticketId: null });
    }
    expect(peer.received).toHaveLength(0);
  });

  it('in Cc is not proposed as a participant', async () => {
    const { ticketId } = await bed.deliver(plainMail({ from: someone(), headers: { Cc: `${SHIPPING}, friend@customer.test` } }));
    expect((await bed.events(ticketId!)).find(({ type }) => type === 'participants_proposed')!.data).toEqual({ addresses: ['friend@customer.test'] });
  });

  it('that is out of use goes the usual way, and answers to its tickets leave from MAIL_FROM', async () => {
    const { id, version } = await add('old@shop.test', { teamId: team });
    const first = await bed.deliver(plainMail({ from: someone(), to: 'old@shop.test' }), { to: 'old@shop.test' });
    expect(await bed.tickets.get(first.ticketId!)).toMatchObject({ teamId: team, mailAddressId: id });
    await admin.patch(`/api/mail/addresses/${id}`).send({ version, enabled: false }).expect(200);
    const second = await bed.deliver(plainMail({ from: someone(), to: 'old@shop.test' }), { to: 'old@shop.test' });
    expect(await bed.tickets.get(second.ticketId!)).toMatchObject({ teamId: null, mailAddressId: null });
    await new Colleague(await bed.t.as('agent'), first.ticketId!).say('From the usual desk.');
    await bed.drain();
    expect((await lastMail()).from!.address).toBe(OUR_ADDRESS);
  });
});

describe('the default address', () => {
  it('takes what came to no other, from the web too; a newer one replaces it', async () => {
    const first = await add('first@brand.test', { isDefault: true });
    const second = await add('second@brand.test', { isDefault: true, teamId: team, senderNameEn: 'Brand care' });
    const { items } = (await admin.get('/api/mail/addresses').expect(200)).body as { items: { id: string; isDefault: boolean; version: number }[] };
    expect(items.filter(({ isDefault }) => isDefault).map(({ id }) => id)).toEqual([second.id]);
    expect(items.find(({ id }) => id === first.id)!.version).toBe(2);

    const { ticketId } = await bed.deliver(plainMail({ from: someone(), text: 'No such address.' }), { to: 'nobody@brand.test' });
    expect(await bed.tickets.get(ticketId!)).toMatchObject({ teamId: team, mailAddressId: second.id });
    await bed.openTicket(someone());
    expect((await lastMail()).from).toEqual({ address: 'second@brand.test', name: 'Brand care' });
    await admin.patch(`/api/mail/addresses/${second.id}`).send({ version: second.version, isDefault: false }).expect(200);
  });

  it('can’t be out of use', async () => {
    const { body } = await admin.post('/api/mail/addresses').send({ address: 'never@brand.test', isDefault: true, enabled: false }).expect(400);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'isDefault', code: 'default_disabled' })]);
  });
});

describe('looking after the addresses', () => {
  const NOBODY = '0190a000-0000-7000-8000-000000000000';

  it('names every field that can’t be', async () => {
    await add('taken@shop.test');
    const cases: [object, string[]][] = [
      [{ address: 'Taken@Shop.test' }, ['address:address_taken']],
      [{ address: 'no address' }, ['address:address_invalid']],
      [{ address: `${'a'.repeat(65)}@shop.test` }, ['address:address_invalid']],
      [{ address: 'new@shop.test', teamId: NOBODY, categoryId: NOBODY }, ['teamId:team_unknown', 'categoryId:category_unknown']],
      [{ address: 'new@shop.test', senderNameEn: 'Shop\r\nBcc: x@y.test' }, ['senderNameEn:matches']],
      [{ address: 'new@shop.test', kind: 'other' }, ['kind:isIn']],
    ];
    for (const [body, faults] of cases) {
      const answer = await admin.post('/api/mail/addresses').send(body).expect(400);
      expect(answer.body.errors.map(({ field, code }: { field: string; code: string }) => `${field}:${code}`)).toEqual(faults);
    }
  });

  it('changes what is named, clears what is null, and refuses what was changed meanwhile', async () => {
    const { id, version } = await add('change@shop.test', { teamId: team, senderNameEn: 'Before', signatureEn: 'x' });
    const { body } = await admin.patch(`/api/mail/addresses/${id}`).send({ version, teamId: null, senderNameEn: ' After ', signatureEn: '' }).expect(200);
    expect(body).toMatchObject({ version: 2, address: 'change@shop.test', teamId: null, senderNameEn: 'After', signatureEn: null, kind: 'complaint' });
    const late = await admin.patch(`/api/mail/addresses/${id}`).send({ version, enabled: false }).expect(409);
    expect(late.body).toMatchObject({ code: 'version_conflict' });
    await admin.patch(`/api/mail/addresses/${NOBODY}`).send({ version: 1 }).expect(404);
  });

  it('two who add the same at once get one entry and one fault', async () => {
    const both = await Promise.all([1, 2].map(() => admin.post('/api/mail/addresses').send({ address: 'race@shop.test' })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
  });

  it('tells what would become of a mail', async () => {
    await add('told@shop.test', { categoryId: category, kind: 'praise', language: 'en' });
    const ask = async (to: string): Promise<object> => (await admin.get('/api/mail/addresses/route').query({ to }).expect(200)).body;
    expect(await ask(' Told+x@shop.test ')).toMatchObject({ by: 'address', address: { address: 'told@shop.test' }, categoryId: category, teamId: null, kind: 'praise', language: 'en', answersFrom: 'told@shop.test' });
    expect(await ask('stranger@else.test')).toEqual({ by: 'none', address: null, teamId: null, categoryId: null, kind: 'complaint', language: null, answersFrom: OUR_ADDRESS });
  });

  it('is for administrators', async () => {
    for (const role of ['agent', 'manager'] as const) {
      const person = await bed.t.as(role);
      await person.get('/api/mail/addresses').expect(403);
      await person.post('/api/mail/addresses').send({ address: 'x@shop.test' }).expect(403);
    }
  });
});
