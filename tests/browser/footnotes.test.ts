import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const noteIn = '[data-footnote]';

async function openDesk(width = 1440) {
  const server = await runServer();
  const browser = await openBrowser();
  const someone = async (role: string, size = width) => {
    const opened = await openPage(browser, { viewport: { width: size, height: 1000 } });
    const { page } = opened;
    await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role } });
    await page.goto(`${server.url}/manifest/lokale-digitale-democratie/3`);
    await page.locator('[data-arrival] .ProseMirror p').first().waitFor();
    return opened;
  };
  return { server, someone, ...(await someone('lead')) };
}

const first = (page: Page) => page.locator('[data-arrival] .ProseMirror p').first();
// What is new to the reader's partner is marked a moment later, and that is not what this is about.
const words = async (page: Page) => {
  const html = await first(page).evaluate(({ innerHTML }) => innerHTML);
  return html.replaceAll(/<span class="changed-since">([^<]*)<\/span>/gu, '$1');
};

/** Presses keys one after another, each seen by the editor. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await seen(page);
  }
}

/** Lets the editor see where the caret went: that is told with a later event. */
async function seen(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1)
      await new Promise((next) => {
        requestAnimationFrame(() => setTimeout(next, 0));
      });
  });
}

/** Puts the caret behind the words of the first paragraph. */
async function goToEnd(page: Page): Promise<void> {
  await first(page).evaluate((paragraph) => {
    paragraph.closest<HTMLElement>('.ProseMirror')?.focus();
    getSelection()?.collapse(paragraph, paragraph.childNodes.length);
  });
  await seen(page);
}

test('[W3] a footnote is begun, typed, left and taken away with the keyboard', async () => {
  const { page, complaints } = await openDesk();
  const button = page.getByRole('button', { name: 'Voetnoot' });
  const isOn = (pressed: boolean) =>
    until(async () => (await button.getAttribute('aria-pressed')) === String(pressed));
  const note = () => first(page).locator(noteIn).allTextContents();
  await goToEnd(page);
  await press(page, 'Control+Alt+f');
  await isOn(true);
  await page.keyboard.type('Zie de wet');
  expect(await note()).toEqual(['Zie de wet']);

  // The key that would pass its edge leaves it where it stands; what is typed then is text.
  await press(page, 'ArrowRight');
  await isOn(false);
  await page.keyboard.type(' A');
  expect(await note()).toEqual(['Zie de wet']);
  expect(await words(page)).toMatch(/Zie de wet<\/span> A/);

  // At its edge from outside what is typed is beside it; from inside, in it.
  await press(page, 'ArrowLeft');
  await press(page, 'ArrowLeft');
  await page.keyboard.type(',');
  expect(await note()).toEqual(['Zie de wet']);
  await press(page, 'ArrowLeft', 'ArrowLeft', 'ArrowRight');
  await isOn(true);
  await page.keyboard.type('ten');
  expect(await note()).toEqual(['Zie de wetten']);

  // Enter and Esc go on behind it, and make no paragraph; Esc once more is out of the text.
  const count = await page.locator('[data-arrival] .ProseMirror p').count();
  await press(page, 'ArrowLeft', 'Enter');
  await isOn(false);
  await page.keyboard.type('B');
  await press(page, 'ArrowLeft', 'ArrowLeft');
  await isOn(true);
  await press(page, 'Escape');
  await isOn(false);
  await page.keyboard.type('C');
  expect(await note()).toEqual(['Zie de wetten']);
  expect(await words(page)).toMatch(/wetten<\/span>CB, A/);
  expect(await page.locator('[data-arrival] .ProseMirror p').count()).toBe(count);
  await press(page, 'Escape');
  expect(
    await page.evaluate(() => document.activeElement?.closest('[role=toolbar]') !== null),
  ).toBe(true);

  // Its button in it makes it text again, and loses no word.
  await press(page, 'Escape');
  await goToEnd(page);
  for (let presses = 0; presses < 8; presses += 1) await press(page, 'ArrowLeft');
  await isOn(true);
  await button.click();
  expect(await note()).toEqual([]);
  expect(await first(page).textContent()).toContain('Zie de wettenCB, A');
  expect(complaints).toEqual([]);
});

test('[W3] what is pasted into a footnote is one line of it, and what is selected becomes one', async () => {
  const { page, complaints } = await openDesk();
  await goToEnd(page);
  await press(page, 'Control+Alt+f');
  await page.keyboard.type('Zie ');
  await page.locator('[data-arrival] .ProseMirror').evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', '<p>de <b>wet</b></p><ul><li>artikel 4</li></ul>');
    text.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  const note = first(page).locator(noteIn);
  expect(await note.allTextContents()).toEqual(['Zie de wet artikel 4']);
  expect(await note.locator('strong').allTextContents()).toEqual(['wet']);
  await press(page, 'Enter');
  await page.keyboard.type(' Ook dit');
  await press(page, 'Control+Shift+ArrowLeft');
  await press(page, 'Control+Alt+f');
  expect(await note.allTextContents()).toEqual(['Zie de wet artikel 4', 'dit']);
  expect(complaints).toEqual([]);
});

test('[W3, E4] others see it with its number, and what was endorsed is another text', async () => {
  const { page, someone, complaints, server } = await openDesk();
  const reader = await someone('member', 360);
  await goToEnd(page);
  await press(page, 'Control+Alt+f');
  await page.keyboard.type('Zie de wet.');
  const shownNote = first(reader.page).locator(noteIn);
  await until(async () => (await shownNote.allTextContents()).join() === 'Zie de wet.');
  const { paragraphs } = (await (
    await page.request.get(`${server.url}/api/v1/sections/speak/paragraphs`)
  ).json()) as { paragraphs: { text: string }[] };
  expect(paragraphs[0]?.text).toMatch(/ \[Zie de wet\.\]$/);
  for (const { page: shown } of [{ page }, reader]) {
    await shown.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(shown)).toEqual([]);
    await shown.emulateMedia({ colorScheme: 'light' });
    expect(await violations(shown)).toEqual([]);
  }
  expect([...complaints, ...reader.complaints]).toEqual([]);
});

test('[W3] on the public page a number leads to the note and back', async () => {
  const { page, server } = await openDesk();
  await goToEnd(page);
  await press(page, 'Control+Alt+f');
  await page.keyboard.type('Zie de wet.');
  const saved = page.getByText('Opgeslagen', { exact: true }).first();
  await saved.waitFor();
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`${server.url}/m/lokale-digitale-democratie`);
  const number = page.locator('[role=doc-noteref]').first();
  await number.focus();
  await press(page, 'Enter');
  await page.locator('li:target', { hasText: 'Zie de wet.' }).waitFor();
  await press(page, 'Tab');
  await press(page, 'Enter');
  await page.locator('[role=doc-noteref]:target').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await violations(page)).toEqual([]);
});
