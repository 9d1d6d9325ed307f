import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

const note = (page: Page, number: string) =>
  page.getByRole('article', { name: `Bij ${number}`, exact: true });
const comesIn = (page: Page, url: string, role: string) =>
  page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });

test('[C5] when another person comes in in another tab, nothing is said or typed in their name here', async () => {
  const { url } = await runServer();
  const { page, context } = await openPage(await openBrowser());
  await comesIn(page, url, 'mandate-holder');
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('[data-save-state=saved]').waitFor();
  const about = note(page, '3.5');
  await about.getByRole('button', { name: /^Onderschrijf 3\.5/u }).click();
  await about.getByRole('radio', { name: 'Eens', exact: true }).check();

  await comesIn(page, url, 'lead');
  await about.locator('form button[type=submit]').click();
  await page.getByText('In een ander venster is intussen iemand anders ingelogd.').waitFor();
  expect(await violations(page)).toEqual([]);
  // A line that is cut comes back as nobody's: then the page finds out, and begins anew.
  await context.setOffline(true);
  await page.locator('[data-save-state=offline]').waitFor();
  await context.setOffline(false);
  await page.locator('.topbar__me').getByText('Imane Zeitoun').waitFor({ state: 'attached' });
  await page.locator('[data-save-state=saved]').waitFor();
  await note(page, '3.5').waitFor();
});

test('[C5] a tab that one comes back to shows who is signed in by now', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser());
  await comesIn(page, url, 'mandate-holder');
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('[data-save-state=saved]').waitFor();
  await comesIn(page, url, 'lead');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.locator('.topbar__me').getByText('Imane Zeitoun').waitFor({ state: 'attached' });
  await page.locator('[data-save-state=saved]').waitFor();
  // Who left elsewhere has left here.
  await page.request.delete(`${url}/api/v1/sessions/current`);
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await page.getByText('Log in om verder te gaan').waitFor();
  expect(await violations(page)).toEqual([]);
});
