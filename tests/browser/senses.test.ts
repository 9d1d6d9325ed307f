import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';

type Options = Parameters<typeof openPage>[1];

/** Two people in one section: one with a caret in the first paragraph, the other looking. */
async function openBoth(options: Options) {
  const { url } = await runServer();
  const browser = await openBrowser();
  const enterAs = async (role: string, how: Options) => {
    const { page } = await openPage(browser, how);
    await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
    await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
    await page.locator('[data-save-state=saved]').waitFor();
    return page;
  };
  const writer = await enterAs('member', {});
  const place = { position: { x: 60, y: 10 } };
  await writer.locator('[data-arrival] .ProseMirror p').first().click(place);
  const page = await enterAs('lead', options);
  await page.locator('.draagvlak-caret').waitFor({ state: 'attached' });
  return page;
}

const styleOf = (page: Page, selector: string, property: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);

test('who is where is told without a colour or a mouse: by name and partner, and in the contents', async () => {
  const page = await openBoth({});
  const here = page.getByRole('list', { name: 'Nu aanwezig' }).getByRole('listitem');
  await here.filter({ hasText: 'schrijft' }).waitFor();
  const [name = ''] = (await here.allTextContents()).map((said) => said.split(',')[0]);
  // A ring shows letters before the name it says.
  const flag = await page.locator('.draagvlak-caret__flag').first().textContent();
  const [named = ''] = flag?.split(',') ?? [];
  expect(named).not.toBe('');
  expect(name.endsWith(named)).toBe(true);
  const contents = page.getByRole('navigation', { name: 'Inhoud' }).getByRole('listitem');
  const section = contents.filter({ hasText: 'Meepraten met gevolg' });
  await section.getByText(`Nu hier: ${named.split(' ')[0]}`).waitFor();
  // The bar of each section is a drawing, with what it shows as words.
  await contents
    .filter({ hasText: /\d+ van (de )?\d+/u })
    .nth(6)
    .waitFor();
});

test('with forced colours carets, grounds and the focus are still seen', async () => {
  const page = await openBoth({ forcedColors: 'active' });
  const paper = await styleOf(page, 'body', 'background-color');
  const shown = async (selector: string, property: string) =>
    (await styleOf(page, selector, property)) !== paper;
  expect(await styleOf(page, '.draagvlak-caret', 'border-inline-start-style')).toBe('solid');
  expect(await shown('.draagvlak-caret', 'border-inline-start-color')).toBe(true);
  expect(await styleOf(page, '.draagvlak-caret__flag', 'border-block-start-style')).toBe('solid');
  expect(await shown('.manuscript__ground .ground-line', 'fill')).toBe(true);
  expect(await shown('.contents__bar .ground-line', 'fill')).toBe(true);
  await page.keyboard.press('Tab');
  expect(await styleOf(page, ':focus', 'outline-style')).toBe('solid');
  expect(await shown(':focus', 'outline-color')).toBe(true);
});

test('for who wants no motion nothing moves', async () => {
  const page = await openBoth({ reducedMotion: 'reduce' });
  const moving = await page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const isStill =
        transitionDuration.split(', ').every((each) => each === '0s') &&
        animationName === 'none' &&
        scrollBehavior === 'auto';
      return isStill ? [] : [element.outerHTML.slice(0, 100)];
    }),
  );
  expect(moving).toEqual([]);
});
