import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

const note = (page: Page, number = '3.10') =>
  page.getByRole('article', { name: `Bij ${number}`, exact: true });

/** Two people with a page each, on the same section. */
async function enterBoth(role = 'mandate-holder') {
  const server = await runServer();
  const browser = await openBrowser();
  const enterAs = async (who: string) => {
    const opened = await openPage(browser);
    await opened.page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: who } });
    await opened.page.goto(`${server.url}/manifest/lokale-digitale-democratie/3`);
    await note(opened.page).waitFor();
    return opened;
  };
  return { author: await enterAs(role), lead: await enterAs('lead') };
}

test('[A8] [E6] partners back an amendment and agree if it is adopted; adopting it fulfils that on every page', async () => {
  const { author: speaker, lead } = await enterBoth();
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
  await said.getByText('A-007 is overgenomen. Daarmee ging uw ‘eens’ in.').waitFor();
  await said.getByText('1 van de 9 soorten draagt mee.').waitFor();
  expect(await violations(speaker.page)).toEqual([]);
  expect([...speaker.complaints, ...lead.complaints]).toEqual([]);
});

test('[E7] a whole section is endorsed in one act, over the words that were on the screen', async () => {
  const { author: speaker, lead } = await enterBoth();
  const { page } = speaker;
  await page
    .getByRole('region', { name: /^Sectie 3/ })
    .getByRole('button', { name: 'Onderschrijf de hele sectie…' })
    .click();
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', {
    name: 'Onderschrijf 10 paragrafen',
    disabled: false,
  });
  expect(await violations(page)).toEqual([]);

  // Somebody writes meanwhile: nothing is recorded, and the new words are shown first.
  const first = lead.page.locator('[data-arrival] .ProseMirror p').first();
  await first.click({ position: { x: 60, y: 10 } });
  await lead.page.keyboard.press('Home');
  await lead.page.keyboard.type('Eerst dit: ');
  await page.locator('[data-arrival] .ProseMirror').getByText('Eerst dit: ').waitFor();
  expect(await dialog.getByText('Eerst dit: ').count()).toBe(0);
  await submit.click();
  await dialog.getByText('De tekst is intussen gewijzigd').waitFor();
  await dialog.getByText('Eerst dit: ').waitFor();
  await submit.click();
  await page.getByText('10 paragrafen onderschreven.').waitFor();
  for (const number of ['3.1', '3.10'])
    await note(page, number).getByText('Eens, geldig').waitFor();

  // The rest of the manifesto in one act more, section by section on the screen.
  await page.getByRole('button', { name: 'Onderschrijf het hele manifest…' }).first().click();
  await dialog.getByRole('heading', { name: '7. Leren en volhouden' }).waitFor();
  expect(await dialog.getByRole('heading', { name: /^3\./ }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await dialog
    .getByRole('button', { name: /^Onderschrijf \d+ paragrafen$/, disabled: false })
    .click();
  await page
    .getByText(/^\d+ paragrafen onderschreven\.$/)
    .first()
    .waitFor();
  await dialog.waitFor({ state: 'detached' });

  // Once all is said there is nothing to repeat.
  await page
    .getByRole('region', { name: /^Sectie 3/ })
    .getByRole('button', { name: 'Onderschrijf de hele sectie…' })
    .click();
  await dialog.getByText('Over elke paragraaf heeft uw partner zich al uitgesproken').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  // What is refused for its old words is told by the browser too.
  const refused = 'Failed to load resource: the server responded with a status of 409 (Conflict)';
  expect([...speaker.complaints, ...lead.complaints]).toEqual([refused]);
});

test('[A1] [A2] a new paragraph is proposed, adapted by the lead, agreed to by its author and adopted', async () => {
  const { author, lead } = await enterBoth('member');
  const [mine, decided] = [note(author.page, '3.5'), note(lead.page, '3.5')];

  await mine.getByRole('button', { name: 'Stel een wijziging voor bij 3.5' }).click();
  await mine.getByRole('button', { name: 'Invoegen' }).click();
  await mine.getByRole('button', { name: 'Dien wijziging in', disabled: true }).press('Enter');
  await mine.getByText('Schrijf wat er in de nieuwe paragraaf moet staan.').first().waitFor();
  await mine.getByLabel('Nieuwe paragraaf na 3.5').fill('Wie wil, belt.');
  await mine.getByLabel('Waarom?').fill('Niet iedereen typt.');
  expect(await violations(author.page)).toEqual([]);
  await mine.getByRole('button', { name: 'Dien wijziging in' }).click();
  await mine.getByText('Nu besluit een trekker.').waitFor();

  // The lead sees what is proposed and chooses other words; the three texts stand side by side.
  await decided.getByRole('button', { name: /A-011/ }).click();
  await decided.getByText('Nu besluit u, als trekker.').waitFor();
  await decided.getByRole('button', { name: 'Pas aan…' }).click();
  const dialog = lead.page.getByRole('dialog');
  await dialog.getByLabel('Zo komt het in de tekst').fill('Wie wil, belt gewoon.');
  expect(await violations(lead.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Vraag de indiener' }).click();
  await dialog.waitFor({ state: 'detached' });

  await mine.getByText('Bent u het eens met deze woorden?').waitFor();
  await author.page.getByRole('link', { name: 'Voor u: A-011' }).first().waitFor();
  expect(await violations(author.page)).toEqual([]);
  await mine.getByRole('button', { name: 'Akkoord', exact: true }).click();
  await decided.getByText('is akkoord met precies deze woorden').waitFor();
  await decided.getByRole('button', { name: 'Neem over met deze andere woorden' }).click();
  await mine.getByText('De indiener ging akkoord met de andere woorden.').waitFor();
  // The words that were adopted are not those proposed: the thread goes on to say both.
  await mine.getByRole('status').getByText('Wie wil, belt gewoon.').waitFor();
  for (const { page } of [author, lead])
    await page.locator('[data-arrival] .ProseMirror').getByText('Wie wil, belt gewoon.').waitFor();
  await mine.getByRole('button', { name: 'Sluit A-011' }).click();
  await note(author.page, '3.6').waitFor();
  expect([...author.complaints, ...lead.complaints]).toEqual([]);
});

test('[A3] [A4] what is proposed for one paragraph lies side by side; an overlap is resolved in one dialog', async () => {
  const { author, lead } = await enterBoth('member');
  const decided = note(lead.page, '3.2');
  await decided.getByRole('button', { name: 'Leg 3 voorstellen naast elkaar' }).click();
  const dialog = lead.page.getByRole('dialog');
  await dialog.getByText('A-005 en A-006 raken dezelfde woorden.').waitFor();
  expect(await violations(lead.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ga naar A-005' }).click();
  await decided.getByRole('button', { name: 'Neem over', exact: true }).click();
  await decided.getByText('Overgenomen door').waitFor();
  await decided.getByRole('button', { name: 'Sluit A-005' }).click();

  // The other one no longer fits; what both want is put into one text.
  await decided.getByRole('button', { name: /A-006/ }).click();
  await decided.getByText('Kies de woorden, of wijs af.').waitFor();
  await decided.getByRole('button', { name: 'Los op…' }).click();
  const text = dialog.getByLabel('Zo komt het in de tekst');
  await text.getByText('twaalf weken na de laatste dag').waitFor();
  await text.fill((await text.innerText()).replace('twaalf weken', 'zes weken'));
  expect(await violations(lead.page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Neem aangepast over' }).click();
  await decided.getByText('Overgenomen, gewijzigd door').waitFor();
  await decided.getByText('Zonder akkoord van de indiener op de andere woorden.').waitFor();
  await author.page
    .locator('[data-arrival] .ProseMirror')
    .getByText('Binnen zes weken na de laatste dag hoort u')
    .waitFor();
  expect([...author.complaints, ...lead.complaints]).toEqual([]);
});
