import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

test('[X2, X7] a part of the manifesto is chosen and saved by keyboard, and a failure is said', async () => {
  const server = await runServer();
  const { page, context, complaints } = await openPage(await openBrowser());
  await context.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'member' } });
  await page.goto(`${server.url}/manifest/lokale-digitale-democratie/uitgave`);
  await tabTo(page, page.getByRole('radio', { name: 'PDF' }).first());
  for (let down = 0; down < 7; down++) await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'platte tekst' }).isChecked()).toBe(true);
  await page.getByRole('combobox', { name: 'Welk deel?' }).selectOption({ index: 2 });
  await tabTo(page, page.getByRole('checkbox'));
  await page.keyboard.press('Space');
  const button = page.getByRole('button', { name: 'Maak en bewaar' });
  await tabTo(page, button);
  const saving = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/-section-2-text\.txt$/u);
  const text = await readFile(await saved.path(), 'utf8');
  expect(text).toContain('Dit bestand is van sectie 2 alleen.');
  await page
    .getByRole('status')
    .filter({ hasText: /Klaar\. .*kB/u })
    .waitFor();
  expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await violations(page)).toEqual([]);

  // Only what changed since one of its versions.
  await page.getByRole('combobox', { name: 'Wat wilt u?' }).selectOption({ index: 1 });
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await page.getByText('zonder bijlagen.').waitFor();
  expect(await violations(page)).toEqual([]);
  const comparing = page.waitForEvent('download');
  await button.click();
  const compared = await comparing;
  expect(compared.suggestedFilename()).toMatch(/-section-2-since-\d+\.txt$/u);
  expect(await readFile(await compared.path(), 'utf8')).toContain('alleen wat er in de tekst');

  await page.route('**/export?**', (route) => route.abort('connectionrefused'));
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Er is geen bestand gemaakt.' }).waitFor();
  await page.unroute('**/export?**');
  const again = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await again).suggestedFilename()).toBe(compared.suggestedFilename());
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
