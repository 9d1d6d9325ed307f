import type { Page, WebSocketRoute } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { unsentOnDevice } from './unsentOnDevice.ts';
import { violations } from './violations.ts';

const text = (page: Page) => page.locator('[data-arrival] .ProseMirror').innerText();
const state = (page: Page) =>
  page.locator('[data-save-state]').first().getAttribute('data-save-state');
const alarm = (page: Page) => page.getByText('Er is veel tekst verdwenen');
const notice = (page: Page) => page.getByText('Deze sectie heeft een eerdere tekst teruggekregen');

async function openSection(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
}

/** The line of a page to the server, to be cut. */
async function lineOf(page: Page) {
  let isCut = false;
  const lines = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/sync\//, (line) => {
    if (isCut) return void line.close({ code: 1001 });
    lines.add(line);
    line.connectToServer();
  });
  return {
    async cut() {
      isCut = true;
      for (const line of lines) await line.close({ code: 1001 });
      await until(async () => (await state(page)) === 'offline');
    },
    mend: () => (isCut = false),
  };
}

/** Removes everything that stands there, and waits until that is on disk. */
async function wipe(page: Page): Promise<void> {
  await until(async () => (await state(page)) === 'saved');
  await page.locator('[data-arrival] .ProseMirror').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await until(async () => (await state(page)) === 'saved' && !(await text(page)).includes('stem'));
}

async function restoreByHand(page: Page, reason: string): Promise<void> {
  // It stands above the text, in the head of the section.
  const restoring = page.getByRole('button', { name: 'Die tekst terugzetten…' });
  await tabTo(page, restoring, 'Shift+Tab');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type(reason);
  await tabTo(page, dialog.getByRole('button', { name: 'Zet de tekst terug' }));
  await page.keyboard.press('Enter');
}

test('[T5] [T3] a member wipes the text, a lead brings it back by keyboard, words typed offline are handed back', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [member, lead, reader] = await Promise.all([
    openPage(browser),
    openPage(browser),
    openPage(browser),
  ]);
  const line = await lineOf(member.page);
  await openSection(member.page, server.url, 'member');
  await openSection(lead.page, server.url, 'lead');
  await openSection(reader.page, server.url, 'mandate-holder');
  const before = await text(reader.page);

  await wipe(member.page);
  await line.cut();
  await member.page.keyboard.type('Onderweg geschreven.');
  await alarm(lead.page).waitFor();
  await lead.page.getByText(/Om \d\d\.\d\d verdween in één minuut \d+% van deze tekst\./).waitFor();
  expect(await violations(lead.page)).toEqual([]);
  expect(await alarm(reader.page).count()).toBe(0);

  await restoreByHand(lead.page, 'De tekst was per ongeluk gewist.');
  for (const { page } of [lead, reader]) {
    await notice(page).waitFor();
    await page.getByText('De reden: De tekst was per ongeluk gewist.').waitFor();
    await until(async () => (await text(page)) === before);
  }
  await alarm(lead.page).waitFor({ state: 'detached' });
  expect(await lead.page.evaluate(() => document.activeElement?.id)).toBe('hier');

  line.mend();
  await notice(member.page).waitFor();
  await until(async () => (await text(member.page)) === before);
  await member.page
    .getByRole('alert')
    .filter({ hasText: 'De sectie kreeg een eerdere tekst terug voordat uw woorden aankwamen.' })
    .getByText('Onderweg geschreven.')
    .waitFor();
  expect(await alarm(member.page).count()).toBe(0);
  expect(await violations(member.page)).toEqual([]);

  // The message goes when it is closed, and everyone writes on in the text that is back.
  await notice(reader.page).waitFor();
  await reader.page.getByRole('button', { name: 'Sluit dit bericht' }).click();
  await notice(reader.page).waitFor({ state: 'detached' });
  await member.page.locator('[data-arrival] .ProseMirror').focus();
  await member.page.keyboard.press('Control+End');
  await member.page.keyboard.type(' Verder.');
  await until(async () => (await state(member.page)) === 'saved');
  await until(async () => (await text(lead.page)).includes(' Verder.'));
  expect([...member.complaints, ...lead.complaints, ...reader.complaints]).toEqual([]);
});

test('[T5] [T3] words typed offline before a reload are handed back when the section was restored meanwhile', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [member, lead] = [await openPage(browser), await openPage(browser)];
  const line = await lineOf(member.page);
  await openSection(member.page, server.url, 'member');
  await openSection(lead.page, server.url, 'lead');
  await until(async () => (await state(member.page)) === 'saved');
  await line.cut();
  const first = member.page.locator('[data-arrival] .ProseMirror p').first();
  await first.click({ position: { x: 60, y: 10 } });
  await member.page.keyboard.press('End');
  await member.page.keyboard.type('In de trein geschreven.');
  const typed = await first.innerText();
  await wipe(lead.page);
  await alarm(lead.page).waitFor();
  await restoreByHand(lead.page, 'Gewist.');
  await notice(lead.page).waitFor();

  member.page.on('dialog', (dialog) => void dialog.accept());
  line.mend();
  await member.page.reload();
  const recovered = member.page.getByRole('alert');
  await recovered.getByText('In de trein geschreven.').waitFor();
  expect(await recovered.locator('blockquote').allInnerTexts()).toEqual([typed]);
  expect(await text(member.page)).not.toContain('In de trein geschreven.');
  await until(async () => (await state(member.page)) === 'saved');

  // Signing out asks first, for the words would be gone; then nothing of them stays behind.
  const signOut = member.page.locator('.topbar__me').getByRole('button', { name: 'Log uit' });
  await signOut.click();
  const dialog = member.page.getByRole('dialog');
  await dialog.getByText('Er staan nog woorden van u op dit apparaat').waitFor();
  expect(await violations(member.page)).toEqual([]);
  await member.page.keyboard.press('Escape');
  await signOut.click();
  await dialog.getByRole('button', { name: 'Log uit en gooi ze weg' }).click();
  await member.page.waitForURL(`${server.url}/`);
  const left = () =>
    member.page.evaluate(() =>
      Object.keys(localStorage).filter((key) => key.startsWith('draagvlak.recovered')),
    );
  expect(await left()).toEqual([]);
  expect(await unsentOnDevice(member.page)).toBe(0);
  expect([...member.complaints, ...lead.complaints]).toEqual([]);
});

test('[T5] [T3] a lead brings back the whole text out of the history; later words stay there, others write on', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [member, lead] = [await openPage(browser), await openPage(browser)];
  const line = await lineOf(member.page);
  await openSection(member.page, server.url, 'member');
  const wordsOf = (page: Page) =>
    page.locator('[data-arrival] .ProseMirror :is(p, h3, h4)').allInnerTexts();
  await member.page.locator('[data-arrival] .ProseMirror').focus();
  await member.page.keyboard.press('Control+End');
  await member.page.keyboard.type(' Later geschreven.');
  await until(async () => (await state(member.page)) === 'saved');
  await line.cut();
  await member.page.keyboard.type(' En nog onderweg.');

  const { page } = lead;
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  await page.goto(`${server.url}/manifest/lokale-digitale-democratie/3/geschiedenis`);
  await page.locator('.then').getByText('Later geschreven.').waitFor();
  // Of the text of now there is nothing to bring back.
  const bringing = page.getByRole('button', { name: 'Zet deze tekst terug…' });
  expect(await bringing.count()).toBe(0);
  await page.getByRole('slider', { name: 'Moment' }).press('Home');
  await page.getByRole('heading', { name: 'De eerste tekst' }).waitFor();
  await page.locator('.then').getByText('Later geschreven.').waitFor({ state: 'detached' });
  const first = await page.locator('.then :is(p, h3)').allInnerTexts();
  await tabTo(page, bringing);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('De sectie krijgt weer de tekst van').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByLabel('Waarom zet u deze tekst terug?').fill('Wij beginnen opnieuw.');
  await dialog.getByRole('button', { name: 'Zet de tekst terug' }).click();
  await dialog.waitFor({ state: 'hidden' });

  // The text is that of then, and what came behind it is a moment among others.
  await page.getByRole('button', { name: 'Vergelijk met nu' }).click();
  await page.getByText('Deze twee teksten zijn gelijk.').waitFor();
  const moments = page.locator('.moments__go');
  expect(await moments.first().innerText()).toMatch(/^De tekst van .+ teruggezet/u);
  await moments.nth(1).click();
  await page.locator('.then').getByText('Later geschreven.').waitFor();
  await bringing.waitFor();

  line.mend();
  await notice(member.page).waitFor();
  await until(async () => (await wordsOf(member.page)).join('\n') === first.join('\n'));
  await member.page.getByRole('alert').getByText('En nog onderweg.').waitFor();
  expect(await violations(member.page)).toEqual([]);
  await member.page.locator('[data-arrival] .ProseMirror').focus();
  await member.page.keyboard.press('Control+End');
  await member.page.keyboard.type(' Verder in de nieuwe tekst.');
  await until(async () => (await state(member.page)) === 'saved');
  await page.getByRole('link', { name: 'Naar sectie 3' }).click();
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  await until(async () => (await wordsOf(page)).join('\n').includes('Verder in de nieuwe tekst.'));
  // In the last one now stands the caret of who wrote it.
  expect((await wordsOf(page)).slice(0, -1)).toEqual(first.slice(0, -1));
  expect([...member.complaints, ...lead.complaints]).toEqual([]);
});

test('[T5] a lead who finds it fine does not hear of it again on this device', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [member, lead] = [await openPage(browser), await openPage(browser)];
  await openSection(member.page, server.url, 'member');
  await openSection(lead.page, server.url, 'lead');
  await wipe(member.page);
  await alarm(lead.page).waitFor();
  await tabTo(lead.page, lead.page.getByRole('button', { name: 'Het is goed zo' }));
  await lead.page.keyboard.press('Enter');
  await alarm(lead.page).waitFor({ state: 'detached' });
  await lead.page.reload();
  await lead.page.locator('[data-arrival] .ProseMirror').waitFor();
  expect(await alarm(lead.page).count()).toBe(0);
});
