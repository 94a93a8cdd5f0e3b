import type { Browser } from 'playwright-core';
import { signIn } from './support/agent';
import { look } from './support/checks';
import { DESK, launchBrowser, newVisitor, PHONE, type RunningPeygir, startPeygir, type Visitor } from './support/launch';
import { type Language, wordsIn } from './support/words';

let peygir: RunningPeygir;
let browser: Browser;

beforeAll(async () => {
  [peygir, browser] = await Promise.all([startPeygir(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  expect(await peygir?.stop()).toBe(0);
});

/** Files one complaint without a browser, for the pages that need one. */
async function fileOne(language: Language): Promise<{ reference: string; trackingToken: string }> {
  const answer = await fetch(`${peygir.url}/api/portal/complaints`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: peygir.url },
    body: JSON.stringify({ kind: 'complaint', subject: `Late parcel (${language})`, description: 'It should have come last week.', contact: { name: 'Anna', email: `anna-${language}@example.test`, locale: language } }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { reference: string; trackingToken: string };
}

describe.each<Language>(['fa', 'en'])('the other pages (%s)', (language) => {
  const t = wordsIn(language);
  const signedIn: Visitor[] = [];

  afterAll(() => Promise.all(signedIn.map(({ context }) => context.close())));

  async function visitor(colorScheme: 'light' | 'dark', viewport: typeof PHONE): Promise<Visitor> {
    const entered = await newVisitor(browser, peygir.url, { language, colorScheme, viewport });
    signedIn.push(entered);
    return entered;
  }

  it('shows a customer the way, whatever link they come with', async () => {
    const customer = await visitor('light', PHONE);
    const { page } = customer;
    const { reference, trackingToken } = await fileOne(language);
    await page.goto(`/t/${reference}`);
    await page.getByRole('heading', { level: 1, name: t('tracking:tracking.noToken.title') }).waitFor();
    await look(customer, `${language}-40-no-token-phone`);
    await page.goto('/no/such/page');
    await page.getByRole('heading', { level: 1, name: t('notFound.title') }).waitFor();
    await look(customer, `${language}-41-not-found-phone`);
    await page.goto(`/t/${reference}/preferences#${trackingToken}`);
    await page.getByRole('heading', { level: 1, name: t('tracking:preferences.title') }).waitFor();
    await look(customer, `${language}-42-preferences-phone`);
    await page.getByRole('button', { name: t('tracking:preferences.stop.button') }).click();
    await page.getByText(t('tracking:preferences.stop.done')).waitFor();
  });

  it('is as readable in the dark, and at a desk', async () => {
    const customer = await visitor('dark', DESK);
    const { reference, trackingToken } = await fileOne(language);
    await customer.page.goto('/');
    await customer.page.getByRole('heading', { level: 1, name: t('portal:home.title') }).waitFor();
    await look(customer, `${language}-43-home-dark-desk`);
    await customer.page.goto(`/t/${reference}#${trackingToken}`);
    await customer.page.getByRole('heading', { name: t('tracking:tracking.story') }).waitFor();
    await look(customer, `${language}-44-tracking-dark-desk`);
  });

  it('lets staff work on a phone too', async () => {
    const staff = await visitor('light', PHONE);
    const { page } = staff;
    await page.goto('/desk');
    await page.getByRole('heading', { name: t('desk:login.title') }).waitFor();
    await look(staff, `${language}-45-login-phone`);
    await signIn(page, t, 'admin@demo.test', peygir.password);
    await page.goto('/desk?view=all');
    const rows = page.getByRole('list', { name: t('desk:view.all') }).getByRole('link');
    await rows.first().waitFor();
    await look(staff, `${language}-46-queue-phone`);
    await rows.first().click();
    await page.getByRole('region', { name: t('desk:composer.label') }).waitFor();
    await look(staff, `${language}-47-ticket-phone`);
    await page.goto('/insight');
    await page.getByRole('heading', { name: t('insight:pareto.title') }).waitFor();
    await look(staff, `${language}-48-insight-phone`);
  });

  it('has screens for what is configured and for a complaint by phone', async () => {
    const staff = await visitor('light', DESK);
    const { page } = staff;
    await page.goto('/admin');
    await signIn(page, t, 'admin@demo.test', peygir.password);
    await page.getByRole('link', { name: t('admin:users'), exact: true }).waitFor();
    await look(staff, `${language}-49-users-desk`);
    await page.getByRole('link', { name: t('admin:mail'), exact: true }).click();
    await page.getByRole('heading', { name: t('admin:mail') }).first().waitFor();
    await look(staff, `${language}-50-mail-desk`);
    await page.goto('/desk/new');
    await page.getByRole('heading', { level: 1, name: t('desk:log.title') }).waitFor();
    await look(staff, `${language}-51-log-desk`);
  });
});
