import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { waitFor } from '../../support/wait-for';
import { DESK, PHONE, type Visitor } from './launch';

const PICTURES = join(__dirname, '../../../test-results/browser');

// As text, for the tests' own types know no `document`.
const FONTS = 'document.fonts.ready.then(() => null)';
const OFF_THE_SIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
// What a program calls a thing stands where its name should: `sla_breached`.
const CODES = `[...document.querySelectorAll('main *, dialog *')].map((one) => one.childElementCount === 0 ? one.textContent.trim() : '').filter((text) => /^[a-z]+(_[a-z]+)+$/.test(text))`;

/** Resolves once nothing on the page is still being fetched for the first time. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'hidden' });
  await page.evaluate(FONTS);
}

/** Frames that may run nothing, not even axe: a mail stands in them as its sender wrote it. */
const SCRIPTLESS = 'iframe[sandbox=""]';

/** Every rule of axe that it runs by default: WCAG 2.x A and AA, and its best practices. */
async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude(SCRIPTLESS).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html, failureSummary }) => `${html}\n  ${failureSummary}`).join('\n  ')}`);
}

/** Looks at a page as a whole: fit for everybody (axe), nothing off the side, words for people, nothing broken behind it. Leaves a picture. */
export async function look({ page, faults }: Visitor, name: string): Promise<void> {
  await settled(page);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  const seen = { axe: await axeFaults(page), pixelsOffTheSide: await page.evaluate<number>(OFF_THE_SIDE), codes: await page.evaluate<string[]>(CODES), faults };
  expect({ page: name, ...seen }).toEqual({ page: name, axe: [], pixelsOffTheSide: 0, codes: [], faults: [] });
}

/** The same at a desk and on a phone; afterwards the page is at the desk again. */
export async function lookTwice(visitor: Visitor, name: string): Promise<void> {
  await look(visitor, `${name}-desk`);
  await visitor.page.setViewportSize(PHONE);
  // Fields that grow with their text are measured anew a moment after the page has become narrower.
  await waitFor('a page as wide as the phone', async () => (await visitor.page.evaluate<number>(OFF_THE_SIDE)) <= 0);
  await look(visitor, `${name}-phone`);
  await visitor.page.setViewportSize(DESK);
}
