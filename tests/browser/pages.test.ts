import type { BrowserContext, Page, Request } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { states } from '../pictures/states.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violationsInLooks } from './violations.ts';

const scrollsSideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

const slug = 'lokale-digitale-democratie';
const pages: readonly {
  name: string;
  path: string;
  role?: string;
  ready: string;
}[] = [
  { name: 'front', path: '/', ready: 'h1' },
  { name: 'sign-in', path: '/aanmelden', ready: 'h1' },
  { name: 'link', path: `/aanmelden#${'x'.repeat(32)}`, ready: 'h1' },
  { name: 'confirming', path: `/mailadres#${'x'.repeat(32)}`, ready: 'h1' },
  { name: 'asking access', path: '/toegang', ready: 'h1' },
  { name: 'own account', path: '/mijn-gegevens', role: 'member', ready: 'h2' },
  { name: 'own account of nobody', path: '/mijn-gegevens', ready: 'h1' },
  {
    name: 'desk',
    path: `/manifest/${slug}/3`,
    role: 'mandate-holder',
    ready: '[data-arrival] .ProseMirror',
  },
  {
    name: 'desk, reading',
    path: `/manifest/${slug}/1`,
    role: 'observer',
    ready: '[data-arrival] .ProseMirror',
  },
  { name: 'export', path: `/manifest/${slug}/uitgave`, role: 'member', ready: 'h1' },
  { name: 'my page', path: `/manifest/${slug}/mijn`, role: 'mandate-holder', ready: '#said' },
  { name: 'privacy', path: '/privacy', ready: 'table' },
  { name: 'accessibility', path: '/toegankelijkheid', ready: 'h2' },
  { name: 'audit log', path: '/netwerk/logboek', role: 'coordinator', ready: 'table' },
  { name: 'lead’s desk', path: `/manifest/${slug}/draagvlak`, role: 'lead', ready: '.matrix' },
  { name: 'notices', path: '/berichten', role: 'lead', ready: '.notices li' },
  { name: 'turning mail off', path: `/afmelden/${'x'.repeat(40)}`, ready: 'h1' },
  { name: 'insights', path: `/manifest/${slug}/inzichten`, role: 'lead', ready: 'article' },
  { name: 'advice', path: `/manifest/${slug}/aanbevelingen`, role: 'coordinator', ready: 'table' },
  { name: 'search', path: `/manifest/${slug}/zoeken?w=raad`, role: 'observer', ready: 'mark' },
  { name: 'partners', path: '/netwerk', role: 'coordinator', ready: 'h2' },
  { name: 'people', path: '/netwerk/mensen', role: 'coordinator', ready: 'h2' },
  { name: 'coalitions', path: '/netwerk/coalities', role: 'coordinator', ready: 'h2' },
  { name: 'manifestos', path: '/netwerk/manifesten', role: 'coordinator', ready: 'h2' },
  { name: 'post', path: '/netwerk/post', role: 'coordinator', ready: 'h3' },
  { name: 'network of others', path: '/netwerk', role: 'lead', ready: 'h1' },
  { name: 'nowhere', path: '/nergens', ready: 'h1' },
  { name: 'style', path: '/stijl', ready: '.ProseMirror' },
  { name: 'public', path: `/m/${slug}`, ready: 'h1' },
];

/** Pages about what is not there: the server says so, and the browser tells of it. */
const isNotThere: ReadonlySet<string> = new Set(['nowhere', 'turning mail off']);

/** Signs in as a role, once for all pages: nobody may do so as often as there are pages here. */
function signInOnce(url: string) {
  const known = new Map<string, Promise<Awaited<ReturnType<BrowserContext['cookies']>>>>();
  return async (context: BrowserContext, role: string): Promise<void> => {
    const signIn = async () => {
      await context.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
      return context.cookies();
    };
    const cookies = known.get(role) ?? signIn();
    known.set(role, cookies);
    await context.addCookies(await cookies);
  };
}

/** The address of the page of the first receipt there is. */
async function receiptIn(url: string): Promise<string> {
  const ask = (path: string) => fetch(`${url}/api/v1/manifestos${path}`);
  const { manifestos } = (await (await ask('')).json()) as { manifestos: { id: string }[] };
  const record = await (await ask(`/${manifestos[0]?.id}/record?after=0`)).text();
  const seq = record.split('\n').findIndex((line) => line.includes('"type":"endorsed"')) + 1;
  return `/m/${slug}/receipt/${seq}`;
}

/**
 * Languages and schemes, each at the widths it is seen at: narrower is seen by making the window so,
 * as a reader does. 320 px is 1280 px at 400 % zoom.
 */
const looks = [
  { widths: [1440, 768], colorScheme: 'light', language: 'nl' },
  { widths: [390, 320], colorScheme: 'dark', language: 'en' },
] as const;

test(
  'every page stands up to axe, in both languages, on a phone and a desk, in each look a device asks for',
  { timeout: 600_000 },
  async () => {
    const server = await runServer();
    const browser = await openBrowser();
    const signIn = signInOnce(server.url);
    const receipt = { name: 'receipt', path: await receiptIn(server.url), ready: 'h1' };
    const all: typeof pages = [...pages, receipt];
    const look = async ({ widths, colorScheme, language }: (typeof looks)[number]) => {
      const found: string[] = [];
      for (const { name, path, role, ready } of all) {
        const [width] = widths;
        const { page, context, complaints } = await openPage(browser, {
          viewport: { width, height: 900 },
          colorScheme,
        });
        if (role) await signIn(context, role);
        await page.addInitScript(
          (chosen) => localStorage.setItem('draagvlak.language', chosen),
          language,
        );
        const pending = requestsOf(page);
        await page.goto(
          server.url + path + (path.startsWith('/m/') ? `?language=${language}` : ''),
        );
        await page.locator(ready).first().waitFor();
        const where = `${name} at ${width}, ${colorScheme}, in ${language}`;
        await vi.waitFor(
          () => expect({ where, pending: [...pending.values()] }).toEqual({ where, pending: [] }),
          { timeout: 120_000 },
        );
        const faults = await violationsInLooks(page, [{ colorScheme, contrast: 'more' }]);
        found.push(...faults.map((fault) => `${where}: ${fault}`));
        await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
        for (const law of ['/privacy', '/toegankelijkheid']) {
          const ways = await page.locator(`a[href="${law}"]`).count();
          if (ways === 0) found.push(`${where}: no way to ${law} [L4]`);
        }
        for (const narrower of widths) {
          await page.setViewportSize({ width: narrower, height: 900 });
          if (await scrollsSideways(page)) found.push(`${name} at ${narrower}: scrolls sideways`);
        }
        const missing = complaints.filter(
          (said) => !(isNotThere.has(name) && said.includes('404')),
        );
        found.push(...missing.map((said) => `${where}: ${said}`));
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        // Every page, the one the server makes too, is set in our own face.
        await page
          .waitForFunction(() =>
            [...document.fonts].some(
              ({ family, status }) => family === 'Literata' && status === 'loaded',
            ),
          )
          .catch(() => found.push(`${where}: not in our own face`));
        await context.close();
      }
      return found;
    };
    // Side by side: each waits for its page most of the time.
    expect((await Promise.all(looks.map(look))).flat()).toEqual([]);
  },
);

test.each([
  [360, 'EN – English'],
  [1440, 'NL – Nederlands'],
])(
  'at %i wide what opens on the desk stands up to axe too, in each look: %s',
  { timeout: 300_000 },
  async (width, language) => {
    const { url } = await runServer();
    const browser = await openBrowser();
    const signIn = signInOnce(url);
    const found: string[] = [];
    for (const name of ['thread', 'alternatives', 'endorse'] as const) {
      const shot = states[name];
      const { page, context, complaints } = await openPage(browser, {
        viewport: { width, height: 900 },
      });
      await signIn(context, shot?.role ?? '');
      await page.goto(url + (shot?.address ?? ''));
      await shot?.prepare?.(page, width);
      // Under a sheet the switch cannot be pressed, but what it does is the same.
      const choice = page.getByRole('button', { name: language, includeHidden: true });
      await choice.first().dispatchEvent('click');
      const faults = await violationsInLooks(page, [
        { colorScheme: 'light', contrast: 'more' },
        { colorScheme: 'dark', contrast: 'no-preference' },
        { colorScheme: 'dark', contrast: 'more' },
      ]);
      found.push(...[...faults, ...complaints].map((fault) => `${name}: ${fault}`));
      await context.close();
    }
    expect(found).toEqual([]);
  },
);

/** Addresses a page has asked for and has no answer from yet. */
function requestsOf(page: Page): ReadonlyMap<Request, string> {
  const pending = new Map<Request, string>();
  page.on('request', (request) => pending.set(request, request.url()));
  page.on('requestfinished', (request) => pending.delete(request));
  page.on('requestfailed', (request) => pending.delete(request));
  return pending;
}
