import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';

let running: Promise<Browser> | undefined;

/**
 * The browser of this process, which its tests share one after the other. What a test opens in it is
 * closed after that test, and shares nothing with what another opened.
 */
export async function openBrowser(): Promise<Browser> {
  const isThere = (await running)?.isConnected() ?? false;
  if (!isThere) running = launchBrowser();
  const browser = await (running as Promise<Browser>);
  onTestFinished(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return browser;
}

/** Somebody with a browser of their own. What the page complains about fails the test. */
export async function openPage(
  browser: Browser,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<{ page: Page; context: BrowserContext; complaints: string[] }> {
  const context = await browser.newContext({
    locale: 'nl-NL',
    viewport: { width: 1440, height: 1000 },
    // A part on its way from one place or colour to another is not what is looked at.
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  // Two browsers and their servers share the machine.
  page.setDefaultTimeout(45_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (said) => {
    // Asking who one is before signing in answers 401, and a cut line is what some tests are about.
    const isExpected = /401|WebSocket|ERR_INTERNET_DISCONNECTED|ERR_CONNECTION|ERR_NETWORK/.test(
      said.text(),
    );
    if (said.type() === 'error' && !isExpected) complaints.push(said.text());
  });
  return { page, context, complaints };
}

/** Presses Tab, or the key that is given, until something has the focus; fails after 500 times. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 500; presses += 1) {
    // On its way through a page what is far can go, and come again, or another take its place.
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement)))
      return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${String(target)}.`);
}
