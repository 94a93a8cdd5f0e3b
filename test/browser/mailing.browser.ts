import type { Browser } from 'playwright-core';
import { signIn } from './support/agent';
import { look } from './support/checks';
import { launchBrowser, newVisitor, PHONE, type RunningPeygir, startPeygir } from './support/launch';
import { MailServer } from './support/mail-server';
import { type Language, wordsIn } from './support/words';

const server = new MailServer();
let peygir: RunningPeygir;
let browser: Browser;

beforeAll(async () => {
  const outgoing = await server.start();
  [peygir, browser] = await Promise.all([startPeygir({ env: { SMTP_URL: outgoing } }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  expect(await peygir?.stop()).toBe(0);
  await server.stop();
});

/** Files a complaint and lets a colleague act on it. @returns where List-Unsubscribe of the mail about that leads */
async function wayOut(language: Language): Promise<string> {
  const email = `reader-${language}@example.test`;
  const json = { 'content-type': 'application/json', origin: peygir.url };
  const filed = await fetch(`${peygir.url}/api/portal/complaints`, {
    method: 'POST', headers: json, body: JSON.stringify({ kind: 'complaint', subject: 'Late parcel', description: 'It should have come last week.', contact: { name: 'Anna', email, locale: language } }),
  });
  const { reference } = (await filed.json()) as { reference: string };
  const { context, page } = await newVisitor(browser, peygir.url, { language });
  await page.goto('/desk');
  await signIn(page, wordsIn(language), 'agent@demo.test', peygir.password);
  const acted = await page.request.post(`/api/tickets/${reference}/actions`, { headers: { origin: peygir.url }, data: { text: 'Sent on 12345.', visibility: 'public', doneAt: new Date().toISOString() } });
  expect(acted.status()).toBe(201);
  await context.close();
  const mail = await server.received(email, '12345');
  return new URL(mail.headers.find(({ key }) => key === 'list-unsubscribe')!.value.slice(1, -1)).pathname;
}

describe.each<Language>(['fa', 'en'])('addresses and ways out (%s)', (language) => {
  const t = wordsIn(language);

  it('an administrator adds an address and sees what would become of a mail to it', async () => {
    const address = `returns-${language}@peygir.example`;
    const admin = await newVisitor(browser, peygir.url, { language });
    const { page } = admin;
    await page.goto('/admin/addresses');
    await signIn(page, t, 'admin@demo.test', peygir.password);
    await page.getByRole('button', { name: t('mailing:address.add') }).first().click();
    const form = page.getByRole('dialog', { name: t('mailing:address.add') });
    await form.getByRole('textbox', { name: t('mailing:address.address') }).fill(address);
    await form.getByRole('combobox', { name: t('mailing:field.kind') }).click();
    await page.getByRole('option', { name: t('kind.question'), exact: true }).click();
    await form.getByRole('button', { name: t('action.save') }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('row').filter({ hasText: address }).waitFor();
    await page.getByRole('textbox', { name: t('mailing:try.to') }).fill(address);
    await page.getByRole('button', { name: t('mailing:try.look') }).click();
    const outcome = page.getByRole('status').filter({ hasText: t('kind.question') });
    await outcome.waitFor();
    expect(await outcome.innerText()).toContain(address);
    await look(admin, `${language}-60-addresses-desk`);
    await page.goto('/admin/undelivered');
    await page.getByRole('heading', { name: t('delivery:none') }).waitFor();
    await page.setViewportSize(PHONE);
    await look(admin, `${language}-61-undelivered-none-phone`);
    await admin.context.close();
  });

  it('a reader unsubscribes on a page without a script, and the page says so afterwards', async () => {
    const path = await wayOut(language);
    const reader = await newVisitor(browser, peygir.url, { language, viewport: PHONE, javaScriptEnabled: false });
    await reader.page.goto(path);
    expect(await reader.page.locator('html').getAttribute('dir')).toBe(language === 'fa' ? 'rtl' : 'ltr');
    await reader.page.getByRole('button').click();
    await reader.page.getByRole('status').waitFor();
    expect(await reader.page.getByRole('button').count()).toBe(0);
    await reader.context.close();
    const again = await newVisitor(browser, peygir.url, { language, viewport: PHONE });
    await again.page.goto(path);
    await again.page.getByRole('status').waitFor();
    await look(again, `${language}-62-unsubscribed-phone`);
    await again.context.close();
  });
});
