import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const manifesto = '/manifest/lokale-digitale-democratie';

async function open(page: Page, address: string, role: string): Promise<void> {
  const { origin } = new URL(address);
  await page.request.post(`${origin}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(address);
}

test('[I1] an insight is added, stands in the margin of others at once, and is withdrawn', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [one, other] = [await openPage(browser), await openPage(browser)];
  await open(other.page, `${server.url}${manifesto}/3`, 'lead');
  const note = other.page.getByRole('link', { name: '1 inzicht bij 3.1' });
  await other.page.getByRole('link', { name: '2 inzichten bij 3.2' }).waitFor();
  expect(await note.count()).toBe(0);

  const { page } = one;
  await open(page, `${server.url}${manifesto}/inzichten`, 'member');
  await page.getByRole('button', { name: 'Voeg een inzicht toe…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Voeg een inzicht toe' });
  await dialog.getByRole('radio', { name: 'Bron' }).check();
  await dialog.getByLabel('Titel').fill('Vraag vroeg');
  await dialog.getByLabel('Link').fill('http://vroeg.example');
  await dialog.getByLabel('Bij welke paragrafen?').fill('3.1, 99.1');
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.getByText('Deze nummers staan niet in de tekst: 99.1.').waitFor();
  await dialog.getByText('Dit is geen adres dat met https:// begint.').waitFor();
  const text = dialog.getByLabel('In het kort');
  expect(await text.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await violations(page)).toEqual([]);
  await text.fill('Wie laat vraagt, hoort weinig.');
  await dialog.getByLabel('Link').fill('https://vroeg.example/');
  await dialog.getByLabel('Bij welke paragrafen?').fill('3.1');
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const added = page.getByRole('article', { name: 'Vraag vroeg' });
  await added.getByRole('link', { name: 'Open vroeg.example' }).waitFor();

  await note.click();
  await other.page.waitForURL(/\/inzichten\?bij=/u);
  await other.page.getByRole('heading', { name: 'Inzichten bij paragraaf 3.1' }).waitFor();
  const seen = other.page.getByRole('article');
  expect(await seen.count()).toBe(1);
  await seen.getByRole('link', { name: 'Naar paragraaf 3.1' }).waitFor();
  // A lead of the section, who did not add it.
  await seen.getByRole('button', { name: /^Trek in/u }).click();
  const asks = other.page.getByRole('dialog', { name: /^Trek I-014 in/u });
  await asks.getByRole('button', { name: 'Trek in' }).click();
  await asks.getByText('Zeg in een zin waarom.').waitFor();
  await asks.getByLabel('Waarom?').fill('Dit staat er al.');
  await asks.getByRole('button', { name: 'Trek in' }).click();
  await added.waitFor({ state: 'hidden' });
  expect([...one.complaints, ...other.complaints]).toEqual([]);
});

test('[I2] a lead says what became of advice, with a reason; it is said when that was of other words', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser);
  await open(page, `${server.url}${manifesto}/aanbevelingen`, 'lead');
  const summary = page.locator('.advice__summary');
  const said = '10 aanbevelingen: 4 verwerkt, 2 deels, 1 niet en 3 nog niet beoordeeld.';
  await until(async () => (await summary.innerText()) === said);
  // Where the paragraphs are of another coalition, or there are none, it is not for this lead to say.
  const row = (number: string) => page.getByRole('row').filter({ hasText: number });
  expect(await row('I-003').getByRole('button').count()).toBe(0);
  expect(await row('I-008').getByRole('button').count()).toBe(0);
  await row('I-009').getByRole('button', { name: 'Beoordeel opnieuw… I-009' }).click();
  const dialog = page.getByRole('dialog', { name: 'Wat is er met I-009 gedaan?' });
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.getByText('Kies wat ermee is gedaan.').waitFor();
  await dialog.getByRole('radio', { name: 'Deels verwerkt' }).check();
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.getByText('Schrijf waarom, in een of twee zinnen.').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Reden').fill('Alleen de buurten staan erin.');
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await row('I-009').getByText('Alleen de buurten staan erin.').waitFor();
  await row('I-009').getByText('Eerder oordeel').click();
  await row('I-009').getByText('Wij laten zien uit welke buurten').waitFor();
  expect(await row('I-009').getByText('sindsdien gewijzigd').count()).toBe(0);

  const state = await page.request.get(`${server.url}/api/v1/manifestos/demo/insights`);
  const { insights } = (await state.json()) as { insights: { id: string; number: string }[] };
  const { id } = insights.find(({ number }) => number === 'I-009') ?? {};
  const answer = await page.request.put(`${server.url}/api/v1/insights/${id}`, {
    data: { revision: 1, title: 'Zeg wie er ontbrak', text: 'Elke keer.' },
    headers: { origin: server.url },
  });
  expect(answer.status()).toBe(200);
  await row('I-009').getByText('De aanbeveling is sindsdien gewijzigd.').waitFor();

  await page.getByLabel('Van wie', { exact: true }).selectOption({
    label: 'Raad voor Nabijheid (oefening): Dichtbij, ook op het scherm',
  });
  await until(async () => (await page.getByRole('row').count()) === 9);
  await page
    .getByLabel('Wat ermee is gedaan', { exact: true })
    .selectOption({ label: 'Niet verwerkt' });
  await until(async () => (await summary.innerText()) === '1 aanbeveling: 1 niet.');
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
