import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keys } from '#shared/language/nl/keys.ts';
import { advice } from '#shared/language/nl/advice.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const slug = 'lokale-digitale-democratie';
const note = (page: Page, number: string) =>
  page.getByRole('article', { name: `Bij ${number}`, exact: true });

/** Where the keyboard is: never nowhere, and inside what was worked in. */
const isWithin = (place: Locator) =>
  place.evaluate((element) => element.contains(document.activeElement));
const isOn = (place: Locator) =>
  place.evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 });

async function press(control: Locator): Promise<void> {
  await control.focus();
  await control.press('Enter');
}

test('after every act the keyboard is where the work is, and a form goes to what is missing', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser);
  const enterAs = async (role: string) => {
    await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role } });
    await page.goto(`${server.url}/manifest/${slug}/3`);
    await note(page, '3.3').waitFor();
  };

  await enterAs('mandate-holder');
  const renewed = note(page, '3.3');
  await press(renewed.getByRole('button', { name: 'Nog steeds eens' }));
  await renewed.getByText('Eens, geldig').waitFor();
  await until(() => isWithin(renewed));

  // An objection needs a reason: the form goes there.
  await press(renewed.getByRole('button', { name: 'Zeg iets anders…' }));
  await renewed.getByRole('radio', { name: 'Bezwaar' }).check();
  await press(renewed.getByRole('button', { name: 'Leg bezwaar vast' }));
  const reason = renewed.getByRole('textbox', { name: 'Waarom maakt u bezwaar?' });
  await until(() => isOn(reason));
  await reason.fill('Twee weken is te kort.');
  await press(renewed.getByRole('button', { name: 'Leg bezwaar vast' }));
  await renewed.getByText('1 bezwaar').waitFor();
  await until(() => isWithin(renewed));

  // Taking it back ends in a dialog that is gone afterwards, with the form that opened it.
  await press(renewed.getByRole('button', { name: 'Zeg iets anders…' }));
  await press(renewed.getByRole('button', { name: 'Trek onderschrijving in…' }));
  await press(page.getByRole('dialog').getByRole('button', { name: 'Trek in', exact: true }));
  await renewed.getByRole('button', { name: 'Onderschrijf 3.3…' }).waitFor();
  await until(() => isWithin(renewed));

  // From the text to the margin by key or by tool, seen, and back with Esc.
  const text = page.locator('[data-arrival] .manuscript__editor');
  await text
    .locator('p')
    .first()
    .click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('Control+Alt+M');
  await until(() => isOn(note(page, '3.1')));
  const mark = await note(page, '3.1').evaluate(
    (element) => getComputedStyle(element, '::before').borderInlineStartWidth,
  );
  expect(mark).toBe('3px');
  await page.keyboard.press('Escape');
  await until(() => isOn(text));
  await press(page.getByRole('button', { name: /Naar de kantlijn/ }));
  await until(() => isOn(note(page, '3.1')));

  // The lead closes and reopens a thread, and declines with a reason.
  await enterAs('lead');
  await press(note(page, '3.2').getByRole('button', { name: /A-005/ }));
  const thread = page.getByRole('region', { name: /^A-005/ });
  await press(thread.getByRole('button', { name: 'Sluit het gesprek…' }));
  const dialog = page.getByRole('dialog');
  await press(dialog.getByRole('button', { name: 'Sluit het gesprek' }));
  await until(() => isOn(dialog.getByRole('textbox')));
  await dialog.getByRole('textbox').fill('Alles is gezegd.');
  await press(dialog.getByRole('button', { name: 'Sluit het gesprek' }));
  await thread.getByText(/^Gesprek gesloten door/).waitFor();
  await until(() => isWithin(thread));
  await press(thread.getByRole('button', { name: 'Heropen het gesprek' }));
  await thread.getByRole('button', { name: 'Sluit het gesprek…' }).waitFor();
  await until(() => isWithin(thread));
  // What collides with it is read beside it, without leaving.
  await press(thread.getByRole('button', { name: 'Vergelijk' }));
  await thread.getByRole('button', { name: 'Ga naar A-006' }).waitFor();
  await press(thread.getByRole('button', { name: 'Wijs af…' }));
  await dialog.getByRole('textbox').fill('Acht weken is haalbaar voor iedereen.');
  await press(dialog.getByRole('button', { name: 'Wijs af' }));
  await thread.getByText('Afgewezen door').waitFor();
  await until(() => isWithin(thread));

  // To another section: the keyboard is at its text, not nowhere.
  await press(page.getByRole('link', { name: 'Samen beslissen' }).first());
  await page.getByRole('heading', { name: 'Samen beslissen' }).waitFor();
  await until(() => isWithin(page.locator('#inhoud')));
  expect(complaints).toEqual([]);
});

test('whoever only reads finds which keys there are, also where "/" needs Shift', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'observer' } });
  await page.goto(`${server.url}/manifest/${slug}/3`);
  await note(page, '3.3').waitFor();
  const overview = page.getByRole('dialog', { name: keys.title });
  const pressed = [
    () => page.keyboard.press('Control+/'),
    () => page.keyboard.press('Control+Shift+?'),
    () =>
      page.evaluate(() => {
        const how = { key: '/', ctrlKey: true, shiftKey: true, bubbles: true };
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', how));
      }),
  ];
  for (const open of pressed) {
    await open();
    await overview.waitFor();
    expect(await overview.count()).toBe(1);
    await page.keyboard.press('Escape');
    await overview.waitFor({ state: 'detached' });
  }
  expect(complaints).toEqual([]);
});

test('what one types while a dialog or form still loads does not go into the text', async () => {
  const { url } = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  let letGo = () => {};
  const hold = (part: string) =>
    page.route(`**/assets/${part}-*.js`, async (route) => {
      await new Promise<void>((resolve) => (letGo = resolve));
      await route.continue();
    });
  for (const part of ['MoveDialog', 'FoundIn', 'WordsEditor']) await hold(part);
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('[data-save-state=saved]').waitFor();
  const text = page.locator('[data-arrival] .manuscript__editor');
  const before = await text.innerText();
  const go = async (act: () => Promise<void>, isThere: Locator) => {
    await text
      .locator('p')
      .first()
      .click({ position: { x: 60, y: 10 } });
    const asked = page.waitForRequest(/\/assets\/(?:MoveDialog|FoundIn|WordsEditor)-/u);
    await act();
    await asked;
    await page.waitForFunction(() => document.activeElement?.closest('.ProseMirror') === null);
    await page.keyboard.type('abc');
    expect(await text.innerText()).toBe(before);
    letGo();
    await isThere.waitFor();
  };
  const dialog = page.getByRole('dialog');
  await go(() => page.keyboard.press('Control+Alt+v'), dialog.getByRole('combobox').first());
  await page.keyboard.press('Escape');
  // Back where one was.
  await page.waitForFunction(() => document.activeElement?.closest('.ProseMirror') !== null);
  await go(() => page.keyboard.press('Control+Shift+f'), dialog.getByRole('searchbox'));
  await page.keyboard.press('Escape');
  const propose = page
    .getByRole('toolbar', { name: 'Opmaak' })
    .getByText('Stel een wijziging voor');
  await go(() => propose.click(), page.getByRole('textbox', { name: 'Uw voorstel' }));
  await page.waitForFunction(() => document.activeElement?.matches('.words__editor'));
  expect(await text.innerText()).toBe(before);
  expect(complaints).toEqual([]);
});

test('[W2] both levels of headings are made with a tool and with keys, and a skipped one is told', async () => {
  const { url } = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('[data-save-state=saved]').waitFor();
  const text = page.locator('[data-arrival] .manuscript__editor');
  const bar = page.getByRole('toolbar', { name: 'Opmaak' });
  const [larger, smaller] = [
    bar.getByRole('button', { name: /^Tussenkop/u }),
    bar.getByRole('button', { name: /^Kleinere tussenkop/u }),
  ];
  await text
    .locator('p')
    .first()
    .click({ position: { x: 60, y: 10 } });
  await smaller.click();
  await text.locator('h4').waitFor();
  await bar
    .locator('[aria-pressed=true]', { has: page.locator('svg') })
    .first()
    .waitFor();
  expect(await smaller.getAttribute('aria-pressed')).toBe('true');
  expect(await larger.getAttribute('aria-pressed')).toBe('false');
  await bar.getByRole('button', { name: /tip/u }).click();
  await page.getByText(advice.kinds['skipped-level']).first().waitFor();
  await text.locator('h4').click();
  await page.keyboard.press('Control+Alt+3');
  await until(async () => (await text.locator('h4').count()) === 0);
  await page.keyboard.press('Control+Alt+4');
  await text.locator('h4').waitFor();
  await smaller.click();
  await until(async () => (await text.locator('h4').count()) === 0);
  await page.keyboard.press('Control+/');
  await page
    .getByRole('dialog')
    .getByRole('row', { name: /^Kleinere tussenkop Ctrl/u })
    .waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});
