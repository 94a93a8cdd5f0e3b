import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { Visitor } from './launch';

const PICTURES = join(__dirname, '../../../test-results/browser');

// As text, for the tests' own types know no `document`.
const SETTLED = `document.readyState === 'complete' && document.fonts.status === 'loaded' && !document.querySelector('[aria-busy="true"]')`;
const OFF_THE_SIDE = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';

/** Resolves once nothing on the page is still being fetched for the first time. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(SETTLED);
}

/** Every rule of axe that it runs by default: WCAG 2.x A and AA, and its best practices. */
async function axeFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help}\n  ${nodes.map(({ html, failureSummary }) => `${html}\n  ${failureSummary}`).join('\n  ')}`);
}

/** Looks at a page as a whole: fit for everybody (axe), nothing off the side, nothing broken behind it. Leaves a picture. */
export async function look({ page, faults }: Visitor, name: string): Promise<void> {
  await settled(page);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  expect({ page: name, axe: await axeFaults(page), pixelsOffTheSide: await page.evaluate<number>(OFF_THE_SIDE), faults }).toEqual({ page: name, axe: [], pixelsOffTheSide: 0, faults: [] });
}
