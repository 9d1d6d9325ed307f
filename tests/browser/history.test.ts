import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

const of = (number: number) => `/manifest/lokale-digitale-democratie/${number}/geschiedenis`;

async function open(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  if (process.env['QUICK']) page.setDefaultTimeout(7_000);
  await page.goto(url + of(3));
  await page.locator('.then').waitFor();
}

async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

const isNarrow = async (page: Page) =>
  (await page.evaluate(() => document.documentElement.scrollWidth)) <= 320;

test('[T5] going through time with keys alone, who wrote what, naming, comparing and bringing back', async () => {
  const { url } = await runServer();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser);
  await open(page, url, 'lead');
  const slider = page.getByRole('slider', { name: 'Moment' });
  await tabTo(page, slider);
  await page.keyboard.press('Home');
  await page.getByRole('heading', { name: 'De eerste tekst' }).waitFor();
  expect(await slider.getAttribute('aria-valuetext')).toContain('moment 1 van');
  await page.keyboard.press('End');
  await tabTo(page, page.getByRole('checkbox', { name: 'Toon wie wat schreef' }));
  await page.keyboard.press('Space');
  await page.getByText('Ook geschreven door Mei Tangkoop (Gemeente Brinkvoorde).').waitFor();
  expect(await violations(page)).toEqual([]);
  await shot(page, 'authors');

  await page.getByRole('button', { name: 'Geef de tekst van nu een naam…' }).click();
  await page.getByRole('textbox', { name: 'Naam' }).fill('Voor de bijeenkomst');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '‘Voor de bijeenkomst’' }).waitFor();
  await page.getByRole('button', { name: 'Vergelijk met daarvoor' }).click();
  await page.getByRole('heading', { name: '3.3 is anders' }).waitFor();
  await page.getByRole('button', { name: 'Naast elkaar' }).click();
  expect(await page.locator('.compared__sides').count()).toBe(2);
  expect(await violations(page)).toEqual([]);
  await shot(page, 'beside');

  // Whoever may type brings a paragraph back at once; the rest of the text stays as it is.
  await page.getByRole('button', { name: 'Zet deze paragraaf terug' }).first().click();
  await page.getByRole('heading', { name: '3.9 is anders' }).waitFor();
  await page.getByRole('heading', { name: '3.3 is anders' }).waitFor({ state: 'detached' });
  // Whoever may not proposes it: in consultation nobody types.
  const consultation = { data: { phase: 'consultation', reason: 'De tekst is af.' } };
  await page.request.put(`${url}/api/v1/sections/speak/phase`, consultation);
  const { page: other } = await openPage(browser, { viewport: { width: 320, height: 740 } });
  await other.addInitScript(() => localStorage.setItem('draagvlak.language', 'en'));
  await open(other, url, 'mandate-holder');
  await other.goto(`${url}${of(3)}?van=1.2`);
  await other.getByRole('heading', { name: '3.9 is different' }).waitFor();
  await other.getByRole('button', { name: 'Propose to bring this back…' }).click();
  await other.getByLabel('Why should this come back?').fill('The comma helps.');
  await other.getByRole('button', { name: 'Propose', exact: true }).click();
  await other.getByText(/^Proposed as A-\d+\.$/u).waitFor();
  expect(await violations(other)).toEqual([]);
  expect(await isNarrow(other)).toBe(true);
  await shot(other, 'narrow');
  expect(complaints).toEqual([]);
});

test('[T5, S5] how it came about is for anyone to read, without script, at 320 px and on paper', async () => {
  const { url } = await runServer();
  const browser = await openBrowser();
  const { page: lead } = await openPage(browser);
  const api = `${url}/api/v1`;
  await lead.request.post(`${api}/demo/sessions`, { data: { role: 'lead' } });
  const naming = { data: { name: 'Voor de bijeenkomst' } };
  expect((await lead.request.post(`${api}/sections/speak/versions`, naming)).status()).toBe(201);
  const told = await lead.request.get(`${api}/sections/speak/paragraphs`);
  const { paragraphs } = (await told.json()) as {
    paragraphs: { amendments: { id: string; status: { kind: string } }[] }[];
  };
  const proposed = paragraphs.flatMap(({ amendments }) => amendments);
  const wanted = proposed.find(({ status }) => status.kind === 'open');
  const adopted = await lead.request.post(`${api}/amendments/${wanted?.id}/adopt`, { data: {} });
  expect(adopted.status()).toBe(200);

  const { page, complaints } = await openPage(browser, { viewport: { width: 320, height: 740 } });
  const look = async (name: string) => {
    expect(await violations(page)).toEqual([]);
    expect(await isNarrow(page)).toBe(true);
    await shot(page, name);
  };
  await page.goto(`${url}/m/lokale-digitale-democratie?language=en`);
  await page.getByRole('link', { name: 'History', exact: true }).click();
  await page.getByRole('heading', { name: /^How .* came about$/u }).waitFor();
  await look('public');
  await page.getByRole('link', { name: /^Read .*‘Voor de bijeenkomst’$/u }).click();
  await page.getByText('Version: ‘Voor de bijeenkomst’').waitFor();
  await look('public-version');
  const others = page.getByRole('navigation', { name: 'Compare two versions' });
  await others.getByRole('link').first().click();
  await page.getByRole('heading', { name: /^What changed in section 3/u }).waitFor();
  await look('public-comparison');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.site').isVisible()).toBe(false);
  expect(complaints).toEqual([]);
});

test('[T5] what others type and decide comes in by itself, and the page stays where it was', async () => {
  const { url } = await runServer();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser);
  await page.clock.install();
  await open(page, url, 'lead');
  const moments = page.locator('.moments__go');
  const before = await moments.count();
  await page.getByRole('button', { name: 'Eerder' }).click();
  await page.getByRole('heading', { name: 'De eerste tekst' }).waitFor();
  await moments.last().focus();

  const { page: other } = await openPage(browser);
  await other.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  const version = { data: { name: 'Voor de raad' } };
  await other.request.post(`${url}/api/v1/sections/speak/versions`, version);
  // A version is on the record: no need to wait for the next look.
  await moments.filter({ hasText: '‘Voor de raad’' }).waitFor();
  const text = await other.request.get(`${url}/api/v1/sections/speak/paragraphs`);
  const { paragraphs } = (await text.json()) as { paragraphs: Told[] };
  const told = paragraphs.find(({ number }) => number === '3.9');
  await other.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await other.locator(`[data-id="${told?.id}"], [id="p-${told?.id}"]`).first().click();
  await other.keyboard.type('Nieuw. ');
  await other.getByText('Opgeslagen').first().waitFor();
  await page.clock.runFor(20_000);
  await expect.poll(() => moments.count()).toBeGreaterThan(before);
  // Who reads an earlier moment goes on reading it, with the focus where it was.
  await page.getByRole('heading', { name: 'De eerste tekst' }).waitFor();
  expect(await moments.last().evaluate((one) => one === document.activeElement)).toBe(true);
  await page.getByRole('slider', { name: 'Moment' }).press('End');
  await page.locator('.then').getByText('Nieuw.').waitFor();
  expect(complaints).toEqual([]);
});

interface Told {
  readonly id: string;
  readonly number: string | null;
}
