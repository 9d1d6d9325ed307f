import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openWith } from '../support/sections.ts';
import { until } from '../support/until.ts';
import { cutLine, saveState } from './cutLine.ts';
import { violations } from './violations.ts';

async function openSection(page: Page, url: string, role: string, number = 3): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(`${url}/manifest/lokale-digitale-democratie/${number}`);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  // The other sections come around it; what is pressed then stands where it stays.
  await page.getByRole('region', { name: /^Sectie 7:/u }).waitFor();
  await until(async () => (await saveState(page)) === 'saved');
}

/** What each block says; carets carry names into it. */
const texts = (page: Page) =>
  page.locator('[data-arrival] .ProseMirror p').evaluateAll((all) =>
    all.map((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.draagvlak-caret').forEach((caret) => caret.remove());
      return copy.textContent.replaceAll(/\s+/gu, ' ').trim();
    }),
  );
const caretIn = (page: Page, place: number) =>
  page
    .locator('[data-arrival] .ProseMirror p')
    .nth(place)
    .click({ position: { x: 60, y: 10 } });
const said = (page: Page, words: RegExp) => page.getByRole('status').filter({ hasText: words });
const dialogOf = (page: Page) => page.getByRole('dialog', { name: /naar een andere sectie/u });

test('[P5] a paragraph goes to another section and back by keyboard alone, with its backing, and others see it', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [mover, here, there] = [
    await openPage(browser),
    await openPage(browser),
    await openPage(browser),
  ];
  await openSection(mover.page, server.url, 'member');
  await openSection(here.page, server.url, 'lead');
  await openSection(there.page, server.url, 'mandate-holder', 4);
  const { page } = mover;
  const before = await texts(page);
  const [first = ''] = before;
  const backing = /geldig/u;
  const note = (on: Page, number: string) =>
    on.getByRole('article', { name: `Bij ${number}`, exact: true });
  const ground = await note(page, '3.1').getByText(backing).first().innerText();

  await caretIn(page, 0);
  await page.keyboard.press('Escape');
  await tabTo(page, page.getByRole('toolbar', { name: 'Opmaak' }).locator('[tabindex="0"]'));
  const tool = page.getByRole('button', { name: /^Naar een andere sectie/u });
  await until(async () => {
    await page.keyboard.press('ArrowRight');
    return tool.evaluate((element) => element === document.activeElement);
  });
  await page.keyboard.press('Enter');
  const dialog = dialogOf(page);
  await dialog.getByText(first.slice(0, 30)).waitFor();
  await dialog.getByRole('option', { name: /^Na 4\.1 /u }).waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
  const place = dialog.getByRole('combobox', { name: 'Plek' });
  await tabTo(page, place);
  await page.keyboard.press('Home');
  expect(await place.inputValue()).toBe('');
  await page.keyboard.press('Enter');

  // It stands there, with what was said of it; here the page says so, and so does who else is here.
  const moved = said(page, /Dit is nu paragraaf 4\.1, in sectie 4/u);
  await moved.waitFor();
  const hasFocus = (one: Element) => one.closest('.moved-notice') === document.activeElement;
  expect(await moved.evaluate(hasFocus)).toBe(true);
  await until(async () => (await texts(page)).length === before.length - 1);
  await until(async () => (await texts(there.page))[0] === first);
  await until(async () => (await note(there.page, '4.1').innerText()).includes(ground));
  const told = said(here.page, /heeft een paragraaf verplaatst naar sectie 4/u);
  await told.waitFor();
  const way = here.page.getByRole('link', { name: 'Ga erheen' });
  expect(await way.getAttribute('href')).toMatch(/\/4#p-/u);
  expect(await page.getByText('Paragrafen die er niet meer staan').count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  await tabTo(page, page.getByRole('button', { name: 'Zet terug' }));
  await page.keyboard.press('Enter');
  await said(page, /staat weer waar hij stond/u).waitFor();
  for (const reader of [page, here.page])
    await until(async () => (await texts(reader)).join() === before.join());
  await until(async () => (await texts(there.page))[0] !== first);
  await until(async () => (await note(page, '3.1').innerText()).includes(ground));

  await told.waitFor({ state: 'detached' });
  expect([...mover.complaints, ...here.complaints, ...there.complaints]).toEqual([]);
});

test('[T3] [T7] what someone typed in it while away is not lost', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [away, mover] = [await openPage(browser), await openPage(browser)];
  const line = await cutLine(away.page);
  await openSection(away.page, server.url, 'member');
  await openSection(mover.page, server.url, 'lead');
  const before = await texts(mover.page);
  await line.cut();
  await caretIn(away.page, 1);
  await away.page.keyboard.press('End');
  await away.page.keyboard.type(' Onderweg geschreven.');
  await caretIn(mover.page, 1);
  // Only from the second on a paragraph can go up: then the page knows where the caret is.
  const higher = { name: /^Zet de paragraaf hoger/u, disabled: false };
  await mover.page.getByRole('button', higher).waitFor();
  await mover.page.keyboard.press('Control+Alt+v');
  await dialogOf(mover.page).getByRole('option', { name: /^Na 4\.1 /u }).waitFor({ state: 'attached' }); // prettier-ignore
  await mover.page.keyboard.press('Enter');
  await said(mover.page, /in sectie 4/u).waitFor();
  line.restore();

  const notice = away.page.getByRole('alert').filter({ hasText: '1 paragraaf om na te kijken' });
  await notice.waitFor();
  await said(away.page, /heeft een paragraaf verplaatst naar sectie 4/u).waitFor();
  for (const reader of [away.page, mover.page])
    await until(async () => (await texts(reader)).length === before.length - 1);
  const doubt = away.page.locator('.doubt');
  expect(await doubt.innerText()).toContain('Onderweg geschreven.');
  await doubt.getByRole('button', { name: 'Zet mijn tekst terug' }).waitFor();
  expect(await violations(away.page)).toEqual([]);
  expect([...away.complaints, ...mover.complaints]).toEqual([]);
});

test('[P5] who may write in no other section hears so, and why', async () => {
  const server = await runServer({ DEMO: '0' });
  const people = await buildNetwork(server, { people: { ann: {} } });
  (await openWith(people.ann, ['Wij luisteren.'])).close();
  const { page, context, complaints } = await openPage(await openBrowser());
  const [name = '', value = ''] = people.ann.headers['cookie']?.split('=') ?? [];
  await context.addCookies([{ name, value, url: server.url }]);
  await page.goto(`${server.url}/manifest/m/1`);
  await page.locator('[data-arrival] .ProseMirror').getByText('Wij luisteren.').waitFor();
  await until(async () => (await saveState(page)) === 'saved');
  await caretIn(page, 0);
  await page.keyboard.press('Control+Alt+v');
  await dialogOf(page).getByText('geen andere sectie waarin u mag schrijven').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
});

test('[P5] the dialog fits a phone, in both themes and languages', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  for (const colorScheme of ['light', 'dark'] as const) {
    const viewport = { width: 360, height: 740 };
    const { page, complaints } = await openPage(browser, { viewport, colorScheme });
    await openSection(page, server.url, 'member');
    for (const language of ['NL', 'EN']) {
      const choice = page.getByRole('button', { name: language, exact: true });
      if ((await choice.count()) > 0) await choice.first().click();
      await caretIn(page, 0);
      await page.keyboard.press('Control+Alt+v');
      await page.getByRole('dialog').getByRole('combobox').nth(1).waitFor();
      expect(await violations(page)).toEqual([]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(360);
      await page.keyboard.press('Escape');
    }
    expect(complaints).toEqual([]);
  }
});

test('[P2] Alt and an arrow moves a paragraph with its caret, says where it is now, and goes no further than the section', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [mover, other] = [await openPage(browser), await openPage(browser)];
  await openSection(mover.page, server.url, 'lead');
  await openSection(other.page, server.url, 'member');
  const { page } = mover;
  const before = await texts(page);
  const [first, second, third = '', ...rest] = before;
  const link = (number: string) =>
    page.getByRole('link', { name: `Link naar paragraaf ${number}`, exact: true });
  const was = await link('3.3').getAttribute('href');
  const text = page.locator('[data-arrival] .ProseMirror');
  const isWriting = () => text.evaluate((element) => element === document.activeElement);
  const isNow = (number: string) =>
    said(page, new RegExp(`^Deze paragraaf is nu ${number}\\.$`, 'u')).waitFor();

  await caretIn(page, 2);
  // Only from the second on a paragraph can go up: then the page knows where the caret is.
  await page.getByRole('button', { name: /^Zet de paragraaf hoger/u, disabled: false }).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+ArrowUp');
  await isNow('3.2');
  for (const reader of [page, other.page])
    await until(async () =>
      (await texts(reader)).join() === [first, third, second, ...rest].join()); // prettier-ignore
  expect(await link('3.2').getAttribute('href')).toBe(was);
  expect(await isWriting()).toBe(true);

  // Past a heading and the first paragraph: there the section ends, and so does the way of these keys.
  for (let presses = 0; presses < 4; presses += 1) await page.keyboard.press('Alt+ArrowUp');
  await isNow('3.1');
  expect((await texts(page)).slice(0, 3)).toEqual([third, first, second]);
  const above = page.getByRole('region', { name: /^Sectie 2:/u });
  expect(await above.getByText(third.slice(0, 30)).count()).toBe(0);
  await page.keyboard.press('Alt+ArrowDown');
  await isNow('3.2');
  await page.keyboard.press('Alt+ArrowUp');
  await isNow('3.1');

  // The caret came along; who writes on hears no more of it, and undoing brings all back.
  await page.keyboard.type('Ook: ');
  await until(async () => (await texts(other.page))[0] === `Ook: ${third}`);
  await said(page, /is nu 3\./u).waitFor({ state: 'detached' });
  const undone = async () => {
    await page.keyboard.press('ControlOrMeta+z');
    return (await texts(page)).join('|') === before.join('|');
  };
  await until(undone);
  await until(async () => (await texts(other.page)).join('|') === before.join('|'));
  expect(await isWriting()).toBe(true);
  expect(await link('3.3').getAttribute('href')).toBe(was);
  expect([...mover.complaints, ...other.complaints]).toEqual([]);
});

test('[P2] a paragraph is dragged by its number, with what others type in it meanwhile', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [mover, other] = [await openPage(browser), await openPage(browser)];
  await openSection(mover.page, server.url, 'lead');
  await openSection(other.page, server.url, 'member');
  const { page } = mover;
  const before = await texts(page);
  const [first = '', second, third] = before;
  const number = page.getByRole('link', { name: 'Link naar paragraaf 3.1', exact: true });
  const address = await number.getAttribute('href');
  await page.locator('[data-arrival] .ProseMirror').scrollIntoViewIfNeeded();

  await number.hover();
  await page.mouse.down();
  const target = await page.locator('[data-arrival] .ProseMirror p').nth(2).boundingBox();
  if (!target) throw new Error('There is no third paragraph.');
  const [x, y] = [target.x + 80, target.y + target.height - 70];
  await page.mouse.move(x, y - 20, { steps: 5 });
  await caretIn(other.page, 0);
  await other.page.keyboard.press('ControlOrMeta+Home');
  await other.page.keyboard.type('Nieuw. ');
  await until(async () => (await texts(page))[0]?.startsWith('Nieuw. ') === true);
  await page.mouse.move(x, y, { steps: 3 });
  await page.locator('.manuscript__drop').waitFor();
  await page.mouse.up();

  const moved = [second, third, `Nieuw. ${first}`];
  await until(async () => (await texts(page)).slice(0, 3).join('|') === moved.join('|'));
  await until(async () => (await texts(other.page)).slice(0, 3).join('|') === moved.join('|'));
  const now = page.getByRole('link', { name: 'Link naar paragraaf 3.3', exact: true });
  await until(async () => (await now.getAttribute('href')) === address);
  expect(await page.locator('.manuscript__drop').count()).toBe(0);
  // One step back, as with the keys.
  await page.keyboard.press('ControlOrMeta+z');
  await until(async () => (await texts(page))[0] === `Nieuw. ${first}`);
  // Before all others too.
  const top = page.locator('[data-arrival] .ProseMirror p').first();
  await page
    .getByRole('link', { name: 'Link naar paragraaf 3.2', exact: true })
    .dragTo(top, { targetPosition: { x: 80, y: 3 } });
  await until(
    async () => (await texts(page)).slice(0, 2).join('|') === [second, `Nieuw. ${first}`].join('|'),
  );
  expect([...mover.complaints, ...other.complaints]).toEqual([]);
});

test('[P5] a number that is dropped in another section asks whether it goes there, and shows where', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await openSection(page, server.url, 'member', 4);
  const before = await texts(page);
  const [first = ''] = before;
  const there = page.getByRole('region', { name: /^Sectie 3:/u }).locator('.ProseMirror p');
  const lowest = there.last();
  const unmoved = await there.count();
  await lowest.scrollIntoViewIfNeeded();
  const number = page.getByRole('link', { name: 'Link naar paragraaf 4.1', exact: true });
  const drop = async () => {
    await number.hover();
    await page.mouse.down();
    const target = await lowest.boundingBox();
    if (!target) throw new Error('It is not there.');
    const below = target.y + target.height - 4;
    await page.mouse.move(target.x + 80, below - 20, { steps: 4 });
    await page.mouse.move(target.x + 80, below, { steps: 3 });
    const mark = await page.locator('.manuscript__drop').boundingBox();
    expect(mark?.y).toBeGreaterThan(target.y + target.height - 2);
    await page.mouse.up();
  };

  // Given up, it stays where it was, and leaves no words.
  await drop();
  await dialogOf(page).getByText(first.slice(0, 30)).waitFor();
  await page.keyboard.press('Escape');
  expect(await texts(page)).toEqual(before);
  expect(await there.count()).toBe(unmoved);
  expect(await page.locator('.manuscript__drop').count()).toBe(0);

  await drop();
  const section = dialogOf(page).getByRole('combobox', { name: 'Sectie' });
  expect(await section.locator('option:checked').innerText()).toMatch(/^3 /u);
  const last = (await lowest.innerText()).slice(0, 20);
  const place = dialogOf(page).getByRole('combobox', { name: 'Plek' });
  await until(async () => (await place.locator('option:checked').innerText()).includes(last));
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await said(page, /in sectie 3/u).waitFor();
  await until(async () => (await texts(page)).length === before.length - 1);
  await until(async () => (await lowest.innerText()) === first);
  expect(complaints).toEqual([]);
});
