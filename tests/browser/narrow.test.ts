import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';

const phone = { width: 360, height: 740 };
const desk = '/manifest/lokale-digitale-democratie/3';

async function enter(viewport: { width: number; height: number }) {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser(), { viewport });
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  await page.goto(url + desk);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  await page.locator('[data-save-state=saved]').waitFor();
  return page;
}

/** What the keyboard is on, when it lies under something else or out of sight; null when it is seen. */
function hiddenFocus(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const on = document.activeElement;
    if (!on || on === document.body || on.matches('[contenteditable], main')) return null;
    // Of a link that is broken over lines, the first piece.
    const { left, top, width, height } = on.getClientRects()[0] ?? on.getBoundingClientRect();
    const [x, y] = [left + Math.min(width, 20) / 2, top + Math.min(height, 20) / 2];
    const seen = document.elementFromPoint(x, y);
    if (seen && (on.contains(seen) || seen.contains(on))) return null;
    const under = seen ? `under ${seen.outerHTML.slice(0, 80)}` : 'out of sight';
    return `${on.outerHTML.slice(0, 120)} at ${left},${top}, ${under}`;
  });
}

/** What there is of a role, by name, as the browser tells it to who does not see the page. */
async function namesOf(page: Page, wanted: 'heading' | 'button'): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes
    .filter(({ ignored, role }) => !ignored && role?.value === wanted)
    .map(({ name }) => String(name?.value));
}

/** The same once the page is at rest: sections that come near are drawn, and move what is below. */
async function hiddenAtRest(page: Page): Promise<string | null> {
  let hidden = await hiddenFocus(page);
  for (let frames = 0; hidden && frames < 60; frames += 1) {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    hidden = await hiddenFocus(page);
  }
  return hidden;
}

test("[T1] on a phone one sees where one's words are, however far one has read", async () => {
  const page = await enter(phone);
  await page.locator('[data-arrival] .ProseMirror p').last().scrollIntoViewIfNeeded();
  const state = page.locator('[data-save-state]');
  const place = await state.boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual(0);
  expect(await state.innerText()).toContain('Opgeslagen');

  // Losing the line says so in the same place, and the tools stay below it.
  await page.context().setOffline(true);
  await page.locator('[data-save-state=offline]').waitFor();
  const bar = await page.locator('.topbar').boundingBox();
  const tools = await page.getByRole('toolbar').boundingBox();
  expect(tools?.y).toBeGreaterThanOrEqual(Math.floor((bar?.y ?? 0) + (bar?.height ?? 0)));
});

test('on a phone the bar comes out whole for the keyboard, from far down the page', async () => {
  const page = await enter(phone);
  await page.keyboard.press('Tab');
  await page.locator('[data-arrival] .ProseMirror p').last().scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'EN – English' }).focus();
  await expect.poll(() => hiddenFocus(page)).toBe(null);
});

test('at 400 % zoom whoever took the keyboard to the tools keeps it there when the other sections come', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser(), { viewport: { width: 320, height: 256 } });
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/api/v1/sections/*/paragraphs', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(url + desk);
  await page.locator('[data-save-state=saved]').waitFor();
  await page.getByRole('toolbar').getByRole('button').first().focus();
  expect(await page.locator('main > section').count()).toBe(1);
  letGo();
  await page.locator('main > section').nth(6).waitFor({ state: 'attached' });
  expect(await hiddenAtRest(page)).toBe(null);
});

test.for([phone, { width: 768, height: 1_024 }])(
  'at $width × $height the sheet of a paragraph comes up where one looks, with its words above it',
  async (viewport) => {
    const page = await enter(viewport);
    await page.getByRole('region', { name: /^Sectie 7:/u }).waitFor();
    for (const number of ['3.1', '3.10']) {
      const name = new RegExp(`^Draagvlak van ${number}:`, 'u');
      const ground = page.getByRole('button', { name });
      // Low on the screen, where the sheet comes.
      await ground.evaluate((element) => element.scrollIntoView({ block: 'end' }));
      await ground.click();
      const sheet = page.getByRole('dialog', { name: `Bij ${number}`, exact: true });
      await sheet.waitFor();
      const place = await sheet.boundingBox();
      expect(Math.round((place?.y ?? 0) + (place?.height ?? 0))).toBe(viewport.height);
      expect(Math.round(place?.width ?? 0)).toBe(viewport.width);
      expect(await hiddenAtRest(page)).toBe(null);
      const link = page.getByRole('link', { name: `Link naar paragraaf ${number}`, exact: true });
      const [bar, head] = await Promise.all([
        page.getByRole('toolbar', { name: 'Opmaak' }).boundingBox(),
        link.boundingBox(),
      ]);
      expect(head?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
      // Of the words themselves there is something too.
      expect(head?.y).toBeLessThan((place?.y ?? 0) - 60);
      await page.keyboard.press('Escape');
      await sheet.waitFor({ state: 'hidden' });
    }
  },
);

test('on a phone an amendment that was found opens, with a way back to its paragraph', async () => {
  const page = await enter(phone);
  await page.goto(new URL('zoeken?w=uitstel', page.url()).href);
  const found = page.getByRole('link', { name: /^A-\d+ bij 3\.2, open$/u }).first();
  await found.click();
  const sheet = page.getByRole('dialog', { name: 'Bij 3.2' });
  await sheet.waitFor();
  expect(await hiddenAtRest(page)).toBe(null);
  await sheet.getByRole('button', { name: 'Terug naar 3.2' }).click();
  await sheet.getByRole('button', { name: /A-005/ }).waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
});

test('where the contents are put away, the keys for finding open it all the same', async () => {
  const page = await enter(phone);
  await page.keyboard.press('Control+Shift+F');
  const dialog = page.getByRole('dialog', { name: 'Zoek in het hele manifest' });
  await dialog.getByRole('searchbox').fill('weken');
  await dialog.getByRole('region', { name: 'Wijzigingen', exact: true }).waitFor();
  expect(await hiddenAtRest(page)).toBe(null);
  await dialog.getByRole('button', { name: 'Sluit' }).first().click();
  await dialog.waitFor({ state: 'hidden' });
});

test.each([phone, { width: 320, height: 256 }, { width: 1440, height: 900 }])(
  'at $width × $height whoever goes by headings or buttons comes to what is said of each paragraph',
  async (viewport) => {
    const page = await enter(viewport);
    const headings = async () =>
      (await namesOf(page, 'heading')).filter((name) => name.startsWith('Bij 3.'));
    const grounds = async () =>
      (await namesOf(page, 'button')).flatMap(
        (name) => /^Draagvlak van (3\.\d+): /u.exec(name)?.[1] ?? [],
      );
    const numbers = page.locator('[data-arrival] .manuscript__number');
    await numbers.nth(9).waitFor({ state: 'attached' });
    const all = await numbers.allTextContents();
    await expect.poll(headings, { timeout: 10_000 }).toEqual(all.map((number) => `Bij ${number}`));
    await expect.poll(grounds, { timeout: 10_000 }).toEqual(all);
  },
);

test('on a phone a thread in the sheet has one cross, and a way back to its paragraph', async () => {
  const page = await enter(phone);
  await page.locator('[data-arrival] .draagvlak-ground-link').nth(1).click();
  const sheet = page.getByRole('dialog', { name: 'Bij 3.2' });
  await sheet.getByRole('button', { name: /A-005/ }).click();
  await sheet.getByRole('region', { name: /^A-005/ }).waitFor();
  expect(await sheet.getByRole('button', { name: /^Sluit(?! het gesprek)/ }).count()).toBe(1);

  await sheet.getByRole('button', { name: 'Terug naar 3.2' }).click();
  const chip = sheet.getByRole('button', { name: /A-005/ });
  await until(() => chip.evaluate((element) => element === document.activeElement));
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
});

test.each([phone, { width: 768, height: 1024 }, { width: 1440, height: 900 }])(
  'at $width × $height who goes from the text to the tools or the tips sees them, and keeps the text in place',
  async (viewport) => {
    const page = await enter(viewport);
    await page.getByRole('region', { name: /^Sectie 7:/u }).waitFor();
    const words = page.locator('[data-arrival] .ProseMirror p').nth(7);
    await words.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await words.click({ position: { x: 60, y: 10 } });
    await page.keyboard.type('DIT IS VOOR IEDEREEN IN ONS DORP. ');
    const tips = page.getByRole('toolbar').getByRole('button', { name: /^\d+ tips?$/u });
    await tips.waitFor();
    const place = () => words.evaluate((element) => element.getBoundingClientRect().top);
    const was = await place();
    const isOn = (tool: Locator) => tool.evaluate((element) => element === document.activeElement);

    await page.keyboard.press('Escape');
    const tools = page.getByRole('toolbar', { name: 'Opmaak' }).getByRole('button');
    for (const tool of await tools.all()) {
      await expect.poll(() => isOn(tool)).toBe(true);
      expect(await hiddenAtRest(page)).toBe(null);
      expect(await place()).toBe(was);
      await page.keyboard.press('ArrowRight');
    }
    // After the last the first again. The last two are the tips and the proposal.
    await expect.poll(() => isOn(tools.first())).toBe(true);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { name: 'Schrijftips' });
    await expect.poll(() => isOn(heading)).toBe(true);
    expect(await hiddenAtRest(page)).toBe(null);
    await page.keyboard.press('Tab');
    expect(await hiddenAtRest(page)).toBe(null);
    expect(await place()).toBe(was);
  },
);

test.each([
  phone,
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
  { width: 320, height: 256 },
])('at $width × $height the keyboard is never under a bar that stays', async (viewport) => {
  const page = await enter(viewport);
  const hidden = new Set<string>();
  // Down the whole page, and up again: bars hide most on the way up.
  for (const key of ['Tab', 'Shift+Tab']) {
    for (let presses = 0; presses < 90; presses += 1) {
      await page.keyboard.press(key);
      const found = await hiddenAtRest(page);
      if (found) hidden.add(`${key}: ${found}`);
    }
  }
  expect([...hidden]).toEqual([]);
});
