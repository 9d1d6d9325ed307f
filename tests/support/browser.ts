import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { launchBrowser } from './launchBrowser.ts';

/** A browser that is closed after the test. */
export async function openBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
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
    // On its way through a page what is far can go, and come again.
    if (await target.evaluateAll((all) => all.some((one) => one === document.activeElement)))
      return;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${String(target)}.`);
}
