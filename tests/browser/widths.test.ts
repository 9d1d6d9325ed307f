import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';

const desk = '/manifest/lokale-digitale-democratie';

/** What stands beside a paragraph: in the margin, or in the sheet of a page without one. */
async function openNote(page: Page, number: string) {
  const name = `Bij ${number}`;
  const note = page.getByRole('article', { name, exact: true });
  if ((await note.count()) > 0) return note;
  const sheet = page.getByRole('dialog', { name, exact: true });
  const ground = page.getByRole('button', { name: new RegExp(`^Draagvlak van ${number}:`, 'u') });
  if (!(await sheet.isVisible())) await ground.click();
  return sheet;
}

test.each([360, 768, 1440])(
  'at %i wide one writes, replies, proposes, endorses and follows links, and nothing overflows',
  { timeout: 120_000 },
  async (width) => {
    const { url } = await runServer();
    const { page, complaints } = await openPage(await openBrowser(), {
      viewport: { width, height: 900 },
    });
    const isWithin = async () =>
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const enterAs = async (role: string, address: string) => {
      await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
      await page.goto(url + address);
      await page.locator('[data-arrival] .ProseMirror').waitFor();
      await page.locator('[data-save-state=saved]').waitFor();
      await page.getByRole('region', { name: /^Sectie 7:/u }).waitFor();
    };

    await enterAs('lead', `${desk}/3`);
    const last = page.locator('[data-arrival] .ProseMirror p').last();
    await last.click({ position: { x: 60, y: 10 } });
    await page.keyboard.type('Samen. ');
    await last.filter({ hasText: 'Samen. ' }).waitFor();
    await page.locator('[data-save-state=saving]').waitFor({ state: 'detached' });
    await page.locator('[data-save-state=saved]').waitFor();
    await isWithin();

    // A thread, a reply in it, and its way back.
    const note = await openNote(page, '3.2');
    await note
      .getByRole('button', { name: /^A-005/u })
      .first()
      .click();
    const thread = note.getByRole('region', { name: /^A-005/u });
    await thread.getByRole('textbox').fill('Dat kan ook in zes weken.');
    await thread.getByRole('button', { name: 'Reageer', exact: true }).click();
    await thread.getByText('Dat kan ook in zes weken.').first().waitFor();
    await isWithin();
    await page.keyboard.press('Escape');

    // Contents lead to another section: in their column, or in the menu of a narrow page.
    const menu = page.getByRole('button', { name: 'Inhoud' });
    if (await menu.isVisible()) await menu.click();
    await page.getByRole('link', { name: 'Samen beslissen' }).first().click();
    await page.waitForURL(/\/\d+$/u);
    await page.getByRole('heading', { name: 'Samen beslissen' }).waitFor();
    await isWithin();

    // A link to one paragraph comes to it, and stays there when the other sections come.
    const named = page.getByRole('link', { name: 'Link naar paragraaf 3.9', exact: true });
    const href = await named.getAttribute('href');
    await page.goto('about:blank');
    await enterAs('mandate-holder', `${desk}/3${href}`);
    const top = () => named.evaluate((element) => element.getBoundingClientRect().top);
    await expect.poll(top, { timeout: 10_000 }).toBeLessThan(900);
    expect(await top()).toBeGreaterThan(0);

    const endorsing = await openNote(page, '3.10');
    await endorsing.getByRole('button', { name: 'Onderschrijf 3.10…' }).click();
    await endorsing.getByRole('radio', { name: 'Eens', exact: true }).check();
    await endorsing.getByRole('button', { name: 'Onderschrijf 3.10', exact: true }).click();
    await endorsing.getByText('Eens, geldig').waitFor();
    await isWithin();

    await endorsing.getByRole('button', { name: /^Stel een wijziging voor/u }).click();
    const field = endorsing.getByRole('textbox', { name: 'Uw voorstel' });
    await field.fill((await field.innerText()).replace('schuilnaam', 'zelfgekozen naam'));
    await endorsing.getByRole('textbox', { name: 'Waarom?' }).fill('Dat woord kent iedereen.');
    await endorsing.getByRole('button', { name: 'Dien wijziging in', exact: true }).click();
    await page.getByText('Nu besluit een trekker.').waitFor();
    await isWithin();
    expect(complaints).toEqual([]);
  },
);

test('who else is here stands in one row within the bar, the rest as a number, and no title is cut', async () => {
  const { url } = await runServer();
  const browser = await openBrowser();
  const enterAs = async (role: string) => {
    const { page } = await openPage(browser);
    await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
    await page.goto(`${url}${desk}/3`);
    await page.locator('[data-arrival] .ProseMirror').waitFor();
    return page;
  };
  const page = await enterAs('lead');
  const here = page.getByRole('list', { name: 'Nu aanwezig' }).getByRole('listitem');
  for (const [index, role] of ['member', 'mandate-holder', 'observer', 'coordinator'].entries()) {
    await enterAs(role);
    await here.nth(index).waitFor();
    for (const width of [1_280, 1_440, 1_600]) {
      await page.setViewportSize({ width, height: 900 });
      const bar = await page.locator('.topbar').boundingBox();
      const boxes = await here.evaluateAll((all) =>
        all.map((one) => {
          const { top, height } = one.getBoundingClientRect();
          return Math.round(top + height / 2);
        }),
      );
      expect(boxes).toHaveLength(index + 1);
      expect(boxes.every((middle) => Math.abs(middle - (bar?.height ?? 0) / 2) <= 2)).toBe(true);
      const isCut = await page
        .locator('.topbar__title')
        .evaluate((title) => title.scrollWidth > title.clientWidth);
      expect(isCut).toBe(false);
    }
  }
  expect(await here.last().textContent()).toBe('+1en 1 ander');
});
