import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';

test('[S2] two people type in turn in one paragraph, and each word stays whole', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [start, end] = [await openPage(browser), await openPage(browser)];
  for (const [{ page }, role] of [
    [start, 'member'],
    [end, 'lead'],
  ] as const) {
    await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role } });
    await page.goto(`${server.url}/manifest/lokale-digitale-democratie/3`);
    await page
      .locator('[data-arrival] .ProseMirror p')
      .first()
      .click({ position: { x: 60, y: 10 } });
  }
  await start.page.keyboard.press('Home');
  await end.page.keyboard.press('End');
  const text = () => end.page.locator('[data-arrival] .ProseMirror p').first().textContent();
  for (const [place, letter] of 'vooraan'.split('').entries()) {
    const other = 'achteraan'.charAt(place);
    await start.page.keyboard.type(letter);
    await end.page.keyboard.type(other);
    // Each sees the other's letter before the next one, as when people type at their ease.
    const seen = 'vooraan'.slice(0, place + 1);
    await until(async () => (await text())?.startsWith(seen) ?? false);
    const written = 'achteraan'.slice(0, place + 1);
    await until(
      async () =>
        (await start.page.locator('[data-arrival] .ProseMirror p').first().textContent())?.includes(
          written,
        ) ?? false,
    );
  }
  expect(await text()).toContain('achtera');
  expect([...start.complaints, ...end.complaints]).toEqual([]);
});
