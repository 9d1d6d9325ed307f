import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { cutLine, saveState } from './cutLine.ts';
import { violations } from './violations.ts';

async function openSection(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  await until(async () => (await saveState(page)) === 'saved');
}

async function typeAtEnd(page: Page, paragraph: number, words: string): Promise<void> {
  await page
    .locator('[data-arrival] .ProseMirror p')
    .nth(paragraph)
    .click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

/** The words of the first paragraph, in canonical wording; carets carry names into it. */
const firstParagraph = (page: Page) =>
  page
    .locator('[data-arrival] .ProseMirror p')
    .first()
    .evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.draagvlak-caret').forEach((caret) => caret.remove());
      return copy.textContent.replaceAll(/\s+/g, ' ').trim();
    });

test('[T7] two who wrote in one paragraph while apart: the page says so, shows both, and one press undoes', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [away, here] = [await openPage(browser), await openPage(browser)];
  const line = await cutLine(away.page);
  await openSection(away.page, server.url, 'member');
  await openSection(here.page, server.url, 'lead');
  await line.cut();
  await typeAtEnd(away.page, 0, ' Onderweg geschreven.');
  await typeAtEnd(here.page, 0, ' Op kantoor geschreven.');
  await until(async () => (await saveState(here.page)) === 'saved');
  const ofOthers = await firstParagraph(here.page);
  line.restore();

  const notice = away.page.getByRole('alert').filter({ hasText: '1 paragraaf om na te kijken' });
  await notice.waitFor();
  await until(async () => (await saveState(away.page)) === 'saved');
  const merged = await firstParagraph(away.page);
  // Letters of both may stand in each other's words: that is what it is about.
  expect(merged.length).toBeGreaterThan(ofOthers.length);
  // The page that was here all the time hears of it, and by whom.
  const noteHere = here.page.locator('.doubt');
  await here.page.getByRole('alert').filter({ hasText: '1 paragraaf om na te kijken' }).waitFor();
  const name = (await away.page.locator('.topbar__me span').first().innerText()).split(
    /\s+(?:Berichten|Mijn)/,
  )[0];
  expect(await noteHere.innerText()).toContain(`Tekst van ${name}`);
  expect(await noteHere.innerText()).toContain('Onderweg geschreven.');
  expect(await violations(here.page)).toEqual([]);

  await away.page.reload();
  await notice.waitFor();
  await until(async () => (await saveState(away.page)) === 'saved');
  expect(await violations(away.page)).toEqual([]);

  await tabTo(away.page, notice.getByRole('button', { name: 'Ga naar 3.1' }));
  await away.page.keyboard.press('Enter');
  const note = away.page.locator('.doubt');
  await tabTo(away.page, note.getByRole('button', { name: 'Haal mijn verandering weg' }));
  expect(await note.innerText()).toContain('Onderweg geschreven.');
  expect(await note.innerText()).toContain('Op kantoor geschreven.');
  await away.page.keyboard.press('Enter');
  await until(async () => (await firstParagraph(away.page)) === ofOthers);
  await until(async () => (await firstParagraph(here.page)) === ofOthers);
  // What was judged where it was found is judged.
  await noteHere.waitFor({ state: 'detached' });
  expect(await note.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await note.innerText()).toContain('Onderweg geschreven.');
  expect(await violations(away.page)).toEqual([]);

  // It was one step of the editor's own.
  await away.page.locator('[data-arrival] .ProseMirror').focus();
  await away.page.keyboard.press('Control+z');
  await until(async () => (await firstParagraph(away.page)) === merged);
  await tabTo(away.page, note.getByRole('button', { name: 'Laat zo staan' }));
  await away.page.keyboard.press('Enter');
  await note.waitFor({ state: 'detached' });
  expect(await firstParagraph(away.page)).toBe(merged);
  await away.page.reload();
  await until(async () => (await saveState(away.page)) === 'saved');
  expect(await note.count()).toBe(0);
  expect([...away.complaints, ...here.complaints]).toEqual([]);
});

test('[T7] on a phone the paragraph says so too, and what was deleted can be put back', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const away = await openPage(browser, { viewport: { width: 390, height: 844 } });
  const here = await openPage(browser);
  const line = await cutLine(away.page);
  await openSection(away.page, server.url, 'member');
  await openSection(here.page, server.url, 'lead');
  const paragraphs = (page: Page) => page.locator('[data-arrival] .ProseMirror p').allInnerTexts();
  const [first = '', second = ''] = await paragraphs(away.page);
  await line.cut();
  await away.page.locator('[data-arrival] .ProseMirror p').nth(1).click({ clickCount: 3 });
  await until(
    async () =>
      (await away.page.evaluate(() => getSelection()?.toString().trim())) === second.trim(),
  );
  await away.page.keyboard.press('Backspace');
  await until(async () => (await paragraphs(away.page))[1]?.trim() === '');
  await away.page.keyboard.press('Backspace');
  await until(async () => !(await paragraphs(away.page)).some((text) => text.trim() === ''));
  expect((await paragraphs(away.page))[0]).toBe(first);
  await typeAtEnd(here.page, 1, ' Op kantoor geschreven.');
  await until(async () => (await saveState(here.page)) === 'saved');
  line.restore();
  const note = away.page.locator('.doubt');
  await note.waitFor();
  expect(await violations(away.page)).toEqual([]);
  await note.getByRole('button', { name: 'Zet de paragraaf terug' }).click();
  const isBack = async (page: Page) =>
    (await paragraphs(page))[1]?.includes('Op kantoor geschreven.') === true;
  await until(() => isBack(away.page));
  await until(() => isBack(here.page));
  // Now it has a place of its own, and says there that this was done.
  await away.page.getByText('Twee teksten kwamen hier samen').waitFor();
  expect([...away.complaints, ...here.complaints]).toEqual([]);
});
