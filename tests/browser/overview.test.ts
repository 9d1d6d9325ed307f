import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const overview = '/manifest/lokale-digitale-democratie/draagvlak';

async function open(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(url + overview);
  await page.locator('.matrix').waitFor();
}

const isFocused = (place: Locator) =>
  until(() => place.evaluateAll((all) => all.some((one) => one === document.activeElement)));

/** Widths, schemes and languages: a desk and a phone. */
const looks = [
  [1440, 'light', 'nl'],
  [360, 'dark', 'en'],
] as const;

test('[E8] who carries what: a picture for the eyes and the keys, a list to read, and it stays true', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await open(page, server.url, 'mandate-holder');
  expect(await violations(page)).toEqual([]);

  const spot = page.locator('.matrix__spot');
  await tabTo(page, page.locator('.matrix'));
  for (const key of ['ArrowDown', 'End', 'Home', 'ArrowRight']) await page.keyboard.press(key);
  expect(await spot.innerText()).toMatch(/bij 1\.2:/u);
  await page.keyboard.press('End');
  const last = (await spot.getByRole('link', { name: /^Ga naar/ }).innerText()).replace(
    'Ga naar ',
    '',
  );
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/manifest\/[^/]+\/\d+#p-/u);
  const arrived = page.getByRole('link', { name: `Link naar paragraaf ${last}`, exact: true });
  await isFocused(arrived);

  await page.goBack();
  await isFocused(page.locator('.matrix'));
  expect(await spot.innerText()).toContain(`bij ${last}:`);
  await page.getByLabel('Soort partner').selectOption({ label: 'Waterschappen' });
  await until(async () => (await page.locator('.matrix__row').count()) === 2);
  await page.getByLabel('Zoek een partner').fill('wielen');
  await until(async () => (await page.locator('.matrix__row').count()) === 1);
  await page
    .locator('.matrix__row td')
    .first()
    .click({ position: { x: 5, y: 8 } });
  expect(await spot.innerText()).toMatch(/Wielen bij 1\.1:/u);
  await page.getByLabel('Zoek een partner').fill('niemand die zo heet');
  await page.getByText('Niets past bij wat u koos.').waitFor();
  await page.getByLabel('Zoek een partner').fill('');
  await page.getByLabel('Soort partner').selectOption('');
  await page.getByRole('button', { name: 'Lijst' }).click();
  await page.getByLabel('Sectie').selectOption({ label: '3 Meepraten met gevolg' });
  await page.getByRole('heading', { name: '3 Meepraten met gevolg', level: 2 }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('[E8] the picture is there as a table, in the same words, and one asks from it too [E10]', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  for (const [width, colorScheme, language] of looks) {
    const viewport = { width, height: 900 };
    const { page, complaints } = await openPage(browser, { viewport, colorScheme });
    await page.addInitScript((own) => localStorage.setItem('draagvlak.language', own), language);
    const isDutch = language === 'nl';
    await open(page, server.url, 'lead');
    await tabTo(page, page.getByRole('button', { name: isDutch ? 'Tabel' : 'Table', exact: true }));
    await page.keyboard.press('Enter');
    const table = page.getByRole('table', {
      name: isDutch
        ? /^Wat elke partner zegt van sectie 1 /
        : /^What each partner says of section 1 /,
    });
    await table.waitFor();
    await until(async () => (await table.getByRole('columnheader', { name: '1.1' }).count()) === 1);
    expect(await violations(page)).toEqual([]);

    await tabTo(page, page.getByLabel(isDutch ? 'Welke paragrafen?' : 'Which paragraphs?'));
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowDown');
    const third = page.getByRole('table', { name: /3 Meepraten met gevolg/u });
    await third.getByRole('columnheader', { name: '3.2' }).waitFor();
    expect(await third.getByRole('row', { name: /^(Gemeenten|Municipalities) /u }).count()).toBe(1);
    const said = third.getByRole('row', { name: /Veenkoop/u }).getByRole('cell');
    const words = await said.allInnerTexts();
    expect(words.slice(0, 3).map((one) => one.trim())).toEqual(
      isDutch ? ['geldig', 'eens, mits', 'nog stil'] : ['valid', 'agree if', 'silent so far'],
    );

    await tabTo(page, third.getByRole('link', { name: '3.2', exact: true }));
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/3#p-/u);
    await page.goBack();
    await third.waitFor();
    const ask = third.getByRole('button', { name: /3\.2\.$/u });
    await tabTo(page, ask);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.press('Escape');
    await isFocused(ask);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
  }
});

test('[E8] what somebody says while one looks appears by itself', async () => {
  const server = await runServer();
  const { page } = await openPage(await openBrowser());
  await open(page, server.url, 'mandate-holder');
  const said = page.getByRole('checkbox', { name: /onthouding/u });
  const before = await said.locator('xpath=..').innerText();
  const me = await page.request.get(`${server.url}/api/v1/me`);
  const { partner } = (await me.json()) as { partner: { id: string } };
  const manifestos = await page.request.get(`${server.url}/api/v1/manifestos`);
  const { manifestos: all } = (await manifestos.json()) as { manifestos: { id: string }[] };
  const support = await page.request.get(`${server.url}/api/v1/manifestos/${all[0]?.id}/support`);
  const { rows } = (await support.json()) as {
    rows: { section: string; paragraph: string; said: Record<string, string> }[];
  };
  const untouched = rows.find((one) => !one.said[partner.id]);
  const at = `${server.url}/api/v1/sections/${untouched?.section}/paragraphs`;
  const text = (await (await page.request.get(at)).json()) as {
    paragraphs: { id: string; exact: string }[];
  };
  const wording = text.paragraphs.find(({ id }) => id === untouched?.paragraph)?.exact;
  const answer = await page.request.put(`${at}/${untouched?.paragraph}/endorsement`, {
    data: { wording, stance: 'abstain', reason: 'Eerst overleggen.' },
    headers: { origin: server.url },
  });
  expect(answer.status()).toBe(200);
  await until(async () => (await said.locator('xpath=..').innerText()) !== before);
});

test('[E8] the backing over time is a line for the eyes, and a table for who does not see it', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  for (const [width, colorScheme, language] of looks) {
    const viewport = { width, height: 900 };
    const { page, complaints } = await openPage(browser, { viewport, colorScheme });
    await page.addInitScript((own) => localStorage.setItem('draagvlak.language', own), language);
    // The demo network is made in one day: two months are put before it.
    await page.route('**/coverage', async (route) => {
      const real = await (await route.fetch()).json();
      const { section } = real.marks[0];
      const days = [
        { day: '2026-01-02', carried: 20, partners: 19 },
        { day: '2026-02-03', carried: 40, partners: 19 },
      ];
      const mark = { day: '2026-02-03', kind: 'text', count: 2, section };
      await route.fulfill({ json: { ...real, days, marks: [mark] } });
    });
    await open(page, server.url, 'observer');
    const chart = page.locator('.coverage');
    await chart.locator('svg').first().waitFor();
    await chart.locator('summary').click();
    const rows = await chart.getByRole('row').allInnerTexts();
    expect(rows).toHaveLength(4);
    expect(rows[2]).toMatch(/3 februar(?:i|y) 2026.*40 (van|of).*(2 wijzigingen|2 amendments)/isu);
    expect(await violations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
  }
});
