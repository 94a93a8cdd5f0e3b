import { type Browser, type BrowserContext, type BrowserContextOptions, type ConsoleMessage, type Page, chromium } from 'playwright-core';

export { type RunningPeygir, type StartOptions, startPeygir } from './start-peygir';

const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
];

/** A headless Chromium of this machine; `tools/test-browser.mjs` says where it is. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', headless: true, args: FLAGS });
}

/** The two widths that everything is looked at: a phone and a desk. CSS pixels. */
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1440, height: 900 };

/** Milliseconds until something that should be on the page is missed. */
const PATIENCE = 20_000;

export interface VisitorOptions extends BrowserContextOptions {
  /** Default `fa`, as a Persian browser would ask. */
  language?: 'fa' | 'en';
}

/** A visitor with a fresh profile, a language and a page; what goes wrong in the page is kept in `faults`. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Uncaught errors, console errors and blocked content, in order. */
  faults: string[];
}

/** Chromium reports every answer of 400 and more as an error; these are part of the conversation with the server. */
const EXPECTED: readonly { path: RegExp; status: string }[] = [
  { path: /\/api\/auth\/me$/, status: '401' },
  { path: /\/api\/tickets\/[^/]+\/transitions$/, status: '422' },
  { path: /\/api\/sla\/(preview|policies|calendars)(\/month|\/[0-9a-f-]{36})?$/, status: '400' },
];

function isExpected(message: ConsoleMessage): boolean {
  const { url } = message.location();
  return EXPECTED.some(({ path, status }) => path.test(url) && message.text().includes(`status of ${status} `));
}

export async function newVisitor(browser: Browser, baseURL: string, { language = 'fa', ...options }: VisitorOptions = {}): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL, viewport: DESK, locale: language === 'fa' ? 'fa-IR' : 'en-GB', timezoneId: 'Asia/Tehran', reducedMotion: 'reduce', ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  const faults: string[] = [];
  return { context, page: await newTab(context, faults), faults };
}

/** One more tab of the same visitor, watched like the first. */
export async function newTab(context: BrowserContext, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message)) faults.push(`${message.text()} ${message.location().url}`);
  });
  return page;
}
