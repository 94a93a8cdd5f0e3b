import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { freePort } from '../support/free-port';
import { waitFor } from '../support/wait-for';
import { actAndFinish, openFromQueue, signIn, talk, write } from './support/agent';
import { look, lookTwice } from './support/checks';
import { ClosedMailbox } from './support/closed-mailbox';
import { launchBrowser, newVisitor, type RunningPeygir, startPeygir, type Visitor } from './support/launch';
import { deliver, deliverRaw, MailServer } from './support/mail-server';
import { type Language, wordsIn } from './support/words';

const OURS = 'complaints@peygir.localhost';
const MAILS = {
  fa: {
    held: 'عکس‌های خرابی', kept: 'برنامهٔ هفته', list: 'خبرنامهٔ فروشگاه', listText: 'کالایی که در خبرنامه بود هرگز نرسید.', spam: 'فرصت سرمایه‌گذاری',
    dead: 'بازگشت پول نرسیده', reply: 'پول شما امروز بازگردانده شد.', wording: 'نامهٔ شما رسید، سپاس', text: 'چرا پول من برنگشته است؟',
  },
  en: {
    held: 'Photos of the damage', kept: 'Plan of the week', list: 'Shop newsletter', listText: 'What the newsletter offered never came.', spam: 'A chance to invest',
    dead: 'Refund missing', reply: 'Your money was sent back today.', wording: 'Your letter is here, thank you', text: 'Why has my money not come back?',
  },
} as const;

/** Multiparts in each other, deeper than is read unasked. */
function deep(from: string, subject: string): string {
  const open = Array.from({ length: 120 }, (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`).join('');
  const encoded = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`;
  return `From: ${from}\r\nTo: ${OURS}\r\nSubject: ${encoded}\r\nMessage-ID: <deep.${from}>\r\n${open}Content-Type: text/plain\r\n\r\nThe cup is cracked.\r\n`;
}

const server = new MailServer();
const closed = new ClosedMailbox('This account is locked until Monday');
let peygir: RunningPeygir;
let browser: Browser;
let port: number;
let closedPort: number;

beforeAll(async () => {
  port = await freePort();
  closedPort = await closed.start();
  const env = { MAIL_LISTEN_PORT: String(port), SMTP_URL: await server.start(), PRIVATE_HOSTS: '127.0.0.1' };
  [peygir, browser] = await Promise.all([startPeygir({ env }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  expect(await peygir?.stop()).toBe(0);
  await Promise.all([server.stop(), closed.stop()]);
});

/** The number in brackets behind a choice, in the digits of either language. */
function numberIn(text: string): number {
  const digits = /\(([^)]*)\)/.exec(text)![1]!.replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0)).replace(/\D/g, '');
  return Number(digits);
}

describe.each<Language>(['fa', 'en'])('what an administrator does about mail (%s)', (language) => {
  const t = wordsIn(language);
  /** Persian on both screens; English has the same elements, and is looked at where a story ends. */
  const lookAround = async (visitor: Visitor, name: string): Promise<void> => { if (language === 'fa') await lookTwice(visitor, name); };
  const mails = MAILS[language];
  const deadAddress = `moved-${language}@example.test`;
  let admin: Visitor;

  beforeAll(async () => {
    // It is tried three times before it is held back; all else goes on meanwhile.
    for (const subject of [mails.held, mails.kept]) {
      const from = `${subject === mails.held ? 'held' : 'kept'}-${language}@example.test`;
      await deliverRaw(port, { from, to: OURS, raw: deep(from, subject) });
    }
    await deliver(port, { from: `news-${language}@example.test`, to: OURS, subject: mails.list, text: mails.listText, headers: { 'List-Id': '<news.shop.test>', Precedence: 'list' } });
    await deliver(port, { from: `spam-${language}@example.test`, to: OURS, subject: mails.spam, text: mails.spam });
    server.refusals.set(deadAddress, { code: 550, words: '5.2.2 The mailbox of this user is full' });
    await deliver(port, { from: deadAddress, to: OURS, subject: mails.dead, text: mails.text });
    admin = await newVisitor(browser, peygir.url, { language });
    await admin.page.goto('/admin/mail');
    await signIn(admin.page, t, 'admin@demo.test', peygir.password);
  });

  afterAll(() => admin?.context.close());

  const row = (page: Page, subject: string): Locator => page.getByRole('row').filter({ hasText: subject });
  const filter = (page: Page, name: string): Locator => page.getByRole('group', { name: t('admin:inbound.what') }).getByRole('button', { name });

  it('reads what was held back, saves it as it came, lets it through or keeps it back', async () => {
    const { page } = admin;
    await waitFor('both mails held back', async () => {
      const { items } = (await (await page.request.get('/api/mail/inbound?state=quarantined')).json()) as { items: { subject: string }[] };
      return [mails.held, mails.kept].every((subject) => items.some((mail) => mail.subject === subject));
    });
    await page.reload();
    await filter(page, t('admin:inbound.state.quarantined')).click();
    await row(page, mails.held).waitFor();
    await lookAround(admin, `${language}-82-quarantine`);
    await row(page, mails.held).getByRole('button', { name: t('admin:inbound.read') }).click();
    const dialog = page.getByRole('dialog', { name: mails.held });
    await dialog.getByText('The cup is cracked.').waitFor();
    await lookAround(admin, `${language}-83-quarantine-read`);
    const download = page.waitForEvent('download');
    await dialog.getByRole('link', { name: t('admin:inbound.download') }).click();
    expect(readFileSync(await (await download).path(), 'latin1')).toContain('boundary=b119');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await row(page, mails.kept).getByRole('button', { name: t('admin:inbound.confirm') }).click();
    await row(page, mails.kept).getByRole('button', { name: t('admin:inbound.confirm') }).waitFor({ state: 'detached' });
    await row(page, mails.held).getByRole('button', { name: t('admin:inbound.release') }).click();
    await filter(page, t('admin:inbound.state.ticket')).click();
    await row(page, mails.held).waitFor();
    await look(admin, `${language}-84-released-desk`);
  });

  it('treats a newsletter as a complaint and sets a ticket aside as spam, and the counts add up', async () => {
    const { page } = admin;
    await filter(page, t('admin:inbound.state.ignored')).click();
    await row(page, mails.list).getByRole('button', { name: t('admin:inbound.complaint') }).click();
    await filter(page, t('admin:inbound.state.ticket')).click();
    await row(page, mails.list).waitFor();
    await row(page, mails.list).getByRole('link').click();
    await talk(page, t).getByText(mails.listText).waitFor();
    await page.goto('/desk');
    await openFromQueue(page, t, 'unassigned', mails.spam);
    await actAndFinish(page, t, 'mark_spam');
    await page.goto('/admin/mail');
    const spam = page.getByRole('link', { name: /spam|هرزنامه/ });
    await spam.waitFor();
    const chips = await page.getByRole('group', { name: t('admin:inbound.what') }).getByRole('button').allInnerTexts();
    const [all, ...states] = chips.map(numberIn);
    expect(states.reduce((sum, count) => sum + count, 0)).toBe(all);
    await lookAround(admin, `${language}-85-mail`);
    await spam.click();
    await page.getByRole('link', { name: mails.spam }).waitFor();
  });

  it('sends a mail again that a server had refused', async () => {
    const { page } = admin;
    await page.goto('/desk');
    await openFromQueue(page, t, 'unassigned', mails.dead);
    await write(page, t, 'reply', mails.reply);
    await talk(page, t).getByText(t('delivery:why.full')).waitFor();
    await lookAround(admin, `${language}-86-trouble`);
    await page.goto('/admin/undelivered');
    const failed = page.getByRole('listitem').filter({ hasText: deadAddress });
    await failed.first().waitFor();
    expect(await failed.first().innerText()).toContain('The mailbox of this user is full');
    await lookAround(admin, `${language}-87-undelivered`);
    const again = page.getByRole('button', { name: t('delivery:againTo', { address: deadAddress }) });
    const waiting = await again.count();
    await again.first().click();
    await page.getByText(t('delivery:result.failed')).waitFor();
    server.refusals.delete(deadAddress);
    await again.first().click();
    await page.getByText(t('delivery:result.sent')).waitFor();
    await waitFor('one button less', async () => (await again.count()) === waiting - 1);
    expect(server.countOf(deadAddress)).toBe(1);
    await look(admin, `${language}-88-sent-again-desk`);
  });

  it('words a mail anew, sees and sends it, and takes the older version back', async () => {
    const { page } = admin;
    await page.goto('/admin/templates');
    await page.getByRole('heading', { level: 1, name: t('templates:title') }).waitFor();
    await lookAround(admin, `${language}-89-templates`);
    await page.goto(`/admin/templates/acknowledgement/${language}`);
    await page.getByRole('textbox', { name: t('templates:subject') }).fill(mails.wording);
    await page.getByRole('textbox', { name: t('templates:body') }).fill(`# ${mails.wording}\n\n{{greeting}}`);
    const preview = page.getByRole('region', { name: t('templates:preview') });
    await preview.getByText(mails.wording).first().waitFor();
    await page.frameLocator(`iframe[title="${t('templates:frame')}"]`).getByRole('heading', { name: mails.wording }).waitFor();
    await page.getByRole('button', { name: t('templates:test') }).click();
    expect((await server.received('admin@demo.test', mails.wording)).subject).toContain(mails.wording);
    await page.getByText(t('templates:tested', { to: '\u2068admin@demo.test\u2069' })).waitFor();
    await page.getByRole('button', { name: t('templates:save') }).click();
    await page.getByText(t('templates:holds')).waitFor();
    await lookAround(admin, `${language}-90-template`);
    await page.getByRole('button', { name: t('templates:reset') }).click();
    const question = page.getByRole('dialog', { name: t('templates:resetTitle') });
    await look(admin, `${language}-91-template-reset-desk`);
    await question.getByRole('button', { name: t('templates:reset') }).click();
    await page.getByText(t('templates:mail.acknowledgement.when')).filter({ hasText: t('templates:builtInHolds') }).waitFor();
    const older = page.getByRole('button', { name: t('templates:restoreOf', { n: language === 'fa' ? '۱' : '1' }) });
    await older.click();
    await waitFor('the older words', async () => (await page.getByRole('textbox', { name: t('templates:subject') }).inputValue()).includes(mails.wording));
  });

  it('enters a mailbox and hears what its server says', async () => {
    const { page } = admin;
    await page.goto('/admin/mailboxes');
    await page.getByRole('heading', { name: t('mailboxes:none') }).waitFor();
    await lookAround(admin, `${language}-92-mailboxes-none`);
    await page.getByRole('button', { name: t('mailboxes:add') }).first().click();
    const form = page.getByRole('dialog', { name: t('mailboxes:add') });
    await form.getByRole('textbox', { name: t('mailboxes:field.host'), exact: true }).fill('127.0.0.1');
    await form.getByRole('combobox', { name: t('mailboxes:field.security') }).click();
    await page.getByRole('option', { name: t('mailboxes:security.none') }).click();
    await form.getByRole('textbox', { name: t('mailboxes:field.port'), exact: true }).fill(String(closedPort));
    await form.getByRole('textbox', { name: t('mailboxes:field.username'), exact: true }).fill('complaints');
    await form.getByLabel(t('mailboxes:field.password')).first().fill('wrong');
    await form.getByRole('button', { name: t('mailboxes:trial.button') }).click();
    const said = form.getByRole('alert');
    await said.waitFor();
    expect(await said.innerText()).toContain(closed.words);
    await lookAround(admin, `${language}-93-mailbox-trial`);
  });
});

