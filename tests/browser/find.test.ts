import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const desk = '/manifest/lokale-digitale-democratie/3';

test('one looks for words in the whole manifesto, and goes to where they are', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'member' } });
  await page.goto(server.url + desk);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  await page.keyboard.press('Control+Shift+F');
  const dialog = page.getByRole('dialog', { name: 'Zoek in het hele manifest' });
  await dialog.waitFor();
  await page.keyboard.type('raad');
  const results = dialog.getByRole('listitem');
  await dialog.getByText(/^\d+ plekken gevonden: 6 in de tekst, .+\.$/u).waitFor();
  expect((await results.locator('mark').first().innerText()).toLowerCase()).toBe('raad');
  expect(await violations(page)).toEqual([]);
  const link = results.first().getByRole('link');
  const [, section, paragraph] =
    /\/(\d+)#(.+)$/u.exec((await link.getAttribute('href')) ?? '') ?? [];
  expect(section).not.toBe('3');
  await tabTo(page, link);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/${section}#${paragraph}`);
  const there = page.locator(`[id="${paragraph}"]`);
  await there.waitFor();
  await until(async () => {
    const y = (await there.boundingBox())?.y ?? -1;
    return y > 60 && y < 900;
  });
  expect(await dialog.count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('[I3] an amendment, a reply and an insight are found too, and a link opens the thread', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'member' } });
  await page.goto(server.url + desk);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  await page.keyboard.press('Control+Shift+F');
  const dialog = page.getByRole('dialog', { name: 'Zoek in het hele manifest' });
  await dialog.waitFor();
  await dialog.getByText('Zo vindt u meer').waitFor();
  await page.keyboard.type('WEKEN');
  await dialog.getByRole('region', { name: 'Wijzigingen', exact: true }).waitFor();
  await dialog.getByRole('link', { name: 'Open op een eigen pagina' }).click();
  await page.waitForURL('**/zoeken?w=WEKEN');
  const box = page.getByRole('searchbox');
  expect(await box.inputValue()).toBe('WEKEN');
  await box.fill('vergadert nooit');
  await page.getByText('Niets gevonden.').waitFor();
  await box.fill('kolkmeer');
  await page.getByRole('region', { name: 'Inzichten' }).getByRole('link').first().click();
  await page.waitForURL('**/inzichten#i-*');
  await until(() =>
    page.evaluate(() => document.activeElement?.textContent?.includes('Kolkmeer') === true),
  );
  await page.goBack();
  await page.waitForURL('**/zoeken?w=kolkmeer');
  await box.fill('uitstel');
  await page
    .getByRole('link', { name: /^A-\d+ bij 3\.2, open$/u })
    .first()
    .click();
  await page.waitForURL('**/3?wijziging=*#p-*');
  await page.getByRole('button', { name: /^Sluit A-/u }).waitFor();
  expect(complaints).toEqual([]);
});

test('the keys are told, Esc leaves the text, and a paragraph moves by a button', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  await page.goto(server.url + desk);
  const first = page.locator('[data-arrival] .ProseMirror p').first();
  await first.click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('Control+/');
  const dialog = page.getByRole('dialog', { name: 'Sneltoetsen' });
  await dialog.waitFor();
  expect(await dialog.innerText()).toContain('Ctrl+Shift+F');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await first.click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('Escape');
  const isInTools = () =>
    page.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null);
  expect(await isInTools()).toBe(true);
  const texts = () => page.locator('[data-arrival] .ProseMirror p').allInnerTexts();
  const [, second, third] = await texts();
  const down = page.getByRole('button', { name: 'Zet de paragraaf lager' });
  expect(await page.getByRole('button', { name: 'Zet de paragraaf hoger' }).isDisabled()).toBe(
    true,
  );
  await page
    .locator('[data-arrival] .ProseMirror p')
    .nth(1)
    .click({ position: { x: 60, y: 10 } });
  await down.click();
  await until(async () => (await texts())[1] === third);
  expect((await texts())[2]).toBe(second);
  await page.keyboard.press('Control+z');
  await until(async () => (await texts())[1] === second);
  expect(complaints).toEqual([]);
});
