import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const manifesto = '/manifest/lokale-digitale-democratie';

async function enter(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

test('[S8, E10] a lead sets a goal and asks who is missing; who speaks for a partner answers, all by keyboard', async () => {
  const { url } = await runServer();
  const browser = await openBrowser();
  const { page: lead, complaints } = await openPage(browser);
  await enter(lead, url, 'lead');
  await lead.goto(`${url}${manifesto}/3`);
  await lead.locator('[data-arrival] .ProseMirror').waitFor();

  await press(lead, 'Pas de doelen aan…');
  await lead.getByRole('dialog').waitFor();
  await lead.keyboard.type('1');
  await tabTo(lead, lead.getByLabel('Gemeenten'));
  await lead.keyboard.press('Control+A');
  await lead.keyboard.type('3');
  await tabTo(lead, lead.getByLabel('Provincies'));
  await lead.keyboard.press('Control+A');
  await lead.keyboard.press('Delete');
  expect(await violations(lead)).toEqual([]);
  await lead.keyboard.press('Enter');
  await lead
    .getByText('Doel bij elke paragraaf: minstens 1 van elke soort en 3 gemeenten.')
    .waitFor();
  const here = lead.getByRole('region', { name: 'Meepraten met gevolg' });
  await here.getByText(/Gehaald bij \d+ van 10\. Wat mist er\?/u).click();
  await lead.getByText(/^Bij .* mist nog 1 ministerie\. Te vragen: Ministerie/u).waitFor();
  expect(await violations(lead)).toEqual([]);

  await lead.goto(`${url}${manifesto}/draagvlak`);
  const outdated = /^Vraag te kijken… bij 3\.3/u;
  await lead.getByRole('button', { name: outdated }).waitFor();
  await press(lead, outdated);
  expect(await violations(lead)).toEqual([]);
  await lead.keyboard.type('De termijn staat er nu bij.');
  await tabTo(lead, lead.getByRole('button', { name: 'Vraag 3 partners' }));
  await lead.keyboard.press('Enter');
  await lead.getByText('3 partners zijn gevraagd.').waitFor();
  // Within a day nobody is asked again.
  await press(lead, outdated);
  await lead.getByText('Iedereen die het aangaat is vandaag al gevraagd.').waitFor();
  expect(await lead.getByText('is vandaag al gevraagd', { exact: true }).count()).toBe(3);
  expect(complaints).toEqual([]);

  const { page: holder } = await openPage(browser, {
    viewport: { width: 360, height: 740 },
    colorScheme: 'dark',
  });
  await enter(holder, url, 'mandate-holder');
  await holder.goto(`${url}${manifesto}/1`);
  await press(holder, 'Inhoud');
  const menu = holder.getByRole('dialog');
  await menu.getByText('Imane Zeitoun: De termijn staat er nu bij.').waitFor();
  await menu.getByRole('link', { name: '3.3: kijk naar deze paragraaf' }).click();
  await holder.waitForURL(/\/3#p-/u);

  await holder.goto(`${url}${manifesto}/mijn`);
  const asked = holder.getByText('Imane Zeitoun: De termijn staat er nu bij.');
  await asked.waitFor();
  await press(holder, 'Begin');
  // What the partner said of earlier words is where it starts [E1].
  await press(holder, 'Onderschrijf 3.3');
  // Answered by saying anything of it: nothing has to be ticked off.
  await asked.waitFor({ state: 'hidden' });
});

test('[E10] a lead asks one partner where it stands in the matrix', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser());
  await enter(page, url, 'lead');
  await page.goto(`${url}${manifesto}/draagvlak`);
  await page.getByLabel('Sectie').selectOption({ label: '3 Meepraten met gevolg' });
  await page.getByLabel('Zoek een partner').fill('wielen');
  await until(async () => (await page.locator('.matrix__row').count()) === 1);
  await tabTo(page, page.locator('.matrix'));
  await page.keyboard.press('ArrowDown');
  await press(page, 'Vraag te kijken… bij 3.1. Waterschap De Wielen');
  expect(await violations(page)).toEqual([]);
  await tabTo(page, page.getByRole('button', { name: 'Vraag 1 partner' }));
  await page.keyboard.press('Enter');
  await page.getByText('1 partner is gevraagd.').waitFor();
});

test('[E10] a lead asks from the head of a section: who spoke of earlier words, or said nothing yet', async () => {
  const { url } = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await enter(page, url, 'lead');
  await page.goto(`${url}${manifesto}/3`);
  const head = page.getByRole('region', { name: 'Meepraten met gevolg' }).locator('.section-head');
  await tabTo(page, head.getByRole('button', { name: 'Vraag partners te kijken…' }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Vraag 3 partners' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await tabTo(page, dialog.getByRole('radio', { name: 'Wie over eerdere woorden sprak' }));
  await page.keyboard.press('ArrowUp');
  const silent = await dialog.getByRole('checkbox', { checked: true }).count();
  expect(silent).toBeGreaterThan(10);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, dialog.getByRole('checkbox', { name: 'Gemeente Lindewaard' }));
  await page.keyboard.press('Space');
  await tabTo(page, dialog.getByRole('button', { name: 'Vraag 2 partners' }));
  await page.keyboard.press('Enter');
  await head.getByText('2 partners zijn gevraagd.').waitFor();
  expect(complaints).toEqual([]);
});

test('[N4] who leads nothing is shown what is missing, and no way to ask or set', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser());
  await enter(page, url, 'member');
  await page.goto(`${url}${manifesto}/draagvlak`);
  await page.getByRole('heading', { name: 'Wat moet er nog gebeuren' }).waitFor();
  expect(await page.getByRole('button', { name: /Vraag te kijken/u }).count()).toBe(0);
  await page.goto(`${url}${manifesto}/3`);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  expect(await page.getByRole('button', { name: /doelen|Vraag partners/u }).count()).toBe(0);
});

test('[S1] moving a phase first says what it will do with what was proposed and said', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser());
  await enter(page, url, 'lead');
  await page.goto(`${url}${manifesto}/3`);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  await press(page, 'Verander de fase…');
  await page.getByText('5 wijzigingen wachten nog op een besluit en gaan mee.').waitFor();
  await page.getByText(/^3 uitspraken van 3 partners gaan over eerdere woorden/u).waitFor();
  // The dialog stands in a row of acts, and is laid out as any other.
  const dialog = page.getByRole('dialog');
  const title = await dialog.getByRole('heading', { level: 2 }).boundingBox();
  const form = await dialog.locator('form').boundingBox();
  expect(form?.y).toBeGreaterThan((title?.y ?? 0) + (title?.height ?? Infinity));
  expect(await violations(page)).toEqual([]);
});
