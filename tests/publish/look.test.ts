import axe from 'axe-core';
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicStyle } from '../../server/publish/publicStyle.ts';
import { renderHtml } from '../../server/publish/renderHtml.ts';
import { launchBrowser } from '../support/launchBrowser.ts';
import { smallManifesto } from './smallManifesto.ts';

const hash = createHash('sha256').update(publicStyle).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
const markup = renderHtml(smallManifesto, { language: 'nl' });
const server = createServer((_, response) => {
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
  });
  response.end(markup);
});
let browser: Browser;
let address: string;

beforeAll(async () => {
  browser = await launchBrowser();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await browser.close();
  server.close();
});

/** The page under the strict policy, with everything that was asked for or complained about. */
async function open(options: { width: number; colorScheme?: 'light' | 'dark' }) {
  const { width, colorScheme = 'light' } = options;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  page.on('console', (message) => seen.push(message.text()));
  page.on('pageerror', (error) => seen.push(error.message));
  await page.goto(address);
  return { page, seen };
}

const shoot = async (page: Page, name: string) => {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** Rules broken, by axe. It is put in through the debugger, past the policy, which stays as it is. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

describe('the page in a browser', () => {
  test.each([320, 390, 768, 1440])(
    'at %d px it is accessible, fits, and asks for nothing',
    async (width) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, seen } = await open({ width, colorScheme });
        expect(seen).toEqual([address]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(overflow).toBeLessThanOrEqual(width);
        for (const details of await page.locator('summary').all()) await details.click();
        await shoot(page, `html-${width}-${colorScheme}`);
        expect(await faults(page)).toEqual([]);
        await page.close();
      }
    },
  );

  test('its style is let in by its hash, and by nothing else', async () => {
    const { page } = await open({ width: 1440 });
    const size = await page.locator('h1').evaluate((element) => getComputedStyle(element).fontSize);
    expect(Number.parseFloat(size)).toBeGreaterThan(60);
    await page.close();
  });

  test('[P4] each paragraph has an address of its own, and each link inside leads somewhere', async () => {
    const { page } = await open({ width: 1440 });
    const lost = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.getElementById(href.slice(1))),
    );
    expect(lost).toEqual([]);
    expect(await page.locator('#p-p2').textContent()).toContain('1.2');
    await page.close();
  });

  test('on paper it fits too', async () => {
    const { page } = await open({ width: 794 });
    await page.emulateMedia({ media: 'print' });
    await shoot(page, 'html-print');
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(overflow).toBeLessThanOrEqual(794);
    const folder = process.env['SHOTS'];
    const paper = await page.pdf({ format: 'A4', ...(folder && { path: `${folder}/print.pdf` }) });
    expect(paper.length).toBeGreaterThan(10_000);
    await page.close();
  });
});
