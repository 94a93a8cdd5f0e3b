import type { Browser, BrowserContextOptions } from 'playwright-core';
import { act, actAndFinish, choose, openFromQueue, panel, save, showGroup, signIn, talk, write } from './support/agent';
import { look } from './support/checks';
import { answerTheRest, attachPhoto, type Filed, send, type Story, tellStory, writeMessage } from './support/customer';
import { launchBrowser, newTab, newVisitor, PHONE, type RunningPeygir, startPeygir, type Visitor } from './support/launch';
import { openMail } from './support/mailbox';
import { inDigits, type Language, wordsIn } from './support/words';

type State = Exclude<BrowserContextOptions['storageState'], string | undefined>;

const STORIES: Record<Language, Story & { more: string; reply: string; note: string; action: string; reasons: string; offer: string; cause: string; why: string }> = {
  fa: {
    name: 'شیوا رستگار', email: 'shiva@example.test', subject: 'بشقاب سرامیکی ترک‌خورده رسید',
    description: 'بستهٔ من امروز رسید و بزرگ‌ترین بشقاب از وسط ترک خورده بود. مهمان داشتم و کل سرویس بی‌استفاده ماند.',
    more: 'یک بشقاب دیگر هم لب‌پر شده است.', reply: 'سلام، ممنون که خبر دادید. همین امروز بسته‌بندی را بررسی می‌کنیم.', note: 'عکس ترک را برای انبار فرستادم.',
    action: 'یک سرویس نو با بسته‌بندی فومی فرستاده شد.', reasons: 'بسته‌بندی ما برای ظرف شکستنی کافی نبود.', offer: 'سرویس نو، بدون هزینهٔ ارسال.',
    cause: 'بسته‌بندی نامناسب', why: 'کارتن نازک بود.',
  },
  en: {
    name: 'Hannah Reed', email: 'hannah@example.test', subject: 'Ceramic plate arrived cracked',
    description: 'My parcel came today and the largest plate was cracked in two. I had guests, and the whole set could not be used.',
    more: 'A second plate turned out to be chipped as well.', reply: 'Hello, thank you for telling us. We are looking into the packaging today.', note: 'Sent the photo of the crack to the warehouse.',
    action: 'A new set with foam packaging has been sent.', reasons: 'Our packaging was not good enough for fragile goods.', offer: 'A new set, delivered free of charge.',
    cause: 'Unsuitable packaging', why: 'The cardboard was too thin.',
  },
};

let peygir: RunningPeygir;
let browser: Browser;
/** Signed in once, used by both languages. */
const sessions: { agent?: State; manager?: State } = {};

beforeAll(async () => {
  [peygir, browser] = await Promise.all([startPeygir(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  expect(await peygir?.stop()).toBe(0);
});

describe.each<Language>(['fa', 'en'])('a complaint from the form to its cause (%s)', (language) => {
  const t = wordsIn(language);
  const story = STORIES[language];
  let customer: Visitor;
  let agent: Visitor;
  let filed: Filed;

  beforeAll(async () => {
    customer = await newVisitor(browser, peygir.url, { language, viewport: PHONE, hasTouch: true, isMobile: true });
    agent = await newVisitor(browser, peygir.url, { language, storageState: sessions.agent });
  });

  afterAll(() => Promise.all([customer?.context.close(), agent?.context.close()]));

  it('lets a customer begin on a phone, close the tab, and find every word again', async () => {
    await customer.page.goto('/');
    await look(customer, `${language}-1-home-phone`);
    await tellStory(customer.page, t, story);
    await look(customer, `${language}-2-story-phone`);
    await customer.page.close();
    customer.page = await newTab(customer.context, customer.faults);
    await customer.page.goto('/complain');
    await customer.page.getByRole('button', { name: t('complain:complain.draft.discard') }).waitFor();
    expect(await customer.page.getByRole('textbox', { name: t('complain:complain.subject') }).inputValue()).toBe(story.subject);
    expect(await customer.page.getByRole('textbox', { name: t('complain:complain.description.complaint') }).inputValue()).toBe(story.description);
  });

  it('takes the complaint with a photo and gives a reference, a date and a link', async () => {
    await answerTheRest(customer.page, t, story);
    await attachPhoto(customer.page, t, 'crack.png');
    await customer.page.getByText(t('complain:complain.next.title')).waitFor();
    await look(customer, `${language}-3-send-phone`);
    filed = await send(customer.page, t);
    await customer.page.getByText(t('complain:sent.promised')).waitFor();
    expect(filed.link).toBe(`${peygir.url}/t/${filed.reference}#${filed.link.split('#')[1]}`);
    await look(customer, `${language}-4-sent-phone`);
  });

  it('acknowledges by mail, and the mail leads to the story so far', async () => {
    const mail = await openMail(customer.page, t, story.email, filed.reference);
    await look(customer, `${language}-5-mail-phone`);
    await mail.getByRole('link', { name: filed.link, exact: true }).first().click();
    await customer.page.getByRole('heading', { level: 1, name: story.subject }).waitFor();
    await customer.page.getByText('crack.png').waitFor();
    await look(customer, `${language}-6-tracking-phone`);
  });

  it('brings it to the agent, who takes charge, assesses, answers and notes', async () => {
    const { page } = agent;
    await page.goto('/desk');
    if (!sessions.agent) {
      await page.getByRole('heading', { name: t('desk:login.title') }).waitFor();
      await look(agent, `${language}-7-login-desk`);
      await signIn(page, t, 'agent@demo.test', peygir.password);
      sessions.agent = await agent.context.storageState();
    }
    await page.getByRole('heading', { level: 1, name: t('desk:view.mine') }).waitFor();
    await look(agent, `${language}-8-queue-desk`);
    await openFromQueue(page, t, 'unassigned', story.subject);
    await page.getByRole('button', { name: t('desk:handling.toMe') }).click();
    await page.getByRole('button', { name: t('desk:handling.toMe') }).waitFor({ state: 'hidden' });
    await actAndFinish(page, t, 'assess');
    await choose(page, t('desk:field.severity'), t('desk:severity.medium'));
    await choose(page, t('desk:field.impact'), t('desk:impact.one'));
    await actAndFinish(page, t, 'start');
    await write(page, t, 'reply', story.reply);
    await write(page, t, 'note', story.note);
    await look(agent, `${language}-9-ticket-desk`);
  });

  it('shows the agent what the customer writes, without a reload', async () => {
    await agent.page.getByText(t('desk:live.off'), { exact: true }).waitFor({ state: 'hidden' });
    await customer.page.reload();
    await customer.page.getByText(story.reply).waitFor();
    expect(await customer.page.getByText(story.note).count()).toBe(0);
    await writeMessage(customer.page, t, story.more);
    await talk(agent.page, t).getByText(story.more).waitFor({ timeout: 10_000 });
    await look(customer, `${language}-10-tracking-answered-phone`);
  });

  it('refuses to resolve and says everything that is missing', async () => {
    const { page } = agent;
    await showGroup(page, t, 'resolution');
    await panel(page, t, 'remedy').getByRole('button', { name: t('desk:remedy.add') }).click();
    await page.getByRole('combobox', { name: t('desk:remedy.kind') }).click();
    await page.getByRole('option', { name: t('desk:remedy.type.replacement') }).click();
    await page.getByRole('textbox', { name: t('desk:remedy.note'), exact: true }).fill(story.offer);
    await save(page, t('desk:remedy.save'));
    await panel(page, t, 'remedy').getByText(t('desk:remedy.state.offered')).waitFor();
    const dialog = await act(page, t, 'resolve');
    const alert = dialog.getByRole('alert');
    await alert.waitFor();
    await look(agent, `${language}-11-refused-desk`);
    const missing = ['decision_missing', 'action_missing', 'remedy_open', 'root_cause_missing'].map((code) => t(`desk:missing.code.${code}`));
    const said = (await alert.getByRole('listitem').allInnerTexts()).map((line) => line.split('\n')[0]);
    expect(said.toSorted()).toEqual(missing.toSorted());
    await alert.getByRole('button', { name: t('desk:missing.fixThis', { what: t('desk:missing.code.decision_missing') }) }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('resolves when decision, action, remedy and cause are in place', async () => {
    const { page } = agent;
    await panel(page, t, 'decision').getByRole('button', { name: t('desk:decision.add') }).click();
    await page.getByRole('radio', { name: t('desk:outcome.upheld'), exact: true }).check();
    await page.getByRole('textbox', { name: t('desk:decision.reasons') }).fill(story.reasons);
    await save(page, t('desk:decision.save'));
    await panel(page, t, 'decision').getByText(story.reasons).waitFor();
    await panel(page, t, 'actions').getByRole('button', { name: t('desk:actions.add') }).click();
    await page.getByRole('textbox', { name: t('desk:actions.text') }).fill(story.action);
    await save(page, t('desk:actions.save'));
    await panel(page, t, 'actions').getByText(story.action).waitFor();
    await customer.page.reload();
    await customer.page.getByRole('button', { name: t('tracking:remedy.accept'), exact: true }).click();
    await panel(page, t, 'remedy').getByText(t('desk:remedy.state.accepted')).waitFor();
    await panel(page, t, 'cause').getByRole('button', { name: t('desk:cause.add') }).click();
    await page.getByRole('combobox', { name: t('desk:cause.cause') }).fill(story.cause);
    await page.getByRole('option', { name: story.cause }).click();
    await page.getByRole('textbox', { name: t('desk:cause.why', { n: inDigits(language, 1) }) }).fill(story.why);
    await look(agent, `${language}-12-cause-desk`);
    await save(page, t('desk:cause.save'));
    await panel(page, t, 'cause').getByText(story.why).waitFor();
    await actAndFinish(page, t, 'resolve');
    await page.getByText(t('desk:status.resolved'), { exact: true }).first().waitFor();
    await look(agent, `${language}-13-resolved-desk`);
  });

  const answer = language === 'fa' ? 'yes' : 'no';

  it(`asks the customer, records nothing when the link is opened, and takes the answer "${answer}"`, async () => {
    const { page } = customer;
    const statusNow = async (): Promise<string> => ((await (await agent.page.request.get(`/api/tickets/${filed.reference}`)).json()) as { status: string }).status;
    const mail = await openMail(page, t, story.email, '?confirm=');
    await look(customer, `${language}-14-mail-resolved-phone`);
    await mail.getByRole('link', { name: `?confirm=${answer}` }).first().click();
    await page.getByText(t(`tracking:confirm.brought.${answer}`)).waitFor();
    await look(customer, `${language}-15-confirm-phone`);
    expect(await statusNow()).toBe('resolved');
    await page.getByRole('button', { name: t(`tracking:confirm.${answer}`) }).click();
    const after = answer === 'yes' ? 'closed' : 'in_progress';
    await page.getByRole('status').getByText(t(`status.${after}`), { exact: true }).waitFor();
    expect(await statusNow()).toBe(after);
    await agent.page.getByText(answer === 'yes' ? t('desk:status.closed') : t('desk:ticket.reopened', { count: 1, n: inDigits(language, 1) }), { exact: true }).first().waitFor({ timeout: 10_000 });
    await look(customer, `${language}-16-after-phone`);
    await look(agent, `${language}-17-after-desk`);
  });

  it('shows the manager what is overdue and which cause to remove, down to the tickets', async () => {
    const manager = await newVisitor(browser, peygir.url, { language, storageState: sessions.manager });
    const { page } = manager;
    await page.goto('/insight');
    if (!sessions.manager) {
      await signIn(page, t, 'manager@demo.test', peygir.password);
      sessions.manager = await manager.context.storageState();
    }
    await page.getByRole('heading', { level: 1, name: t('insight:attention') }).waitFor();
    const overdue = page.getByRole('region', { name: t('insight:overdue.title') });
    expect(await overdue.getByRole('row').nth(1).innerText()).toContain('C-');
    const cause = page.getByRole('region', { name: t('insight:pareto.title') }).getByRole('list').getByRole('link', { name: story.cause });
    await cause.waitFor();
    await look(manager, `${language}-18-insight-desk`);
    await cause.click();
    await page.getByRole('list', { name: t('desk:view.all') }).getByRole('link', { name: filed.reference }).waitFor();
    await look(manager, `${language}-19-drilldown-desk`);
    await manager.context.close();
  });
});
