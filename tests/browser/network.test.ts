import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const isOn = (place: Locator) =>
  place.evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 });

/** Goes to a control with the Tab key, and presses Enter. */
async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

/** Fills in a field that the keyboard went to. */
async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByRole('dialog').getByLabel(label).first());
  await page.keyboard.type(text);
}

const said = (page: Page, text: string) => page.locator('.network__said', { hasText: text });

/** Not told apart by the browser's console: a form that the server sends back is an answer. */
const unexpected = (complaints: readonly string[]) =>
  complaints.filter((complaint) => !/status of (400|409)/.test(complaint));

test('[N1, N2, N3, S7] from nothing to a first section, with the keyboard alone', async () => {
  const server = await runServer({ DEMO: '0' });
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser);
  await page.goto(server.links['coordinator'] ?? '');
  await press(page, 'button', 'Log in');
  await page.waitForURL('**/netwerk');
  await page.getByRole('heading', { name: 'Zo begint u' }).waitFor();
  expect(await violations(page)).toEqual([]);

  // A form goes to what is wrong, and keeps what was typed, over a reload too.
  await press(page, 'button', 'Voeg een partner toe…');
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Naam' });
  await page.getByText('Vul dit in.').waitFor();
  await until(() => isOn(name));
  await page.keyboard.type('Gemeente Oefendam');
  // What is about others is not left on the device.
  const onDevice = await page.evaluate(() => JSON.stringify(localStorage));
  expect(onDevice).not.toContain('Oefendam');
  await page.reload();
  await press(page, 'button', 'Voeg een partner toe…');
  expect(await name.inputValue()).toBe('Gemeente Oefendam');
  await page.keyboard.press('Enter');
  await said(page, 'Toegevoegd: Gemeente Oefendam').waitFor();
  await until(() => isOn(page.getByRole('button', { name: 'Voeg een partner toe…' })));

  await press(page, 'link', 'Voeg hun mensen toe, en nodig hen uit.');
  await press(page, 'button', 'Voeg iemand toe…');
  await type(page, 'Naam', 'Fictief Vosmeer');
  await type(page, /^Mailadres/, 'vosmeer');
  await tabTo(page, page.getByLabel('Partner', { exact: true }));
  await page.keyboard.type('Gemeente');
  await tabTo(page, page.getByLabel('Spreekt namens de partner'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await page.getByText('Dit is geen mailadres.').waitFor();
  await until(() => isOn(page.getByLabel(/^Mailadres/)));
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.type('@oefendam.example');
  await page.keyboard.press('Enter');
  await said(page, 'Toegevoegd: Fictief Vosmeer').waitFor();

  await press(page, 'button', 'Nodig uit… Fictief Vosmeer');
  await tabTo(page, page.getByRole('radio', { name: 'Met een mail' }));
  await page.keyboard.press('ArrowDown');
  await press(page, 'button', 'Maak een link');
  const link = await page.getByLabel('Link om binnen te komen').inputValue();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await until(() => isOn(page.getByRole('button', { name: 'Nodig uit… Fictief Vosmeer' })));

  await press(page, 'link', 'Vorm een coalitie die gaat schrijven.');
  await press(page, 'button', 'Vorm een coalitie…');
  await type(page, 'Thema', 'Dichtbij');
  await tabTo(page, page.getByLabel('Gemeente Oefendam'));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByLabel('Fictief Vosmeer'));
  await page.keyboard.press('Space');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await said(page, 'Toegevoegd: Dichtbij').waitFor();
  await page.getByText('Trekkers: Fictief Vosmeer').waitFor();

  await press(page, 'link', 'Maak het manifest.');
  await press(page, 'button', 'Maak een manifest…');
  await type(page, 'Titel', 'Dichtbij, óók digitaal');
  expect(await page.getByLabel('Adres').inputValue()).toBe('dichtbij-ook-digitaal');
  await page.keyboard.press('Enter');
  await said(page, 'Toegevoegd: Dichtbij, óók digitaal').waitFor();
  for (const title of ['Luisteren', 'Antwoorden']) {
    await press(page, 'button', 'Voeg een sectie toe…');
    await type(page, 'Titel', title);
    await tabTo(page, page.getByLabel('Coalitie die schrijft'));
    await page.keyboard.type('Dichtbij');
    await press(page, 'button', 'Voeg de sectie toe');
    await said(page, `Toegevoegd: ${title}`).waitFor();
  }
  await page.getByRole('heading', { name: 'Zo begint u' }).waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);

  // Who was invited comes in, and writes.
  const invited = await openPage(browser);
  await invited.page.goto(link);
  await press(invited.page, 'button', 'Log in');
  await invited.page.waitForURL('**/manifest/dichtbij-ook-digitaal');
  const text = invited.page.locator('[data-arrival] .ProseMirror[contenteditable="true"]');
  await text.click();
  await invited.page.keyboard.type('Wij luisteren eerst.');
  await invited.page.getByText('Opgeslagen', { exact: true }).waitFor();

  // Another order and another title, which whoever is at work sees.
  const down = page.getByRole('button', { name: 'Zet ‘Luisteren’ lager' });
  await tabTo(page, down);
  await page.keyboard.press('Enter');
  await said(page, '‘Luisteren’ staat nu op plaats 2 van 2.').waitFor();
  await until(() => isOn(down));
  await press(page, 'button', 'Wijzig de titel… Luisteren');
  await page.keyboard.press('End');
  await page.keyboard.type(' en doen');
  await page.keyboard.press('Enter');
  await invited.page.getByRole('heading', { level: 2, name: 'Luisteren en doen' }).waitFor();
  // Her section moved under her hands: it is still the one she types in.
  await invited.page.waitForURL('**/manifest/dichtbij-ook-digitaal/2');
  await invited.page.keyboard.type(' Dan doen wij.');
  await text.getByText('Wij luisteren eerst. Dan doen wij.').waitFor();
  expect(unexpected([...complaints, ...invited.complaints])).toEqual([]);
});

test('[N4] what another coordinator changes appears, and nobody else may look', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [first, second, member] = await Promise.all(
    (['coordinator', 'coordinator', 'member'] as const).map(async (role) => {
      const opened = await openPage(browser);
      const url = `${server.url}/api/v1/demo/sessions`;
      await opened.page.request.post(url, { data: { role } });
      await opened.page.goto(`${server.url}/netwerk`);
      return opened;
    }),
  );
  if (!first || !second || !member) throw new Error('Three people were asked for.');
  await member.page.getByRole('heading', { name: 'Dit is voor de coördinator' }).waitFor();
  expect(await violations(member.page)).toEqual([]);
  await first.page.getByRole('button', { name: 'Wijzig… Gemeente Veenkoop' }).waitFor();
  await second.page.getByRole('button', { name: 'Wijzig… Gemeente Veenkoop' }).click();
  await second.page.getByLabel('Naam', { exact: true }).fill('Gemeente Veenkoop-Zuid');
  // While it is filled in, the other changes the type of the same partner.
  await first.page.getByRole('button', { name: 'Wijzig… Gemeente Veenkoop' }).click();
  await first.page.getByLabel('Soort partner').selectOption('province');
  await first.page.getByRole('button', { name: 'Bewaar' }).click();
  await said(first.page, 'Gewijzigd').waitFor();
  await second.page.getByRole('button', { name: 'Bewaar' }).click();
  const group = first.page.getByRole('region', { name: /^Provincies/ });
  await group.getByRole('button', { name: 'Wijzig… Gemeente Veenkoop-Zuid' }).waitFor();

  // A name that is erased is gone from the page of the other.
  await first.page.getByRole('link', { name: 'Mensen' }).click();
  await second.page.getByRole('link', { name: 'Mensen' }).click();
  await second.page.getByRole('searchbox', { name: 'Zoek op naam' }).fill('roos');
  await second.page.getByText('1 van', { exact: false }).waitFor();
  const row = first.page.getByRole('button', { name: 'Wijzig… Roos van Lindehof' });
  await second.page.getByRole('button', { name: 'Wijzig… Roos van Lindehof' }).click();
  await second.page.getByRole('button', { name: 'Verwijder de naam…' }).click();
  await second.page.getByRole('button', { name: 'Verwijder de naam', exact: true }).click();
  await said(second.page, 'De naam Roos van Lindehof is verwijderd.').waitFor();
  await row.waitFor({ state: 'detached' });

  // Who is no coordinator any more is told so, wherever they were.
  const { people } = (await (
    await first.page.request.get(`${server.url}/api/v1/people`)
  ).json()) as {
    people: { id: string; role: string }[];
  };
  const coordinator = people.find(({ role }) => role === 'coordinator')?.id;
  // Somebody has to be one [N6].
  const other = people.find(({ role }) => role === 'member')?.id;
  for (const [id, role] of [
    [other, 'coordinator'],
    [coordinator, 'member'],
  ]) {
    await first.page.request.patch(`${server.url}/api/v1/people/${id}`, { data: { role } });
  }
  for (const { page, complaints } of [first, second]) {
    await page.getByRole('heading', { name: 'Dit is voor de coördinator' }).waitFor();
    expect(unexpected(complaints)).toEqual([]);
  }
});

test('[N1, N2] many come in out of a file: shown first, wrong lines told, all of them or none', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser, { viewport: { width: 768, height: 900 } });
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'coordinator' } });
  await page.goto(`${server.url}/netwerk/mensen`);
  await press(page, 'button', 'Uit een bestand…');
  const lines = page.getByLabel('Of plak de regels hier');
  const rows = (...made: string[]) => ['partner;soort;naam;mail;rol;mandaat', ...made].join('\n');
  const first = 'Gemeente Oefendam;gemeente;Fictief Vosmeer;vosmeer@oefendam.example;Lid;ja';
  await lines.fill('naam;mail');
  await page.getByText('De eerste regel noemt geen kolom ‘partner’.').waitFor();
  await lines.fill(
    rows(first, 'Gemeente Onbekend;;Fictief Tweede;;;', 'Gemeente Oefendam;;Derde;derde;;'),
  );
  await press(page, 'button', 'Kijk na');
  // The server says what is wrong with the form of things before what is wrong with who they are.
  const fourth = page.getByRole('row', { name: /^4/ });
  await fourth.getByText('Dit is geen mailadres.').waitFor();
  expect(await violations(page)).toEqual([]);
  await lines.fill(
    rows(first, 'Gemeente Onbekend;;Fictief Tweede;;;', 'Gemeente Oefendam;;Derde;;;'),
  );
  await press(page, 'button', 'Kijk na');
  await page.getByRole('row', { name: /^3/ }).getByText('Deze partner is nieuw').waitFor();
  await page.getByText('1 regel klopt nog niet. Er is niets toegevoegd.').waitFor();

  // What was filled in is still there after a reload; the file itself does as well.
  await page.reload();
  await press(page, 'button', 'Uit een bestand…');
  expect(await lines.inputValue()).toContain('Gemeente Onbekend');
  const text = rows(first, 'Gemeente Oefendam;;Fictief Tweede;;waarnemer;nee');
  await page.getByLabel('Bestand', { exact: true }).setInputFiles({
    name: 'netwerk.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await until(async () => (await lines.inputValue()) === text);
  await press(page, 'button', 'Kijk na');
  await page.getByText('Alles klopt. Erbij komen 1 partner en 2 mensen.').waitFor();
  expect(await violations(page)).toEqual([]);
  const { seq } = await seqOf(page, server.url);
  await press(page, 'button', 'Voeg 1 partner en 2 mensen toe');
  await said(page, 'Toegevoegd: 1 partner en 2 mensen').waitFor();
  expect((await seqOf(page, server.url)).seq).toBe(seq + 3);
  await page.getByRole('button', { name: 'Wijzig… Fictief Tweede' }).waitFor();

  // And out again.
  await press(page, 'button', 'Uit een bestand…');
  const downloading = page.waitForEvent('download');
  await press(page, 'link', 'Download wie er nu is, als bestand');
  const file = await readFile(await (await downloading).path(), 'utf8');
  expect(file).toContain(`${first}\r\n`);
  await lines.fill(file);
  await press(page, 'button', 'Kijk na');
  await page.getByText('Alles klopt, maar er is niets nieuws bij.').waitFor();
  expect(unexpected(complaints)).toEqual([]);
});

async function seqOf(page: Page, url: string): Promise<{ seq: number }> {
  const { state } = (await (
    await page.request.get(`${url}/api/v1/manifestos/demo/state`)
  ).json()) as { state: { seq: number } };
  return state;
}
