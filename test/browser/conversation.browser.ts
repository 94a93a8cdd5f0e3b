import type { Browser, Locator, Page } from 'playwright-core';
import type { Email } from 'postal-mime';
import { freePort } from '../support/free-port';
import { openFromQueue, panel, signIn, talk, write } from './support/agent';
import { look, lookTwice } from './support/checks';
import { launchBrowser, newVisitor, PHONE, type RunningPeygir, startPeygir, type Visitor } from './support/launch';
import { deliver, MailServer } from './support/mail-server';
import { makePng } from './support/make-png';
import { inDigits, type Language, type Words, wordsIn } from './support/words';

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n', 'latin1');
/** Seconds that a writer gets; long enough to look at a waiting reply from all sides. */
const UNDO_SECONDS = 60;

const STORIES = {
  fa: {
    from: 'leila@example.test', name: 'لیلا صادقی', subject: 'لیوان شکسته رسید', text: 'سلام\nلیوانی که خریدم شکسته رسید. عکس فرستاده بودم.',
    reply: 'سلام، این عکس همان لیوان است؟', picture: 'لیوان شکسته.png', file: 'فاکتور ۱۴۰۴.pdf', answer: 'بله همان است. برادرم را هم در رونوشت گذاشتم.',
    friend: 'برادر', toAll: 'لیوان تازه امروز برای شما فرستاده شد.', stranger: 'پیک شهر', strange: 'دربارهٔ بستهٔ لیوان', strangeText: 'بسته هنگام تحویل سالم بود.',
  },
  en: {
    from: 'emma@example.test', name: 'Emma Clarke', subject: 'The glass arrived broken', text: 'Hello,\nthe glass I bought arrived broken. I had sent a photo.',
    reply: 'Hello, is this the glass?', picture: 'broken glass.png', file: 'invoice 2025.pdf', answer: 'Yes, that is the one. My brother is in copy.',
    friend: 'Brother', toAll: 'A new glass was sent to you today.', stranger: 'City Courier', strange: 'About the parcel with the glass', strangeText: 'The parcel was fine when we handed it over.',
  },
} as const;

const server = new MailServer();
let peygir: RunningPeygir;
let browser: Browser;
let port: number;

beforeAll(async () => {
  port = await freePort();
  const outgoing = await server.start();
  [peygir, browser] = await Promise.all([startPeygir({ env: { MAIL_LISTEN_PORT: String(port), SMTP_URL: outgoing } }), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  expect(await peygir?.stop()).toBe(0);
  await server.stop();
});

const composer = (page: Page, t: Words): Locator => page.getByRole('region', { name: t('desk:composer.label') });
const outbox = (page: Page, t: Words): Locator => page.getByRole('region', { name: t('desk:outbox.label') });

it('an administrator gives writers a minute to call a reply back', async () => {
  const t = wordsIn('fa');
  const admin = await newVisitor(browser, peygir.url, { language: 'fa', viewport: PHONE });
  const { page } = admin;
  await page.goto('/admin/replies');
  await signIn(page, t, 'admin@demo.test', peygir.password);
  const field = page.getByRole('textbox', { name: t('admin:replies.undo') });
  await field.waitFor();
  await field.fill('300');
  await page.getByText(t('admin:replies.wrong')).waitFor();
  await look(admin, 'fa-70-replies-wrong-phone');
  await field.fill(String(UNDO_SECONDS));
  await page.getByText(t('admin:replies.on', { count: UNDO_SECONDS, n: inDigits('fa', UNDO_SECONDS) })).waitFor();
  await page.getByRole('button', { name: t('action.save') }).click();
  await page.getByText(t('admin:replies.saved')).waitFor();
  await look(admin, 'fa-71-replies-phone');
  await admin.context.close();
});

describe.each<Language>(['fa', 'en'])('a conversation by mail (%s)', (language) => {
  const t = wordsIn(language);
  /** Persian on both screens; English has the same elements, and is looked at where a story ends. */
  const lookAround = async (visitor: Visitor, name: string): Promise<void> => { if (language === 'fa') await lookTwice(visitor, name); };
  const story = STORIES[language];
  const complaints = 'complaints@peygir.localhost';
  /** What the customer's own mail was called: a stranger who answers it has no token of ours. */
  const first = `<first.${language}@example.test>`;
  const friend = `brother-${language}@example.test`;
  let agent: Visitor;
  let acknowledged: Email;

  beforeAll(async () => {
    agent = await newVisitor(browser, peygir.url, { language });
    await deliver(port, { from: `${story.name} <${story.from}>`, to: complaints, messageId: first, subject: story.subject, text: story.text });
    acknowledged = await server.received(story.from, 'C-');
    await agent.page.goto('/desk');
    await signIn(agent.page, t, 'agent@demo.test', peygir.password);
    await openFromQueue(agent.page, t, 'unassigned', story.subject);
  });

  afterAll(() => agent?.context.close());

  it('a reply with a file and a picture is called back, and everything is in the draft again', async () => {
    const { page } = agent;
    const box = composer(page, t);
    const chooser = page.waitForEvent('filechooser');
    await box.getByRole('button', { name: t('desk:composer.attach') }).click();
    await (await chooser).setFiles([{ name: story.file, mimeType: 'application/pdf', buffer: PDF }, { name: story.picture, mimeType: 'image/png', buffer: makePng() }]);
    const text = box.getByRole('textbox', { name: t('desk:composer.reply.label') });
    await text.fill(story.reply);
    await box.getByRole('button', { name: t('desk:composer.place', { name: story.picture }) }).click();
    const whole = `${story.reply}\n[${story.picture}]\n`;
    expect(await text.inputValue()).toBe(whole);
    await lookAround(agent, `${language}-72-composer`);
    await box.getByRole('button', { name: t('desk:composer.reply.send') }).click();
    await talk(page, t).getByText(t('desk:held.waits')).waitFor();
    await lookAround(agent, `${language}-73-held`);
    await outbox(page, t).getByRole('button', { name: t('desk:outbox.undo') }).click();
    await talk(page, t).getByText(t('desk:held.waits')).waitFor({ state: 'hidden' });
    expect((await text.inputValue()).trim()).toBe(whole.trim());
    expect(await box.getByRole('list', { name: t('desk:composer.files') }).getByRole('listitem').count()).toBe(2);
    expect(server.countOf(story.from)).toBe(1);
  });

  it('sent again it reaches the customer, who sees picture and file on the page too', async () => {
    const { page } = agent;
    await composer(page, t).getByRole('button', { name: t('desk:composer.reply.send') }).click();
    await outbox(page, t).getByRole('button', { name: t('desk:outbox.now') }).click();
    const mail = await server.received(story.from, story.reply);
    expect(mail.attachments.map(({ filename, mimeType, disposition }) => [filename, mimeType, disposition])).toEqual(expect.arrayContaining([
      [story.picture, 'image/png', 'inline'], [story.file, 'application/pdf', 'attachment'],
    ]));
    await talk(page, t).getByRole('img', { name: story.picture }).waitFor();
    const customer = await newVisitor(browser, peygir.url, { language, viewport: PHONE, hasTouch: true, isMobile: true });
    await customer.page.goto(/https?:\/\/\S+\/t\/C-\S+#\S+/.exec(acknowledged.text ?? '')![0]);
    const picture = customer.page.getByRole('img', { name: story.picture });
    await picture.waitFor();
    expect(await picture.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(320);
    const download = customer.page.waitForEvent('download');
    await customer.page.getByRole('button', { name: story.file }).click();
    expect((await download).suggestedFilename()).toBe(story.file);
    await look(customer, `${language}-74-tracking-files-phone`);
    await customer.context.close();
  });

  it('somebody in copy takes part only once the agent says so', async () => {
    const { page } = agent;
    const mail = await server.received(story.from, story.reply);
    await deliver(port, {
      from: `${story.name} <${story.from}>`, to: mail.replyTo![0]!.address!, cc: `${story.friend} <${friend}>`, subject: `Re: ${mail.subject}`, inReplyTo: mail.messageId,
      text: `${story.answer}\n\n> ${story.reply}`,
    });
    const others = panel(page, t, 'participants');
    await others.getByText(friend).waitFor();
    await talk(page, t).getByText(story.answer).waitFor();
    await look(agent, `${language}-75-participant-proposed-desk`);
    expect(server.countOf(friend)).toBe(0);
    await others.getByRole('button', { name: t('desk:participants.accept') }).click();
    await others.getByText(t('desk:participants.state.accepted')).waitFor();
    await write(page, t, 'reply', story.toAll);
    const heard = await server.received(friend, story.toAll);
    expect(heard.text).not.toContain(story.reply);
    await look(agent, `${language}-76-participant-desk`);
  });

  it('a reply that is begun while a note is still on its way is not emptied with it', async () => {
    const { page } = agent;
    const box = composer(page, t);
    const remark = 'ABC 4711';
    let letPass!: () => void;
    const held = new Promise<void>((resolve) => { letPass = resolve; });
    await page.route('**/messages', async (route) => { await held; await route.continue(); });
    await box.getByRole('radio', { name: t('desk:composer.note.tab'), exact: true }).dispatchEvent('click');
    await box.getByRole('textbox', { name: t('desk:composer.note.label') }).fill(remark);
    await box.getByRole('button', { name: t('desk:composer.note.send') }).click();
    await box.getByRole('radio', { name: t('desk:composer.reply.tab'), exact: true }).dispatchEvent('click');
    const text = box.getByRole('textbox', { name: t('desk:composer.reply.label') });
    await text.fill(story.toAll);
    letPass();
    await talk(page, t).getByText(remark).waitFor();
    await page.unroute('**/messages');
    expect(await text.inputValue()).toBe(story.toAll);
    await text.fill('');
    await box.getByRole('radio', { name: t('desk:composer.note.tab'), exact: true }).dispatchEvent('click');
    expect(await box.getByRole('textbox', { name: t('desk:composer.note.label') }).inputValue()).toBe('');
    await box.getByRole('radio', { name: t('desk:composer.reply.tab'), exact: true }).dispatchEvent('click');
  });

  it('what may belong elsewhere is asked, kept apart, and brought together', async () => {
    const { page } = agent;
    await deliver(port, {
      from: `${story.stranger} <courier-${language}@example.test>`, to: complaints, subject: story.strange, inReplyTo: first, references: first, text: story.strangeText,
    });
    await page.goto('/desk');
    await openFromQueue(page, t, 'unassigned', story.strange);
    await page.getByText(t('desk:participants.guess.open')).waitFor();
    await lookAround(agent, `${language}-77-guess`);
    await page.getByRole('button', { name: t('desk:participants.apart') }).click();
    const dismissed = page.getByRole('status').filter({ hasText: t('desk:participants.guess.dismissed') });
    await dismissed.waitFor();
    await lookAround(agent, `${language}-78-guess-dismissed`);
    await dismissed.getByRole('button', { name: t('desk:participants.undo') }).click();
    await page.getByRole('button', { name: t('desk:participants.guess.yes') }).click();
    const confirmed = page.getByRole('status').filter({ hasText: t('desk:participants.guess.confirmed') });
    await confirmed.waitFor();
    await lookAround(agent, `${language}-79-guess-confirmed`);
    await confirmed.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: story.subject }).waitFor();
    await talk(page, t).getByText(story.strangeText).waitFor();
    await look(agent, `${language}-80-claimed-desk`);
  });
});
