import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { openPage } from '../../support/browser.ts';
import type { PageUnderTest } from './PageUnderTest.ts';
import { watchPage } from './watchPage.ts';
import type { Watched } from './watchPage.ts';

/** A page that is open on a slow machine. */
export interface OpenedPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** Bytes of script it has loaded so far, as gzip sends them. */
  readonly scriptBytes: () => Promise<number>;
  readonly watched: () => Promise<Watched>;
  readonly close: () => Promise<void>;
}

export interface Site {
  readonly url: string;
  readonly browser: Browser;
  readonly serveBare: (context: ReturnType<Page['context']>) => Promise<void>;
}

/** Opens a page in a browser that never saw it, on a machine so many times slower than this one. */
export async function openThrottled(
  { url, browser, serveBare }: Site,
  { path, session, waitsFor }: PageUnderTest,
  rate: number,
): Promise<OpenedPage> {
  const { page, context } = await openPage(browser);
  if (session) await context.addCookies([{ name: 'draagvlak', value: session, url }]);
  await serveBare(context);
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  const selectors = Object.values(waitsFor);
  await page.addInitScript(watchPage, selectors);
  await page.goto(`${url}${path}`);
  for (const selector of selectors) await page.locator(selector).first().waitFor();
  const watched = () =>
    page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  return {
    page,
    devtools,
    scriptBytes: async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0),
    watched,
    close: () => context.close(),
  };
}
