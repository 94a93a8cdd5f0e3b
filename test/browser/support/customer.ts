import type { Page } from 'playwright-core';
import { makePng } from './make-png';
import type { Words } from './words';

/** What the customer of a journey says, in the language of the journey. */
export interface Story {
  name: string;
  email: string;
  subject: string;
  description: string;
}

/** What the customer takes along after sending. */
export interface Filed {
  reference: string;
  /** The private link, with the secret after its #. */
  link: string;
}

export const next = (page: Page, t: Words): Promise<void> => page.getByRole('button', { name: t('action.next'), exact: true }).click();

/** From the first page to the question what happened, answered. */
export async function tellStory(page: Page, t: Words, { subject, description }: Story): Promise<void> {
  await page.getByRole('link', { name: t('portal:home.file') }).click();
  await page.getByRole('textbox', { name: t('complain:complain.subject') }).fill(subject);
  await page.getByRole('textbox', { name: t('complain:complain.description.complaint') }).fill(description);
}

/** The questions after the story, up to the last look. */
export async function answerTheRest(page: Page, t: Words, { name, email }: Story): Promise<void> {
  await next(page, t);
  await page.getByRole('radio', { name: t('complain:complain.remedy.replacement') }).check({ force: true });
  await next(page, t);
  await page.getByRole('textbox', { name: t('complain:complain.name') }).fill(name);
  await page.getByRole('textbox', { name: t('complain:complain.email') }).fill(email);
  await next(page, t);
}

/** Chooses a photo as a thumb would: through the button, not the hidden field. */
export async function attachPhoto(page: Page, t: Words, name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('files.choose') }).click();
  await (await chooser).setFiles({ name, mimeType: 'image/png', buffer: makePng() });
  await page.getByRole('listitem').filter({ hasText: name }).waitFor();
}

/** Sends it, and reads what the page gives to take along. */
export async function send(page: Page, t: Words): Promise<Filed> {
  await page.getByRole('button', { name: t('complain:complain.send'), exact: true }).click();
  await page.getByRole('heading', { name: t('complain:sent.reference') }).waitFor();
  return {
    reference: await page.getByText(/^C-[0-9A-Z]{8}$/).innerText(),
    link: await page.getByText(/\/t\/C-[0-9A-Z]{8}#/).innerText(),
  };
}

/** Writes on the tracking page. */
export async function writeMessage(page: Page, t: Words, text: string): Promise<void> {
  await page.getByRole('textbox', { name: t('tracking:reply.text') }).fill(text);
  await page.getByRole('button', { name: t('action.send'), exact: true }).click();
  await page.getByText(t('tracking:reply.sent')).waitFor();
}
