import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { act, panel, showGroup } from './support/agent';
import { look } from './support/checks';
import { launchBrowser, newVisitor, PHONE, type RunningPeygir, startPeygir, type Visitor, type VisitorOptions } from './support/launch';
import { inDigits, type Language, wordsIn } from './support/words';

const fa = wordsIn('fa');
const en = wordsIn('en');
const NOW = new Date();
const DAY_MS = 86_400_000;
/** Tehran is that far ahead of UTC, all year. */
const TEHRAN_MS = 3.5 * 3_600_000;
const ICAL = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//EN', 'BEGIN:VEVENT', 'UID:1', `DTSTART;VALUE=DATE:${NOW.getUTCFullYear() + 1}0620`,
  'SUMMARY:جشن سالانهٔ شرکت', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

let peygir: RunningPeygir;
let browser: Browser;
const visitors: Visitor[] = [];

beforeAll(async () => {
  [peygir, browser] = await Promise.all([startPeygir(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  expect(await peygir?.stop()).toBe(0);
});

afterEach(() => Promise.all(visitors.splice(0).map(({ context }) => context.close())));

/** A colleague who is signed in already. */
async function enter(role: 'agent' | 'manager' | 'admin', options: VisitorOptions = {}): Promise<Visitor> {
  const visitor = await newVisitor(browser, peygir.url, options);
  visitors.push(visitor);
  const answer = await visitor.page.request.post('/api/auth/login', { data: { email: `${role}@demo.test`, password: peygir.password }, headers: { origin: peygir.url } });
  expect(answer.status()).toBe(200);
  return visitor;
}

/** Criticism takes a policy of its own in these tests, which never closes. */
async function criticise(subject: string, locale: Language): Promise<{ reference: string; trackingToken: string; promisedBy: string }> {
  const answer = await fetch(`${peygir.url}/api/portal/complaints`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: peygir.url },
    body: JSON.stringify({ kind: 'criticism', subject, description: subject, contact: { name: 'نیما', email: 'nima@example.test', locale } }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as { reference: string; trackingToken: string; promisedBy: string };
}

const focused = (page: Page): Locator => page.locator(':focus');
const trial = (page: Page, name: string): Locator => page.getByRole('complementary', { name });
const pick = async (page: Page, field: Locator, option: string): Promise<void> => {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
};
const jalali = (at: Date) => Object.fromEntries(new Intl.DateTimeFormat('en-u-ca-persian', { timeZone: 'Asia/Tehran', day: 'numeric', month: 'numeric' }).formatToParts(at).map(({ type, value }) => [type, Number(value)]));
const nameOf = (at: Date, calendar: 'fa-IR-u-ca-persian' | 'en-GB', part: 'month' | 'weekday'): string => new Intl.DateTimeFormat(calendar, { timeZone: 'Asia/Tehran', [part]: 'long' }).format(at);

describe('an administrator sets the times that are promised (fa)', () => {
  const POLICY = 'انتقادها';
  const HOLIDAY = 'روز خانوادهٔ نارون';

  it('is shown the faults of a new policy where they are, tries it, saves it and moves it to where it is asked', async () => {
    const admin = await enter('admin');
    const { page } = admin;
    await page.goto('/admin/sla/policies/new');
    await pick(page, page.getByRole('combobox', { name: fa('sla:preset.label') }), fa('sla:preset.standard'));
    await page.getByRole('textbox', { name: fa('sla:policy.name') }).fill(POLICY);
    await pick(page, page.getByRole('combobox', { name: fa('sla:policy.calendar') }), 'شبانه‌روزی · 24/7');
    const kind = page.getByRole('group', { name: fa('sla:condition.field.kind'), exact: true });
    for (const side of ['oneOf', 'noneOf']) {
      await pick(page, kind.getByRole('combobox', { name: fa(`sla:condition.${side}`, { field: fa('sla:condition.field.kind') }) }), fa('kind.criticism'));
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: fa('sla:target.changeOf', { name: fa('desk:metric.first_response') }) }).click();
    const step = page.getByRole('listitem', { name: fa('sla:ladder.step', { n: inDigits('fa', 1) }), exact: true });
    await pick(page, step.getByRole('combobox', { name: fa('sla:ladder.when') }), fa('sla:ladder.at.before'));
    const amount = step.getByRole('textbox', { name: fa('sla:ladder.amount') });
    await amount.fill('۹۰');
    await page.getByRole('button', { name: fa('sla:policy.create') }).click();
    await kind.getByText(fa('sla:fault.policy.condition_contradicts_itself')).waitFor();
    expect(await focused(page).getAttribute('aria-invalid')).toBe('true');
    expect(await kind.locator(':focus').count()).toBe(1);
    expect(await amount.getAttribute('aria-invalid')).toBe('true');
    await page.getByRole('alert').getByText(`${fa('desk:metric.first_response')} · ${fa('sla:ladder.step', { n: inDigits('fa', 1) })}: ${fa('sla:fault.policy.step_before_start')}`).first().waitFor();
    await look(admin, 'fa-60-policy-faults-desk');
    await kind.getByRole('combobox', { name: fa('sla:condition.noneOf', { field: fa('sla:condition.field.kind') }) }).press('Backspace');
    await amount.fill('۴');
    const { promise } = await previewed(page);
    expect(promise).not.toBeNull();
    await trial(page, fa('sla:trial.title')).getByText(fa('sla:preview.shadowed', { name: 'معمولی · Standard' })).waitFor();
    await page.getByRole('button', { name: fa('sla:policy.create') }).click();
    await page.getByText(fa('sla:policy.neverReached', { by: 'معمولی · Standard' })).waitFor();
    for (const place of [3, 2]) {
      await page.getByRole('button', { name: fa('sla:policy.upOf', { name: POLICY }) }).click();
      await page.getByRole('status').getByText(fa('sla:policy.moved', { name: POLICY, n: inDigits('fa', place) })).waitFor();
    }
    await page.getByText(fa('sla:policy.neverReached', { by: 'معمولی · Standard' })).waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: POLICY, exact: true }).click();
    await trial(page, fa('sla:trial.title')).getByText(fa('sla:preview.takesUnsaved')).waitFor();
    await page.getByRole('button', { name: fa('sla:saveVersion', { n: inDigits('fa', 2) }) }).click();
    await page.getByText(fa('sla:savedVersion', { n: inDigits('fa', 2) })).waitFor();
    await page.getByText(fa('sla:version', { n: inDigits('fa', 2) })).first().waitFor();
  });

  /** What the server answers once the form has come to rest without faults. */
  async function previewed(page: Page): Promise<{ promise: unknown }> {
    const answer = await page.waitForResponse((response) => response.url().endsWith('/api/sla/preview') && response.ok());
    return (await answer.json()) as { promise: unknown };
  }

  it('gives a calendar a lunch break and a holiday of every Jalali year, imports more, and sees both in the month', async () => {
    const admin = await enter('admin');
    const { page } = admin;
    await page.goto('/admin/sla/calendars');
    await page.getByRole('link', { name: 'فروشگاه در ایران · Shop in Iran', exact: true }).click();
    const saturday = nameOf(new Date('2026-01-03T12:00Z'), 'fa-IR-u-ca-persian', 'weekday');
    const time = (part: 'openOf' | 'closeOf', n: number): Locator => page.getByRole('textbox', { name: fa(`sla:hours.${part}`, { name: saturday, n: inDigits('fa', n) }), exact: true });
    await time('closeOf', 1).fill('۱۲:۳۰');
    await page.getByRole('button', { name: fa('sla:hours.addTo', { name: saturday }), exact: true }).click();
    expect(await time('openOf', 2).evaluate((field) => field.matches(':focus'))).toBe(true);
    await time('openOf', 2).fill('۱۲:۰۰');
    await time('closeOf', 2).fill('۱۷');
    const save = page.getByRole('button', { name: fa('sla:saveVersion', { n: inDigits('fa', 2) }) });
    await save.click();
    await page.getByRole('group', { name: fa('sla:hours.interval', { name: saturday, n: inDigits('fa', 2) }), exact: true }).getByText(fa('sla:fault.calendar.intervals_overlap')).waitFor();
    expect(await focused(page).getAttribute('aria-label')).toContain(saturday);
    await time('openOf', 2).fill('13');
    await page.getByRole('button', { name: fa('sla:exception.add') }).click();
    const dialog = page.getByRole('dialog', { name: fa('sla:exception.add') });
    await dialog.getByRole('textbox', { name: fa('sla:exception.name') }).fill(HOLIDAY);
    await pick(page, dialog.getByRole('combobox', { name: fa('sla:rule.label') }), fa('sla:rule.jalali'));
    await pick(page, dialog.getByRole('combobox', { name: fa('sla:rule.month') }), nameOf(NOW, 'fa-IR-u-ca-persian', 'month'));
    await dialog.getByRole('textbox', { name: fa('sla:rule.dayOfMonth') }).fill(inDigits('fa', jalali(NOW).day!));
    await dialog.getByRole('button', { name: fa('sla:exception.keep') }).click();
    await trial(page, fa('sla:trial.title')).getByText(HOLIDAY).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: fa('sla:ical.choose') }).click();
    await (await chooser).setFiles({ name: 'days.ics', mimeType: 'text/calendar', buffer: Buffer.from(ICAL) });
    await page.getByRole('button', { name: fa('sla:ical.take', { count: 1, n: inDigits('fa', 1) }) }).click();
    await page.getByText(fa('sla:ical.added', { count: 1, n: inDigits('fa', 1) })).waitFor();
    await save.click();
    await page.getByText(fa('sla:savedVersion', { n: inDigits('fa', 2) })).waitFor();
    await look(admin, 'fa-62-calendar-desk');
    await page.getByRole('link', { name: fa('sla:calendar.month'), exact: true }).click();
    const cell = (shown: Page): Locator => shown.getByRole('listitem').filter({ hasText: HOLIDAY }).locator(`time[datetime="${new Date(NOW.getTime() + TEHRAN_MS).toISOString().slice(0, 10)}"]`);
    expect(await cell(page).innerText()).toContain(inDigits('fa', jalali(NOW).day!));
    await look(admin, 'fa-63-month-desk');
    const manager = await enter('manager', { language: 'en' });
    await manager.page.goto(page.url());
    await manager.page.getByRole('heading', { level: 2, name: nameOf(NOW, 'en-GB', 'month') }).waitFor();
    expect(await cell(manager.page).innerText()).toContain(String(new Date(NOW.getTime() + TEHRAN_MS).getUTCDate()));
  });
});

describe('a colleague keeps the promise, or says why not (fa)', () => {
  it('reads the story of a clock, moves the promised date with a reason, and the customer sees both', async () => {
    const { reference, trackingToken, promisedBy } = await criticise('صف طولانی پشتیبانی', 'fa');
    const agent = await enter('agent');
    const { page } = agent;
    await page.goto(`/desk/t/${reference}`);
    const clocks = panel(page, fa, 'clocks');
    await clocks.getByText(fa('sla:why.open')).click();
    await clocks.getByText('انتقادها').waitFor();
    await clocks.getByText(fa('sla:why.matched', { fields: fa('sla:condition.field.kind') })).waitFor();
    const resolution = clocks.getByRole('listitem').filter({ hasText: fa('desk:metric.resolution') });
    await resolution.getByText(fa('sla:story.open')).click();
    await resolution.getByRole('list', { name: fa('sla:story.label', { clock: fa('desk:metric.resolution') }) }).getByText(fa('sla:fact.started'), { exact: true }).waitFor();
    await clocks.getByRole('button', { name: fa('desk:promise.change.ofAnswer') }).click();
    const to = new Date(Date.parse(promisedBy) + 2 * DAY_MS);
    const day = new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'Asia/Tehran', year: 'numeric', month: '2-digit', day: '2-digit' }).format(to);
    await clocks.getByRole('textbox', { name: fa('desk:promise.change.day') }).fill(day);
    const submit = clocks.getByRole('button', { name: fa('desk:promise.change.save') });
    expect(await submit.isDisabled()).toBe(true);
    await clocks.getByRole('textbox', { name: fa('desk:promise.change.reason') }).fill('گزارش مرکز تماس دیرتر می‌رسد.');
    await look(agent, 'fa-65-promise-desk');
    await submit.click();
    await submit.waitFor({ state: 'detached' });
    const customer = await newVisitor(browser, peygir.url, { viewport: PHONE, hasTouch: true, isMobile: true });
    visitors.push(customer);
    await customer.page.goto(`/t/${reference}#${trackingToken}`);
    await customer.page.getByText('گزارش مرکز تماس دیرتر می‌رسد.').waitFor();
    const moved = customer.page.getByRole('listitem').filter({ hasText: 'گزارش مرکز تماس دیرتر می‌رسد.' });
    const told = (at: Date): string => new Intl.DateTimeFormat('fa-IR-u-ca-persian', { timeZone: 'Asia/Tehran', day: 'numeric', month: 'long' }).format(at);
    const text = await moved.innerText();
    expect(text).toContain(told(new Date(promisedBy)));
    expect(text).toContain(told(to));
    await look(customer, 'fa-66-promise-moved-phone');
  });

  it('is asked why a time was broken before the complaint is resolved', async () => {
    const agent = await enter('agent');
    const { page } = agent;
    const manager = await enter('manager');
    const { items } = (await (await manager.page.request.get('/api/insight/overdue')).json()) as { items: { reference: string; status: string; metric: string }[] };
    const { reference } = items.find(({ status, metric }) => status === 'in_progress' && metric === 'resolution')!;
    await page.goto(`/desk/t/${reference}`);
    const missing = fa('desk:missing.code.breach_reason_missing');
    const dialog = await act(page, fa, 'resolve');
    await dialog.getByRole('alert').getByText(missing).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await showGroup(page, fa, 'overview');
    const clocks = panel(page, fa, 'clocks');
    const asks = clocks.getByRole('button', { name: fa('sla:breach.askOf', { clock: '' }).trim() });
    for (let left = await asks.count(); left > 0; left--) {
      await asks.first().click();
      await clocks.getByRole('textbox', { name: fa('sla:breach.label') }).fill('دو نفر از گروه بیمار بودند.');
      await clocks.getByRole('button', { name: fa('sla:breach.save'), exact: true }).click();
      await clocks.getByRole('button', { name: fa('sla:breach.save'), exact: true }).waitFor({ state: 'detached' });
    }
    await panel(page, fa, 'missing').getByText(missing).waitFor({ state: 'hidden' });
    expect(await asks.count()).toBe(0);
    await look(agent, 'fa-67-breach-reason-desk');
  });
});

describe('a manager sees whether times were kept (en)', () => {
  it('narrows the report, opens the tickets behind a figure, and takes the figures along', async () => {
    const manager = await enter('manager', { language: 'en' });
    const { page } = manager;
    await page.goto('/insight/sla');
    const kept = page.getByRole('region', { name: en('insight:sla.kept') });
    await kept.waitFor();
    const narrowed = page.waitForResponse((answer) => /\/api\/insight\/sla\?.*priority=normal/.test(answer.url()));
    await pick(page, page.getByRole('combobox', { name: en('insight:sla.by.priority') }), en('desk:priority.normal'));
    const { metrics } = (await (await narrowed).json()) as { metrics: { metric: string; met: number }[] };
    const figure = metrics.find(({ metric }) => metric === 'first_response')!.met;
    const link = kept.getByRole('row').filter({ hasText: en('desk:metric.first_response') }).getByRole('link', { name: en('insight:sla.count.met', { count: figure, n: figure }) });
    await link.waitFor();
    await look(manager, 'en-68-insight-desk');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: en('insight:pareto.csv') }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('service-levels.csv');
    const row = (await readFile(await file.path(), 'utf8')).split(/\r?\n/).map((line) => line.split(',')).find(([section, name]) => section === 'metric' && name === 'first_response')!;
    expect(Number(row[4])).toBe(figure);
    await link.click();
    await page.getByRole('heading', { level: 1, name: en('desk:metric.first_response') }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    expect(await page.getByRole('row').count() - 1).toBe(figure);
    await page.setViewportSize(PHONE);
    await look(manager, 'en-69-behind-phone');
    await page.getByRole('main').getByRole('link', { name: en('insight:sla.behind.back') }).click();
    await page.waitForURL(/\/insight\/sla\?.*priority=normal/);
  });

  it('sees what breaks soon, on a phone, and both editors have their trial within reach there', async () => {
    const { reference } = await criticise('Nobody picks up the phone', 'en');
    const manager = await enter('manager', { language: 'en', viewport: PHONE, hasTouch: true, isMobile: true });
    const { page } = manager;
    await page.goto('/admin/sla');
    await page.getByRole('row').filter({ hasText: reference }).filter({ hasText: en('desk:metric.acknowledge') }).waitFor();
    await page.getByText(en('sla:near.hours', { n: '24' })).click();
    await page.getByRole('row').filter({ hasText: reference }).filter({ hasText: en('desk:metric.first_response') }).waitFor();
    await look(manager, 'en-70-near-phone');
    for (const [path, name] of [['policies', 'معمولی · Standard'], ['calendars', 'شبانه‌روزی · 24/7']] as const) {
      await page.goto(`/admin/sla/${path}`);
      await page.getByRole('link', { name, exact: true }).first().click();
      await page.getByRole('button', { name: en('sla:trial.open') }).click();
      const dialog = page.getByRole('dialog', { name: en('sla:trial.title') });
      await dialog.getByText(path === 'policies' ? en('sla:preview.takesUnsaved') : nameOf(NOW, 'en-GB', 'month')).first().waitFor();
      if (path === 'calendars') await look(manager, 'en-71-trial-phone');
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await look(manager, `en-72-${path}-phone`);
    }
  });

  it('changes a policy with the keyboard alone', async () => {
    const manager = await enter('manager', { language: 'en' });
    const { page } = manager;
    await page.goto('/admin/sla/policies');
    await page.getByRole('link', { name: 'زیر نظارت · Regulated', exact: true }).press('Enter');
    const details = page.getByRole('button', { name: en('sla:target.changeOf', { name: en('desk:metric.resolution') }) });
    await details.press('Enter');
    const ladder = page.getByRole('group', { name: en('sla:ladder.title') });
    const steps = await ladder.getByRole('listitem').count();
    await ladder.getByRole('button', { name: en('sla:ladder.add') }).press('Enter');
    const added = ladder.getByRole('listitem').nth(steps);
    expect(await added.locator(':focus').getAttribute('role')).toBe('combobox');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('120');
    expect(await added.getByRole('textbox', { name: en('sla:ladder.percent') }).inputValue()).toBe('120');
    await added.getByRole('button', { name: en('sla:ladder.remove', { n: steps + 1 }) }).press('Enter');
    expect(await focused(page).innerText()).toBe(en('sla:ladder.add'));
    await ladder.getByRole('button', { name: en('sla:ladder.add') }).press('Enter');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: en('sla:saveVersion', { n: '2' }) }).press('Enter');
    await page.getByText(en('sla:savedVersion', { n: '2' })).waitFor();
    expect(manager.faults).toEqual([]);
  });
});
