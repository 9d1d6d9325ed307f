import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';

const numbers = /^\d+\.\d+$/u;

test('[P4] on paper the desk is its words, with the numbers that they have on the screen', async () => {
  const { url } = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  const { ids, shown } = await textOf(page, url);
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('.section-part').last().waitFor();
  await until(async () => (await page.locator('.manuscript__editor').count()) === ids.length);
  // What says nothing has no number: here, and on paper.
  await page.locator('.section-part').nth(2).locator('.ProseMirror p').first().click();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.press('Enter');
  await page.locator('.ProseMirror p > br:only-child').waitFor({ state: 'attached' });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.manuscript__notes').first().isVisible()).toBe(false);
  expect(await page.locator('.toolbar').first().isVisible()).toBe(false);
  expect(await numbersSeen(page)).toEqual(shown.toSorted(byNumber));
  const sides = await page.locator('html').evaluate((html) => html.scrollWidth - html.clientWidth);
  expect(sides).toBe(0);
  expect(complaints).toEqual([]);
});

/** The sections of the demo, and the numbers of their paragraphs as the server tells them. */
async function textOf(page: Page, url: string) {
  const answer = await page.request.get(`${url}/api/v1/manifestos/demo`);
  const { sections } = (await answer.json()) as { sections: { id: string }[] };
  const ids = sections.map(({ id }) => id);
  const shown: string[] = [];
  for (const id of ids) {
    const told = await page.request.get(`${url}/api/v1/sections/${id}/paragraphs`);
    const { paragraphs } = (await told.json()) as { paragraphs: { number: string | null }[] };
    shown.push(...paragraphs.flatMap(({ number }) => number ?? []));
  }
  return { ids, shown };
}

/** The numbers that the browser itself writes, as it tells them to who cannot see: in parts. */
async function numbersSeen(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const written = new Map<string, string>();
  for (const { role, name, parentId = '' } of nodes)
    if (role?.value === 'StaticText')
      written.set(parentId, `${written.get(parentId) ?? ''}${String(name?.value)}`);
  return [...written.values()].filter((text) => numbers.test(text)).toSorted(byNumber);
}

function byNumber(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
