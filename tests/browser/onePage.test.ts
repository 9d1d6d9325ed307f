import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { cutLine, saveState } from './cutLine.ts';
import { violations } from './violations.ts';

const desk = '/manifest/lokale-digitale-democratie';
const part = (page: Page, number: number) =>
  page.getByRole('region', { name: new RegExp(`^Sectie ${number}:`, 'u') });
const text = (page: Page, number: number) => part(page, number).locator('.ProseMirror');
const live = (page: Page) => page.locator('.ProseMirror').count();

async function enter(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(`${url}${desk}/3`);
  await text(page, 3).waitFor();
  await part(page, 7).waitFor();
  const here = role === 'coordinator' ? 'reading' : 'saved';
  await until(async () => (await saveState(page)) === here);
}

async function typeAtEnd(page: Page, number: number, words: string): Promise<void> {
  await part(page, number).locator('p').last().scrollIntoViewIfNeeded();
  const last = text(page, number).locator('p').last();
  await last.scrollIntoViewIfNeeded();
  await last.click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

const widths = [
  { width: 1440, height: 900 },
  { width: 360, height: 740 },
];

test.for(widths)(
  'all sections stand on one page, and are live where the reader is: at $width × $height',
  async (viewport) => {
    const server = await runServer();
    const { page, complaints } = await openPage(await openBrowser(), { viewport });
    await enter(page, server.url, 'lead');

    // The open one is at the top of the screen; the far ones are words only.
    const top = async (number: number) => (await part(page, number).boundingBox())?.y ?? NaN;
    await until(async () => Math.abs(await top(3)) < 200);
    expect(await page.getByRole('heading', { level: 2 }).count()).toBeGreaterThanOrEqual(7);
    await part(page, 7)
      .getByText('Niemand van ons kan dit al helemaal.')
      .first()
      .waitFor({ state: 'attached' });
    expect(await text(page, 7).count()).toBe(0);
    expect(await live(page)).toBeLessThan(5);
    expect(await violations(page)).toEqual([]);

    // Who goes on to another section finds it live, and what is pressed does not move.
    const pressed = text(page, 4).locator('p').first();
    await part(page, 4).scrollIntoViewIfNeeded();
    await pressed.waitFor();
    await pressed.scrollIntoViewIfNeeded();
    const before = await pressed.boundingBox();
    await pressed.click({ position: { x: 60, y: 10 } });
    await page.waitForURL(`**${desk}/4`);
    expect((await pressed.boundingBox())?.y).toBeCloseTo(before?.y ?? NaN, 0);
    await page.keyboard.press('Home');
    await page.keyboard.type('Voorop: ');
    await page.keyboard.press('Shift+Home');
    await page.getByRole('toolbar').getByRole('button', { name: 'Vet' }).click();
    await text(page, 4).locator('strong', { hasText: 'Voorop:' }).waitFor();
    await until(async () => (await saveState(page)) === 'saved');

    // Far away it is words again, the new ones too; and what was live here is not for ever.
    await part(page, 1).scrollIntoViewIfNeeded();
    await text(page, 1).waitFor();
    await part(page, 1).locator('p').first().scrollIntoViewIfNeeded();
    expect(await text(page, 4).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(complaints).toEqual([]);
  },
);

test('[T1] what others write is seen in the sections around the open one, and far ones keep up', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [reader, writer] = [await openPage(browser), await openPage(browser)];
  await enter(reader.page, server.url, 'member');
  await enter(writer.page, server.url, 'lead');

  await reader.page.locator('#hier p').last().scrollIntoViewIfNeeded();
  await text(reader.page, 4).waitFor();
  await typeAtEnd(writer.page, 4, ' Dat zien de buren ook.');
  await text(reader.page, 4).getByText('Dat zien de buren ook.').waitFor();
  expect(reader.page.url()).toMatch(/\/3$/u);

  // Somebody whose page is elsewhere finds the words of now when coming near.
  await reader.page.getByRole('link', { name: 'Waar wij voor staan' }).click();
  await reader.page.waitForURL(`**${desk}/1`);
  await until(async () => (await text(reader.page, 4).count()) === 0);
  await part(reader.page, 4).getByText('Dat zien de buren ook.').waitFor({ state: 'attached' });
  await typeAtEnd(writer.page, 4, ' En dit later.');
  await reader.page.getByRole('link', { name: 'Samen beslissen' }).click();
  await text(reader.page, 4).getByText('En dit later.').waitFor();
  expect(
    await reader.page.evaluate(() => document.activeElement?.getAttribute('aria-labelledby')),
  ).toBe(await part(reader.page, 4).getAttribute('aria-labelledby'));
  expect([...reader.complaints, ...writer.complaints]).toEqual([]);
});

test('whoever has the keyboard in the head of a far section keeps it when the section becomes live', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await enter(page, server.url, 'coordinator');
  const goals = part(page, 6).getByRole('button', { name: /doelen/u });
  const button = await goals.elementHandle();
  expect(await text(page, 6).count()).toBe(0);
  await goals.focus();
  await text(page, 6).waitFor();
  await page.waitForURL(`**${desk}/6`);
  expect(await button?.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByRole('button').first().waitFor();
  await page.keyboard.press('Escape');

  // It is the same head when the section is words again.
  await page.getByRole('link', { name: 'Waar wij voor staan' }).click();
  await page.waitForURL(`**${desk}/1`);
  await until(async () => (await text(page, 6).count()) === 0);
  expect(await button?.evaluate((element) => element.isConnected)).toBe(true);
  expect(complaints).toEqual([]);
});

test('[T1] words that are not saved yet stay live, however far their writer goes, and the page says so', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  const line = await cutLine(page);
  await enter(page, server.url, 'member');
  await line.cut();
  await typeAtEnd(page, 3, ' Zonder lijn geschreven.');
  await page.getByRole('link', { name: 'Leren en volhouden' }).click();
  await page.waitForURL(`**${desk}/7`);
  // What cannot be reached now is shown as it was told before.
  await part(page, 7).getByText('Niemand van ons kan dit al helemaal.').waitFor();
  expect(await text(page, 3).getByText('Zonder lijn geschreven.').count()).toBe(1);
  expect(await saveState(page)).toBe('offline');

  line.restore();
  await until(async () => (await saveState(page)) === 'reading');
  expect(await part(page, 3).getByText('Zonder lijn geschreven.').count()).toBe(1);
  expect(complaints).toEqual([]);
});

test('whoever looks something up elsewhere and comes back can undo their last steps', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await enter(page, server.url, 'lead');
  await typeAtEnd(page, 3, ' Dit gaat weer weg.');
  await until(async () => (await saveState(page)) === 'saved');
  const goTo = async (title: string, number: number) => {
    await page.getByRole('link', { name: title }).click();
    await page.waitForURL(`**${desk}/${number}`);
    await text(page, number).waitFor();
  };
  await goTo('Leren en volhouden', 7);
  await goTo('Waar wij voor staan', 1);
  await text(page, 3)
    .locator('p')
    .last()
    .click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('Control+z');
  await until(async () => (await text(page, 3).getByText('Dit gaat weer weg.').count()) === 0);
  await until(async () => (await saveState(page)) === 'saved');

  // Where they write next is another place to come back to.
  await typeAtEnd(page, 4, ' Dit blijft.');
  await until(async () => (await saveState(page)) === 'saved');
  await goTo('Leren en volhouden', 7);
  await until(async () => (await text(page, 3).count()) === 0);
  expect(await text(page, 4).count()).toBe(1);
  expect(complaints).toEqual([]);
});
