import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

const mine = '/manifest/lokale-digitale-democratie/mijn';

async function open(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(url + mine);
  await page.locator('#said').waitFor();
}

const onForm = (page: Page) =>
  page.waitForFunction(() => document.activeElement?.matches('form.endorse'));

test('[E2] one paragraph after another, with keys alone and the form of the desk', async () => {
  const { url } = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await open(page, url, 'mandate-holder');
  await page.getByText('Gevraagd of verouderd: 2 paragrafen').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Begin' }));
  await page.keyboard.press('Enter');
  await onForm(page);
  await page.getByText('1 van 2').waitFor();
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('Alt+ArrowDown');
  await page.getByText('2 van 2').waitFor();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('1 van 2').waitFor();
  await onForm(page);
  await tabTo(page, page.getByRole('button', { name: 'Onderschrijf 3.3' }));
  await page.keyboard.press('Enter');
  await page.getByText('Vastgelegd: 3.3.').waitFor();
  await page.getByText('2 van 2').waitFor();
  await onForm(page);
  // An objection without a reason is not sent, and not walked past.
  await tabTo(page, page.getByRole('radio', { name: 'Eens' }));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByText('2 van 2').waitFor();
  await tabTo(page, page.getByRole('textbox').first());
  await page.keyboard.type('Dit kan niet in kleine dorpen.');
  await tabTo(page, page.getByRole('button', { name: /^Leg .*bezwaar.* vast$|^Maak bezwaar/u }));
  await page.keyboard.press('Enter');
  await page.getByText('Dat waren ze. U legde 2 uitspraken vast.').waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Klaar' }));
  await page.keyboard.press('Enter');
  await page.getByText('Er wacht niets op u. U bent bij.').waitFor();
  expect(complaints).toEqual([]);
});

test('what changed since one looked stands there with the difference, until one has seen it', async () => {
  const { url } = await runServer();
  const browser = await openBrowser();
  const { page } = await openPage(browser, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  await page.addInitScript(() => localStorage.setItem('draagvlak.language', 'en'));
  await open(page, url, 'mandate-holder');
  await page.getByText(/You look here for the first time on this device/u).waitFor();

  const { page: lead } = await openPage(browser);
  await lead.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  await lead.goto(url + mine.replace('mijn', '3'));
  await lead.locator('[data-arrival] .ProseMirror p').first().click();
  await lead.keyboard.press('Home');
  await lead.keyboard.type('Steeds weer. ');
  await lead.locator('[data-save-state=saved]').waitFor();

  await page.reload();
  await page.getByRole('heading', { name: '3.1 is different' }).waitFor();
  expect(await page.locator('.mine__change ins').innerText()).toContain('Steeds weer.');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await tabTo(page, page.getByRole('button', { name: 'I have seen this' }));
  await page.keyboard.press('Enter');
  await page.getByText('Not a word is different.').waitFor();
  await page.reload();
  await page.getByText('Not a word is different.').waitFor();

  // Another person on this device has another memory, and signing out takes one's own away.
  const kept = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('looked')).length);
  expect(await kept()).toBe(1);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(`${url}/`);
  expect(await kept()).toBe(0);
});

test("what one's partner said is found by any word of it, with the way there", async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser());
  await open(page, url, 'mandate-holder');
  const said = page.locator('.mine__said li');
  const all = await said.count();
  expect(all).toBeGreaterThan(5);
  await page.getByLabel('Zoek in wat er staat en wat uw partner zei').fill('openbaar');
  await page.getByText(/^\d van \d+$/u).waitFor();
  expect(await said.count()).toBeLessThan(all);
  await said.first().getByRole('link').click();
  await page.waitForURL(/\/\d+#p-/u);
});

test('the deadlines are there, and as a file for a calendar', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser());
  await open(page, url, 'observer');
  expect(await page.getByRole('button', { name: 'Begin' }).count()).toBe(0);
  const href = await page
    .getByRole('link', { name: 'Zet de termijnen in uw agenda (.ics)' })
    .getAttribute('href');
  const file = await page.request.get(url + (href ?? ''));
  expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const text = await file.text();
  expect(text.match(/BEGIN:VEVENT/gu)).toHaveLength(await page.locator('.mine__deadline').count());
  expect(text).toContain('SUMMARY:3 Meepraten met gevolg: einde van ‘Schrijven’');
});
