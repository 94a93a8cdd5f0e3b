import type { Locator, Page } from 'playwright-core';
import { waitFor } from '../../support/wait-for';
import type { Words } from './words';

/** Signs in where the sign-in stands in place of the page. */
export async function signIn(page: Page, t: Words, email: string, password: string): Promise<void> {
  await page.getByRole('textbox', { name: t('desk:login.email') }).fill(email);
  await page.getByLabel(t('desk:login.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: t('desk:login.submit') }).click();
  await page.getByRole('navigation', { name: t('desk:nav.label'), exact: true }).waitFor();
}

/** Opens a view of the queue and from there a ticket. */
export async function openFromQueue(page: Page, t: Words, view: 'unassigned' | 'all', subject: string): Promise<void> {
  await page.getByRole('navigation', { name: t('desk:queue.views') }).getByRole('link', { name: t(`desk:view.${view}`) }).click();
  await page.getByRole('list', { name: t(`desk:view.${view}`) }).getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

/** Takes an action from the menu and confirms its dialog; what the dialog then says is left to the caller. @returns the dialog */
export async function act(page: Page, t: Words, action: string): Promise<Locator> {
  await page.getByRole('button', { name: t('desk:action.menu'), exact: true }).click();
  await page.getByRole('menuitem', { name: t(`desk:action.do.${action}`), exact: true }).click();
  const dialog = page.getByRole('dialog', { name: t(`desk:action.do.${action}`) });
  await dialog.getByRole('button', { name: t(`desk:action.do.${action}`), exact: true }).click();
  return dialog;
}

/** An action that nothing stands in the way of. */
export async function actAndFinish(page: Page, t: Words, action: string): Promise<void> {
  await (await act(page, t, action)).waitFor({ state: 'hidden' });
}

/** Chooses from one of the lists beside the conversation; the choice is saved at once. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok());
  await page.getByRole('combobox', { name: label, exact: true }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await saved;
}

/** One of the groups of panels beside the conversation. */
export const showGroup = (page: Page, t: Words, group: 'overview' | 'resolution' | 'customer'): Promise<void> =>
  page.getByRole('group', { name: t('desk:side.label') }).getByRole('button', { name: t(`desk:side.${group}`) }).click();

/** A panel by its heading. */
export const panel = (page: Page, t: Words, name: string): Locator => page.getByRole('region', { name: t(`desk:${name}.title`), exact: true });

/** Saves an open form beside the conversation; everything around it has settled when it is gone. */
export async function save(page: Page, label: string): Promise<void> {
  const button = page.getByRole('button', { name: label, exact: true });
  await button.click();
  await button.waitFor({ state: 'detached' });
}

/** Writes to the customer or to colleagues; a reply leaves at once instead of waiting to be called back. */
export async function write(page: Page, t: Words, mode: 'reply' | 'note', text: string): Promise<void> {
  const composer = page.getByRole('region', { name: t('desk:composer.label') });
  // Not by a key: the box may take the focus back at the same moment, after the message before.
  await composer.getByRole('radio', { name: t(`desk:composer.${mode}.tab`), exact: true }).dispatchEvent('click');
  const box = composer.getByRole('textbox', { name: t(`desk:composer.${mode}.label`) });
  // What is typed goes where the focus is, and the page may give that away once more while it settles after the reply before.
  await waitFor('the text to stand in the box', async () => {
    await box.fill(text);
    return (await box.inputValue()) === text;
  });
  await composer.getByRole('button', { name: t(`desk:composer.${mode}.send`) }).click();
  if (mode === 'reply') await page.getByRole('region', { name: t('desk:outbox.label') }).getByRole('button', { name: t('desk:outbox.now') }).click();
  await talk(page, t).getByText(text).waitFor();
}

/** The conversation of the open ticket. */
export const talk = (page: Page, t: Words): Locator => page.getByRole('region', { name: t('desk:talk.label'), exact: true });
