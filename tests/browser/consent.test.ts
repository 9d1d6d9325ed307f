import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

const note = (page: Page, number = '3.10') =>
  page.getByRole('article', { name: `Bij ${number}`, exact: true });

/** Two people with a page each, on the same section. */
async function enterBoth() {
  const server = await runServer();
  const browser = await openBrowser();
  const enterAs = async (role: string) => {
    const opened = await openPage(browser);
    await opened.page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role } });
    await opened.page.goto(`${server.url}/manifest/lokale-digitale-democratie/3`);
    await note(opened.page).waitFor();
    return opened;
  };
  return { speaker: await enterAs('mandate-holder'), lead: await enterAs('lead') };
}

test('[A8] [E6] partners back an amendment and agree if it is adopted; adopting it fulfils that on every page', async () => {
  const { speaker, lead } = await enterBoth();
  const [said, decided] = [note(speaker.page), note(lead.page)];

  // Backing is seen by everyone who has the thread open, and can be taken back.
  await said.getByRole('button', { name: /A-007/ }).click();
  await decided.getByRole('button', { name: /A-007/ }).click();
  await said.getByRole('button', { name: 'Steun A-007' }).click();
  await said.getByText('Uw partner steunt dit.').waitFor();
  await decided.getByText(/Gesteund door .*Gemeente Lindewaard/).waitFor();
  await said.getByRole('button', { name: 'Trek steun voor A-007 in' }).click();
  await decided.getByText(/Gesteund door .*Gemeente Lindewaard/).waitFor({ state: 'detached' });
  await said.getByRole('button', { name: 'Sluit A-007' }).click();

  // Agreeing on a condition carries nothing yet.
  await said.getByRole('button', { name: 'Onderschrijf 3.10…' }).click();
  await said.getByRole('radio', { name: 'Eens, als A-007 wordt overgenomen' }).check();
  expect(await violations(speaker.page)).toEqual([]);
  await said.getByRole('button', { name: 'Onderschrijf 3.10, mits A-007' }).click();
  await said.getByText('Eens, mits A-007').waitFor();
  await said.getByText('0 van de 9 soorten dragen mee.').waitFor();

  // Whoever waits for it loses nothing by it.
  await decided.getByText('Niets van wat partners zeiden, veroudert daardoor.').waitFor();
  await decided.getByRole('button', { name: 'Neem over' }).click();
  await said.getByText('Eens, geldig').waitFor();
  await said.getByText('A-007 staat in de tekst. Daarmee ging uw ‘eens’ in.').waitFor();
  await said.getByText('1 van de 9 soorten draagt mee.').waitFor();
  expect(await violations(speaker.page)).toEqual([]);
  expect([...speaker.complaints, ...lead.complaints]).toEqual([]);
});

test('[E7] a whole section is endorsed in one act, over the words that were on the screen', async () => {
  const { speaker, lead } = await enterBoth();
  const { page } = speaker;
  await page.getByRole('button', { name: 'Onderschrijf de hele sectie…' }).click();
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', {
    name: 'Onderschrijf 10 paragrafen',
    disabled: false,
  });
  expect(await violations(page)).toEqual([]);

  // Somebody writes meanwhile: nothing is recorded, and the new words are shown first.
  const first = lead.page.locator('.ProseMirror p').first();
  await first.click({ position: { x: 60, y: 10 } });
  await lead.page.keyboard.press('Home');
  await lead.page.keyboard.type('Eerst dit: ');
  await page.locator('.ProseMirror').getByText('Eerst dit: ').waitFor();
  expect(await dialog.getByText('Eerst dit: ').count()).toBe(0);
  await submit.click();
  await dialog.getByText('De tekst is intussen gewijzigd').waitFor();
  await dialog.getByText('Eerst dit: ').waitFor();
  await submit.click();
  await page.getByText('10 paragrafen onderschreven.').waitFor();
  for (const number of ['3.1', '3.10'])
    await note(page, number).getByText('Eens, geldig').waitFor();

  // Once all is said there is nothing to repeat.
  await page.getByRole('button', { name: 'Onderschrijf de hele sectie…' }).click();
  await dialog.getByText('heeft uw partner zich al uitgesproken').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // What is refused for its old words is told by the browser too.
  const refused = 'Failed to load resource: the server responded with a status of 409 (Conflict)';
  expect([...speaker.complaints, ...lead.complaints]).toEqual([refused]);
});
