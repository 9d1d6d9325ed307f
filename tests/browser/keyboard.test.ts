import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { keys } from '#shared/language/nl/keys.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';

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
  const text = page.locator('[data-arrival] .ProseMirror');
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
