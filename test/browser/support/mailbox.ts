import { setTimeout as pause } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import type { Words } from './words';

/** Milliseconds. A mail leaves after its transaction, by a job. */
const MAIL_WITHIN = 20_000;

interface Mail {
  id: string;
  to: string;
  text: string;
}

/** Opens the newest mail to this address that has these words, on the local mailbox page, as soon as there is one. @returns its article */
export async function openMail(page: Page, t: Words, to: string, words: string): Promise<Locator> {
  const { id } = await findMail(page, to, words);
  await page.goto('/mailbox');
  await page.getByRole('heading', { name: t('tracking:mailbox.title') }).waitFor();
  await page.locator(`a[href="/mailbox/${id}"]`).click();
  const mail = page.getByRole('article');
  await mail.getByRole('heading').waitFor();
  return mail;
}

async function findMail(page: Page, to: string, words: string): Promise<Mail> {
  const read = async <T>(path: string): Promise<T> => (await page.request.get(`/api/mailbox${path}`)).json() as Promise<T>;
  const end = performance.now() + MAIL_WITHIN;
  const seen = new Map<string, Mail>();
  for (;;) {
    for (const { id } of (await read<{ items: Mail[] }>('')).items.filter((mail) => mail.to === to)) {
      if (!seen.has(id)) seen.set(id, await read<Mail>(`/${id}`));
      if (seen.get(id)!.text.includes(words)) return seen.get(id)!;
    }
    if (performance.now() > end) throw new Error(`None of ${seen.size} mails to ${to} has "${words}" after ${MAIL_WITHIN} ms`);
    await pause(50);
  }
}
