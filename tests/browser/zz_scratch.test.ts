import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
test('look', async () => {
  const server = await runServer({ DEMO: '1' });
  for (const [width, height] of [[1440, 900], [390, 800]] as const) {
  const { page } = await openPage(await openBrowser());
  page.on('pageerror', (e) => console.log('PAGEERROR', e));
  page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text()); });
  await page.setViewportSize({ width, height });
  await page.goto(server.url);
  await page.evaluate(async () => { await fetch('/api/v1/demo/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ role: 'lead' }) }); });
  await page.goto(`${server.url}/manifest/lokale-digitale-democratie/3`);
  await page.getByRole('article', { name: 'Bij 3.1', exact: true }).or(page.getByText('3.1').first()).first().waitFor();
  await page.waitForTimeout(2500);
  await page.screenshot({ path: `/tmp/one-${width}-a.png` });
  console.log('y', await page.evaluate(() => [scrollY, document.body.scrollHeight, document.querySelectorAll('.ProseMirror').length]));
  await page.evaluate(() => scrollBy(0, 700));
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/one-${width}-b.png` });
  await page.evaluate(() => scrollTo(0, 0));
  await page.waitForTimeout(1500);
  await page.screenshot({ path: `/tmp/one-${width}-c.png` });
  await page.screenshot({ path: `/tmp/one-${width}-full.png`, fullPage: true });
  console.log(await page.evaluate(() => [...document.querySelectorAll('.section-part')].map((s) => [s.querySelector('h2')?.textContent, Math.round(s.getBoundingClientRect().height), s.querySelectorAll('.ProseMirror').length])), page.url());
  }
  expect(1).toBe(1);
}, 120_000);
