import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { root } from '../support/sources.ts';
import { until } from '../support/until.ts';

const [day, night] = ['rgb(252, 252, 250)', 'rgb(20, 23, 20)'];
const publicPage = '/m/lokale-digitale-democratie';

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

/** The page as it came, before any script of it ran. */
async function asSent(page: Page, url: string): Promise<string> {
  return (await page.request.get(url)).text();
}

test('a person chooses dark on a light device: every page comes dark, also without script, until it is undone', async () => {
  const { url } = await runServer();
  const { page, complaints } = await openPage(await openBrowser(), { colorScheme: 'light' });
  await page.goto(url);
  expect(await paper(page)).toBe(day);

  await page.getByRole('button', { name: 'Donker' }).click();
  await until(async () => (await paper(page)) === night);
  expect(await asSent(page, url)).toContain('class="draagvlak-theme--dark"');
  await page.reload();
  await page.getByRole('button', { name: 'Donker', pressed: true }).waitFor();
  expect(await paper(page)).toBe(night);
  await page.goto(url + publicPage);
  expect(await paper(page)).toBe(night);
  // Paper stays paper.
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(27, 31, 28)');
  await page.emulateMedia({ media: 'screen' });

  await page.goto(`${url}/aanmelden`);
  await page.getByRole('button', { name: 'Als mijn apparaat' }).click();
  await until(async () => (await paper(page)) === day);
  expect(await asSent(page, url)).not.toContain('draagvlak-theme--');
  expect(complaints).toEqual([]);
});

test('light on a dark device comes light, here and on the public page', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser(), { colorScheme: 'dark' });
  await page.goto(url);
  expect(await paper(page)).toBe(night);
  await page.getByRole('button', { name: 'Licht', exact: true }).click();
  await until(async () => (await paper(page)) === day);
  await page.goto(url + publicPage);
  expect(await paper(page)).toBe(day);
});

test('a dark part of a light page is dark: the style page shows both', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser(), { colorScheme: 'light' });
  await page.goto(`${url}/stijl`);
  const papers = page.locator('.style-panels').first().locator('.draagvlak-theme');
  await papers.first().waitFor();
  expect(
    await papers.evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor)),
  ).toEqual([day, night]);
});

test("a partner's theme is one line, and holds on every page, in every part", async () => {
  const { url } = await runServer({ THEME: join(root, 'docs/themes/lindewaard.css') });
  const { page, complaints } = await openPage(await openBrowser(), { colorScheme: 'light' });
  const colorOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).color);

  await page.goto(url + publicPage);
  expect(await colorOf('.languages a')).toBe('rgb(21, 74, 142)');
  await page.goto(`${url}/stijl`);
  await page.locator('.ProseMirror').first().waitFor();
  expect(await colorOf('.draagvlak-theme--light .utrecht-link')).toBe('rgb(21, 74, 142)');
  expect(await colorOf('.draagvlak-theme--dark .utrecht-link')).toBe('rgb(148, 189, 243)');
  expect(await page.getByText('te zwak').count()).toBe(0);
  expect(await page.locator('.style-measured').count()).toBeGreaterThan(100);
  expect(complaints).toEqual([]);
});
