import type { Browser } from 'playwright-core';
import { openFromQueue, signIn, talk, write } from './support/agent';
import { look } from './support/checks';
import { freePort } from '../support/free-port';
import { launchBrowser, newVisitor, type RunningPeygir, startPeygir, type Visitor } from './support/launch';
import { deliver, MailServer } from './support/mail-server';
import { type Language, wordsIn } from './support/words';

const LETTERS: Record<Language, { from: string; name: string; subject: string; text: string; reply: string; answer: string }> = {
  fa: {
    from: 'ramin@example.test', name: 'رامین پناهی', subject: 'فاکتور اشتباه صادر شده است',
    text: 'سلام\nدر فاکتور من دو قلم نوشته شده که نخریده‌ام. لطفاً بررسی کنید.',
    reply: 'سلام، فاکتور را اصلاح می‌کنیم. شمارهٔ سفارش را هم می‌فرستید؟', answer: 'شمارهٔ سفارش ۴۸۹۱۲ است.',
  },
  en: {
    from: 'oliver@example.test', name: 'Oliver Grant', subject: 'The invoice is wrong',
    text: 'Hello,\nmy invoice lists two items that I did not buy. Please have a look.',
    reply: 'Hello, we will correct the invoice. Could you send us the order number?', answer: 'The order number is 48912.',
  },
};

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

describe.each<Language>(['fa', 'en'])('a complaint by mail (%s)', (language) => {
  const t = wordsIn(language);
  const letter = LETTERS[language];
  let agent: Visitor;

  beforeAll(async () => {
    agent = await newVisitor(browser, peygir.url, { language });
  });

  afterAll(() => agent?.context.close());

  it('stands in the queue as soon as it has been taken over SMTP', async () => {
    await agent.page.goto('/desk');
    await signIn(agent.page, t, 'agent@demo.test', peygir.password);
    await deliver(port, { from: `${letter.name} <${letter.from}>`, to: 'complaints@peygir.localhost', subject: letter.subject, text: letter.text });
    await server.received(letter.from, 'C-');
    await openFromQueue(agent.page, t, 'unassigned', letter.subject);
    await talk(agent.page, t).getByText(letter.text.split('\n')[1]!).waitFor();
    await look(agent, `${language}-30-mail-ticket-desk`);
  });

  it('is answered by mail, and the answer to that joins the same ticket on the open page', async () => {
    await write(agent.page, t, 'reply', letter.reply);
    const reply = await server.received(letter.from, letter.reply);
    const answerTo = reply.replyTo?.[0]?.address ?? '';
    expect(answerTo).toMatch(/^reply\+[a-z2-7]{42}@/);
    expect(reply.inReplyTo ?? reply.references).toBeTruthy();
    await deliver(port, {
      from: `${letter.name} <${letter.from}>`, to: answerTo, subject: `Re: ${reply.subject}`, inReplyTo: reply.messageId, references: reply.messageId,
      text: `${letter.answer}\n\n> ${letter.reply}`,
    });
    await talk(agent.page, t).getByText(letter.answer).waitFor();
    await look(agent, `${language}-31-mail-answered-desk`);
    const { items } = (await (await agent.page.request.get(`/api/tickets?status=all&q=${encodeURIComponent(letter.name)}`)).json()) as { items: { subject: string }[] };
    expect(items.map(({ subject }) => subject)).toEqual([letter.subject]);
  });
});
