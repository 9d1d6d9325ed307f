import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ParagraphView } from '#shared/view.ts';
import { docx } from '../intake/officeFiles.ts';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const desk = '/manifest/lokale-digitale-democratie';

async function enter(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
}

/** A section as a member gets it back out of Word: names kept, `edit` done to its paragraphs. */
async function wordFile(
  page: Page,
  address: string,
  edit: (paragraphs: string[]) => string[],
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const reply = (await (await page.request.get(address)).json()) as { paragraphs: ParagraphView[] };
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const paragraphs = reply.paragraphs.map(({ id, wording }, place) => {
    const runs = wording.runs.map(
      ({ text, bold, italic, footnote }) =>
        `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr><w:t xml:space="preserve">${footnote ? '' : escaped(text)}</w:t></w:r>`,
    );
    const level = wording.kind.startsWith('heading')
      ? '<w:pPr><w:outlineLvl w:val="2"/></w:pPr>'
      : '';
    return `<w:p>${level}<w:bookmarkStart w:id="${place}" w:name="p-${id}"/><w:bookmarkEnd w:id="${place}"/>${runs.join('')}</w:p>`;
  });
  const buffer = Buffer.from(docx({ body: edit(paragraphs).join('') }));
  return { name: 'Voorstel.docx', mimeType: 'application/octet-stream', buffer };
}

const added = '<w:p><w:r><w:drawing/></w:r><w:r><w:t>Dit staat er nieuw onder.</w:t></w:r></w:p>';

test('[B1, B2, B3] a file from Word goes into the text with a way back, and elsewhere becomes amendments', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await enter(page, server.url, 'lead');
  await page.goto(`${server.url}${desk}/3`);
  await page.getByRole('link', { name: 'Lees een bestand in…' }).first().click();
  await page.waitForURL(/\/3\/inlezen$/u);

  const file = page.getByLabel('Kies een bestand');
  await file.setInputFiles({ name: 'a.docx', mimeType: '', buffer: Buffer.from('%PDF-1.7') });
  await page.getByText('Een pdf zegt wel hoe een tekst eruitziet').waitFor();
  const section = `${server.url}/api/v1/sections/speak/paragraphs`;
  const upload = await wordFile(page, section, ([first = '', ...rest]) => [
    first.replace('uw mening', 'altijd uw mening'),
    ...rest.slice(0, -1),
    added,
  ]);
  await page.getByLabel('Kies een ander bestand').setInputFiles(upload);
  const changed = page.getByRole('checkbox', { name: '3.1 gewijzigd' });
  await changed.waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(3);
  await page.getByText('1 plaatje of tekening').waitFor();
  expect(await violations(page)).toEqual([]);

  // By keyboard from here: one is left, the others go into the text.
  await tabTo(page, page.getByRole('checkbox', { name: /weg$/u }));
  await page.keyboard.press('Space');
  const put = page.getByRole('button', { name: 'Zet 2 wijzigingen in de tekst' });
  await tabTo(page, put);
  await page.keyboard.press('Enter');
  await page.getByText('2 wijzigingen in de tekst gezet').waitFor();
  await page.getByRole('link', { name: 'Ga naar de sectie' }).click();
  const text = page.locator('[data-arrival] .ProseMirror');
  await text.getByText('altijd uw mening').waitFor();
  await text.getByText('Dit staat er nieuw onder.').waitFor();

  await page.goBack();
  await page.getByLabel('Kies een bestand').setInputFiles(upload);
  // What was taken in is there by now, and its new paragraph is known by its words.
  await page.getByRole('button', { name: 'Zet 1 wijziging in de tekst' }).click();
  await page.getByRole('button', { name: 'De tekst van daarvoor terugzetten…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Waarom zet u deze tekst terug?').fill('Toch niet.');
  await dialog.getByRole('button', { name: 'Zet de tekst terug' }).click();
  await dialog.waitFor({ state: 'hidden' });

  await enter(page, server.url, 'member');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${server.url}${desk}/2/inlezen`);
  const open = await wordFile(page, `${server.url}/api/v1/sections/open/paragraphs`, (all) => [
    ...all,
    added,
  ]);
  await page.getByLabel('Kies een bestand').setInputFiles(open);
  const propose = page.getByRole('button', { name: /^Stel \d wijziging(en)? voor$/u });
  await propose.click();
  await page.getByText('Zeg kort waarom.').waitFor();
  const reason = page.getByLabel('Waarom stelt u dit voor?');
  expect(await reason.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await reason.fill('Uit onze ledenraad.');
  await propose.click();
  await page
    .getByText(/voorgesteld$/u)
    .first()
    .waitFor();
  await page
    .getByRole('link', { name: /^A-\d+$/u })
    .last()
    .click();
  await page.getByText('Dit staat er nieuw onder.').first().waitFor();
  expect(complaints.filter((said) => !said.includes('400'))).toEqual([]);
});

test('[B1] of a file with a part of the section nothing that is missing goes by itself', async () => {
  const server = await runServer();
  const { page } = await openPage(await openBrowser());
  await enter(page, server.url, 'lead');
  await page.goto(`${server.url}${desk}/3/inlezen`);
  const section = `${server.url}/api/v1/sections/speak/paragraphs`;
  const part = await wordFile(page, section, ([first = '', second = '']) => [first, second, added]);
  await page.getByLabel('Kies een bestand').setInputFiles(part);
  await page.getByText('Meer dan de helft van de sectie staat niet in dit bestand.').waitFor();
  expect(await page.getByRole('checkbox', { name: /weg$/u }).count()).toBeGreaterThan(5);
  expect(await page.getByRole('checkbox', { name: /weg$/u, checked: true }).count()).toBe(0);
  await page.getByRole('checkbox', { name: /^Nieuw na/u, checked: true }).waitFor();
  // In the order of the text: what is new stands before what would go behind it.
  const rows = await page.locator('.intake-list__change').allTextContents();
  const isNew = (row: string) => row.startsWith('Nieuw na');
  const isGone = (row: string) => /^\S+ weg/u.test(row);
  expect(rows.findIndex(isNew)).toBeGreaterThanOrEqual(0);
  expect(rows.findIndex(isNew)).toBeLessThan(rows.findIndex(isGone));
});

test('[B2, A2] what a file proposed is taken back, one by one and then all of it', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await enter(page, server.url, 'member');
  await page.goto(`${server.url}${desk}/2/inlezen`);
  const section = `${server.url}/api/v1/sections/open/paragraphs`;
  const openNow = async () => {
    const told = (await (await page.request.get(section)).json()) as {
      paragraphs: ParagraphView[];
    };
    const all = told.paragraphs.flatMap(({ amendments }) => amendments);
    return all.filter(({ status }) => status.kind === 'open').length;
  };
  const before = await openNow();
  // Words are changed in two paragraphs, one is new, and footnotes stay behind in such a file.
  const file = await wordFile(page, section, ([first = '', second = '', ...rest]) => [
    ...[first, second].map((one) => one.replace('</w:t>', ' altijd</w:t>')),
    ...rest,
    added,
  ]);
  await page.getByLabel('Kies een bestand').setInputFiles(file);
  await page.getByLabel('Waarom stelt u dit voor?').fill('Uit onze ledenraad.');
  const number = await page.getByRole('checkbox', { checked: true }).count();
  expect(number).toBeGreaterThan(2);
  await page.getByRole('button', { name: `Stel ${number} wijzigingen voor` }).click();
  await page.getByText(`${number} wijzigingen voorgesteld`).waitFor();
  expect(await openNow()).toBe(before + number);

  // One by itself, where it stands; then all that are left, by keyboard.
  const made = page.getByRole('link', { name: /^A-\d+$/u });
  const href = (await made.first().getAttribute('href')) ?? '';
  const id = new URL(href, server.url).searchParams.get('wijziging');
  const withdraw = `${server.url}/api/v1/amendments/${id}/withdraw`;
  expect((await page.request.post(withdraw, { data: {} })).status()).toBe(200);
  const all = page.getByRole('button', { name: `Trek deze ${number - 1} voorstellen in…` });
  await tabTo(page, all);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Deze ${number - 1} voorstellen intrekken?` });
  await dialog.waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: `Trek alle ${number - 1} in` }).press('Enter');
  await page.getByText('Van deze voorstellen staat er geen meer open.').waitFor();
  await all.waitFor({ state: 'detached' });
  expect(await openNow()).toBe(before);
  // Who goes on by keyboard is still there, and what was withdrawn can be read.
  const here = page.locator('.intake-part');
  await until(() => here.evaluate((part) => part === document.activeElement));
  expect(await violations(page)).toEqual([]);
  await made.last().click();
  await page.getByText('ingetrokken').first().waitFor();
  expect(complaints).toEqual([]);
});

test('[B2] our own file with the open amendments in it proposes none of them again', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await enter(page, server.url, 'member');
  const path = '/export?format=docx&amendments=tracked&section=open&annexes=none';
  const listed = await page.request.get(`${server.url}/api/v1/manifestos`);
  const { manifestos } = (await listed.json()) as { manifestos: { id: string }[] };
  const exported = await page.request.get(
    `${server.url}/api/v1/manifestos/${manifestos[0]?.id}${path}`,
  );
  expect(exported.status()).toBe(200);
  await page.goto(`${server.url}${desk}/2/inlezen`);
  const buffer = await exported.body();
  await page.getByLabel('Kies een bestand').setInputFiles({ name: 'a.docx', mimeType: '', buffer });
  const told = page.getByText(/^Dit is al voorgesteld: A-\d+/u);
  await told.first().waitFor();
  const choices = page.getByRole('checkbox');
  expect(await choices.count()).toBe(await told.count());
  expect(await page.getByRole('checkbox', { disabled: true }).count()).toBe(await told.count());
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  // Who may type there may take them into the text, but not unawares.
  await enter(page, server.url, 'lead');
  await page.goto(`${server.url}${desk}/3/inlezen`);
  const speak = await page.request.get(
    `${server.url}/api/v1/manifestos/${manifestos[0]?.id}${path.replace('open', 'speak')}`,
  );
  const file = { name: 'b.docx', mimeType: '', buffer: await speak.body() };
  await page.getByLabel('Kies een bestand').setInputFiles(file);
  await told.first().waitFor();
  await page.getByRole('button', { name: 'Zet 0 wijzigingen in de tekst' }).waitFor();
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  expect(await page.getByRole('checkbox', { disabled: true }).count()).toBe(0);
  expect(complaints).toEqual([]);
});
