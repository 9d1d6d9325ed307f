import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const slug = 'lokale-digitale-democratie';
const note = (page: Page, number: string) =>
  page.getByRole('article', { name: `Bij ${number}`, exact: true });
const proposal = (page: Page) => page.getByRole('textbox', { name: 'Uw voorstel' });
const isOn = (place: Locator) => place.evaluate((element) => element === document.activeElement);

async function enterBoth(viewport = { width: 1440, height: 1000 }) {
  const { url } = await runServer();
  const browser = await openBrowser();
  const enterAs = async (role: string, size: typeof viewport) => {
    const opened = await openPage(browser, { viewport: size });
    await opened.page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
    await opened.page.goto(`${url}/manifest/${slug}/3`);
    await opened.page.locator('[data-save-state=saved]').waitFor();
    return opened;
  };
  const author = await enterAs('mandate-holder', viewport);
  const lead = await enterAs('lead', { width: 1440, height: 1000 });
  return { url, author, lead };
}

/** Opens the form at a paragraph: in the margin, or in the sheet of a narrow page. */
async function openForm(page: Page, number: string): Promise<void> {
  const ask = page.getByRole('button', { name: `Stel een wijziging voor bij ${number}` });
  if (!(await ask.isVisible())) {
    await page.getByRole('button', { name: new RegExp(`^Draagvlak van ${number}:`) }).click();
  }
  await ask.click();
  await until(() => isOn(proposal(page)));
}

/** Selects words in a text as a person does, and waits until the editor has heard of it. */
async function select(text: Locator, words: string): Promise<void> {
  await text.evaluate(async (element, wanted) => {
    const heard = new Promise((done) =>
      document.addEventListener('selectionchange', done, { once: true }),
    );
    const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const at = nodes.currentNode.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(
        nodes.currentNode,
        at,
        nodes.currentNode,
        at + wanted.length,
      );
      await heard;
      return;
    }
    throw new Error(`There is no ${wanted} in ${element.textContent}.`);
  }, words);
}

test.each([1440, 360])(
  '[A1] [A4] [A10] at %i wide, words, bold and a link are proposed, seen as a difference, and adopted just so',
  async (width) => {
    const { url, author, lead } = await enterBoth({ width, height: width > 500 ? 1000 : 740 });
    const { page } = author;
    await openForm(page, '3.5');
    const form = page.getByRole('form', { name: 'Wijziging bij 3.5' });
    const submit = form.getByRole('button', { name: 'Dien wijziging in' });
    const difference = form.locator('.live-difference');

    // Nothing is changed yet: that is said, and nothing can be sent.
    await difference.getByRole('status').getByText('nog gelijk aan de tekst van nu').waitFor();
    expect(await submit.getAttribute('aria-disabled')).toBe('true');

    // Keys and tools are those of the text, and its label leads to it as to any field.
    const text = proposal(page);
    await form.getByLabel('Waarom?').focus();
    await form.getByText('Uw voorstel', { exact: true }).click();
    await until(() => isOn(text));
    await select(text, 'typt');
    await text.press('Control+b');
    await select(text, 'praat');
    await text.press('Control+k');
    await page.getByLabel('Webadres').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByLabel('Webadres').waitFor({ state: 'detached' });
    await until(() => isOn(text));
    await text.press('Control+k');
    await page.getByLabel('Webadres').fill('https://voorbeeld.example/praten');
    await page.keyboard.press('Enter');
    await until(() => isOn(text));
    await select(text, 'even zwaar');
    await page.keyboard.type('precies even zwaar');
    await difference.getByText(/woorden erbij/).waitFor();
    await difference.locator('ins strong', { hasText: 'typt' }).waitFor();
    await difference.locator('ins', { hasText: '(https://voorbeeld.example/praten)' }).waitFor();
    await difference.locator('ins', { hasText: 'precies' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('Waarom?').fill('Zo staat het er duidelijker.');
    await submit.click();
    await page.getByText('Nu besluit een trekker.').waitFor();
    expect(await violations(page)).toEqual([]);

    // The lead sees the format, and adopts exactly that.
    const decided = note(lead.page, '3.5');
    await decided.getByRole('button', { name: /A-011/ }).click();
    await decided.locator('ins strong', { hasText: 'typt' }).waitFor();
    await decided.getByRole('button', { name: 'Voorstel', exact: true }).click();
    await decided.locator('p strong', { hasText: 'typt' }).waitFor();
    await decided.getByRole('button', { name: 'Neem over', exact: true }).click();
    await decided.getByText('Overgenomen door').waitFor();
    for (const reader of [page, lead.page]) {
      const live = reader.locator('[data-arrival] .ProseMirror');
      await live.locator('strong', { hasText: 'typt' }).waitFor();
      await live.locator('a[href="https://voorbeeld.example/praten"]').waitFor();
      await live.getByText('precies even zwaar').waitFor();
    }
    const listed = await (await page.request.get(`${url}/api/v1/manifestos`)).json();
    const [{ id }] = listed.manifestos as [{ id: string }];
    const exported = `${url}/api/v1/manifestos/${id}/export?format=`;
    const markdown = await (await page.request.get(`${exported}md`)).text();
    expect(markdown).toContain('**typt**');
    expect(markdown).toMatch(/\[praat\]\(<?https:\/\/voorbeeld\.example\/praten>?\)/);
    const html = await (await page.request.get(`${exported}html`)).text();
    expect(html).toContain('<strong>typt</strong>');
    expect(html).toContain('href="https://voorbeeld.example/praten"');
    expect([...author.complaints, ...lead.complaints]).toEqual([]);
  },
);

test('[A10] a proposal outlives Esc, a reload and a text that moves on under it; what changed is taken along in one press', async () => {
  const { author, lead } = await enterBoth();
  const { page } = author;
  const live = lead.page.locator('[data-arrival] .ProseMirror p', { hasText: 'De een typt graag' });
  const inLead = (words: string) => note(lead.page, '3.5').page().getByText(words);
  await openForm(page, '3.5');

  // Nothing is changed yet: the words go along with the text, and nobody is asked anything.
  await live.click({ position: { x: 20, y: 10 } });
  await lead.page.keyboard.press('Home');
  await lead.page.keyboard.type('Eerst dit. ');
  await inLead('Eerst dit. De een typt').waitFor();
  await proposal(page).getByText('Eerst dit. De een typt').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);

  await select(proposal(page), 'even zwaar');
  await page.keyboard.type('precies even zwaar');
  await page.keyboard.press('Escape');
  await proposal(page).waitFor({ state: 'detached' });
  await page.reload();
  await page.locator('[data-save-state=saved]').waitFor();
  await openForm(page, '3.5');
  await proposal(page).getByText('precies even zwaar').waitFor();

  // Somebody writes in the paragraph: it says so, shows it, and offers to take it along.
  await live.click({ position: { x: 20, y: 10 } });
  await lead.page.keyboard.press('Home');
  await lead.page.keyboard.type('Vooral ook dit. ');
  const moved = note(page, '3.5').getByRole('alert');
  await moved.locator('ins', { hasText: 'Vooral ook dit.' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await moved.getByRole('button', { name: 'Neem de nieuwe tekst mee' }).click();
  await proposal(page).getByText('Vooral ook dit. Eerst dit.').waitFor();
  await until(() => isOn(proposal(page)));
  await proposal(page).getByText('precies even zwaar').waitFor();
  const difference = note(page, '3.5').locator('.live-difference');
  await until(async () => (await difference.locator('ins').count()) === 1);
  await difference.locator('ins', { hasText: 'precies' }).waitFor();

  // Undo takes back one's own steps only, that one too.
  await proposal(page).press('Control+z');
  await difference.locator('del', { hasText: 'Vooral ook dit.' }).waitFor();
  await live.getByText('Vooral ook dit.').waitFor();
  await proposal(page).press('Control+Shift+z');
  await note(page, '3.5').getByLabel('Waarom?').fill('Duidelijker.');
  await note(page, '3.5').getByRole('button', { name: 'Dien wijziging in' }).click();
  await page.getByText('Nu besluit een trekker.').waitFor();
  expect([...author.complaints, ...lead.complaints]).toEqual([]);
});

test('[A2] [A10] a lead who chooses other words keeps the bold and the links of the proposal', async () => {
  const { author, lead } = await enterBoth();
  const { page } = author;
  await openForm(page, '3.5');
  await select(proposal(page), 'typt');
  await proposal(page).press('Control+i');
  await note(page, '3.5').getByLabel('Waarom?').fill('Nadruk.');
  await note(page, '3.5').getByRole('button', { name: 'Dien wijziging in' }).click();
  await page.getByText('Nu besluit een trekker.').waitFor();

  const decided = note(lead.page, '3.5');
  await decided.getByRole('button', { name: /A-011/ }).click();
  await decided.getByRole('button', { name: 'Pas aan…' }).click();
  const dialog = lead.page.getByRole('dialog', { name: 'A-011 aanpassen' });
  const text = dialog.getByRole('textbox', { name: 'Zo komt het in de tekst' });
  await until(() => isOn(text));

  // A dialog on top of it closes by itself: by Esc, and by sending what it asked.
  await text.press('Control+k');
  await lead.page.getByLabel('Webadres').waitFor();
  expect(await violations(lead.page)).toEqual([]);
  await lead.page.keyboard.press('Escape');
  await lead.page.getByLabel('Webadres').waitFor({ state: 'detached' });
  await until(() => isOn(text));
  await select(text, 'graag');
  await lead.page.keyboard.type('het liefst');
  await dialog.locator('ins', { hasText: 'het liefst' }).waitFor();
  await select(text, 'praat');
  await text.press('Control+k');
  await lead.page.getByLabel('Webadres').fill('https://voorbeeld.example/praten');
  await lead.page.keyboard.press('Enter');
  await dialog.locator('ins', { hasText: 'https://voorbeeld.example/praten' }).waitFor();
  expect(await violations(lead.page)).toEqual([]);

  // What is typed outlives the dialog.
  await lead.page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await decided.getByRole('button', { name: 'Pas aan…' }).click();
  await text.getByText('het liefst').waitFor();
  await dialog.getByRole('button', { name: 'Neem aangepast over' }).click();
  await decided.getByText('Overgenomen, gewijzigd door').waitFor();
  const live = page.locator('[data-arrival] .ProseMirror');
  await live.locator('em', { hasText: 'typt' }).waitFor();
  await live.locator('a[href="https://voorbeeld.example/praten"]').waitFor();
  await live.locator('strong', { hasText: 'ten minste drie wegen' }).waitFor();
  await live.getByText('het liefst').waitFor();
  expect([...author.complaints, ...lead.complaints]).toEqual([]);
});

test.each([
  { width: 1440, colorScheme: 'dark', language: 'nl' },
  { width: 360, colorScheme: 'dark', language: 'en' },
  { width: 1440, colorScheme: 'light', language: 'en' },
] as const)(
  '[A1] [A10] all three kinds stand up to axe at $width, $colorScheme, in $language, and the keyboard stays where it chose',
  async ({ width, colorScheme, language }) => {
    const { url } = await runServer();
    const { page, complaints } = await openPage(await openBrowser(), {
      viewport: { width, height: 740 },
      colorScheme,
    });
    await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'mandate-holder' } });
    await page.addInitScript((said) => localStorage.setItem('draagvlak.language', said), language);
    // In consultation nobody types in the text.
    await page.goto(`${url}/manifest/${slug}/2`);
    await page.locator('[data-arrival] .draagvlak-ground-link').first().waitFor();
    if (width < 500) await page.locator('[data-arrival] .draagvlak-ground-link').first().click();
    const ask =
      language === 'nl' ? 'Stel een wijziging voor bij 2.1' : 'Propose an amendment to 2.1';
    await page.getByRole('button', { name: ask, exact: true }).click();
    const form = page.locator('form.propose');
    const text = form.locator('.ProseMirror');
    await until(() => isOn(text));
    await page.keyboard.type(' Zo.');
    await form.locator('ins').waitFor();
    expect(await violations(page)).toEqual([]);

    // Tab goes from the kinds by the tools to the words, and on to the reason.
    await page.keyboard.press('Tab');
    await until(() => isOn(form.locator('textarea')));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await until(() => isOn(form.getByRole('toolbar').getByRole('button').first()));
    await page.keyboard.press('Shift+Tab');
    // The words come and go with the kind; the keyboard stays at what was pressed.
    for (const [place, ready] of [
      [1, '.words__editor'],
      [2, 'del'],
    ] as const) {
      const kind = form.locator('.draagvlak-segment button').nth(place);
      await kind.focus();
      await kind.press('Enter');
      await form.locator(ready).waitFor();
      await until(() => isOn(kind));
      expect(await violations(page)).toEqual([]);
    }
    const sideways = () =>
      document.documentElement.scrollWidth > document.documentElement.clientWidth;
    expect(await page.evaluate(sideways)).toBe(false);
    expect(complaints).toEqual([]);
  },
);

test('[A10] a word that an input method composes in a proposal stays whole, and its Esc closes nothing', async () => {
  const { author } = await enterBoth();
  const { page } = author;
  await openForm(page, '3.5');
  await select(proposal(page), 'De een');
  const debug = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    debug.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  const difference = note(page, '3.5').locator('.live-difference');
  await compose('に');
  // The page draws anew with each letter; the composition goes on all the same.
  await difference.locator('ins', { hasText: 'に' }).waitFor();
  await compose('にほ');
  await difference.locator('ins', { hasText: 'にほ' }).waitFor();
  await proposal(page).evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, isComposing: true }),
    ),
  );
  await compose('にほん');
  await debug.send('Input.insertText', { text: '日本' });
  await difference.locator('ins', { hasText: '日本' }).waitFor();
  expect(await proposal(page).innerText()).toMatch(/^日本 typt graag/);
  expect(author.complaints).toEqual([]);
});
