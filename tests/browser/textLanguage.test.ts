import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { words } from '#shared/language/words.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';

const slug = 'lokale-digitale-democratie';
const { desk, amend, endorse, frame } = words('en');

interface Titled {
  readonly id: string;
  readonly title: string;
}

/** Enters the demo, of which the text is Dutch, with an English interface. */
async function enter(role: string) {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser());
  await page.addInitScript(() => localStorage.setItem('draagvlak.language', 'en'));
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  const read = async (path: string): Promise<unknown> =>
    (await page.request.get(`${url}/api/v1${path}`)).json();
  const { manifestos } = (await read('/manifestos')) as { manifestos: [Titled] };
  const [{ id, title }] = manifestos;
  const { sections } = (await read(`/manifestos/${id}/sections`)) as { sections: Titled[] };
  const texts = await Promise.all(
    sections.map(async (section) => {
      const answer = await read(`/sections/${section.id}/paragraphs`);
      const { paragraphs } = answer as { paragraphs: { text: string }[] };
      return [section.title, ...paragraphs.map(({ text }) => text)];
    }),
  );
  const beside = writtenBeside((await read(`/manifestos/${id}/state`)) as Told);
  const go = async (number: number) => {
    await page.goto(`${url}/manifest/${slug}/${number}`);
    await page.locator('[data-arrival] .ProseMirror').waitFor();
    await page
      .locator('main > section')
      .nth(sections.length - 1)
      .waitFor();
    await page
      .getByRole('article', { name: desk.sheetTitle(`${number}.1`), exact: true })
      .waitFor();
  };
  return { url, page, go, said: [title, ...texts.flat(), ...beside], beside };
}

interface Told {
  readonly state: {
    readonly amendments: Record<string, { reason: string; replies: readonly { text: string }[] }>;
    readonly insights: Record<
      string,
      {
        title: string;
        text: string;
        judgements: readonly { reason: string | null }[];
      }
    >;
  };
}

/** What people wrote beside the text: reasons, replies, insights and what was judged of them. */
function writtenBeside({ state: { amendments, insights } }: Told): string[] {
  return [
    ...Object.values(amendments).flatMap(({ reason, replies }) => [
      reason,
      ...replies.map(({ text }) => text),
    ]),
    ...Object.values(insights).flatMap(({ title, text, judgements }) => [
      title,
      text,
      judgements.map(({ reason }) => reason ?? []),
    ]),
  ].flat(2);
}

/** What stands in the page of the text, and of what is proposed for it. */
async function lookAtText(page: Page, said: readonly string[]) {
  return page.evaluate((texts) => {
    const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    const wrong: string[] = [];
    while (nodes.nextNode()) {
      const { data, parentElement: around } = nodes.currentNode as Text;
      const text = data.trim();
      // One word may be a name, and what a difference says about its words is the interface's.
      const isText = /\S\s\S/.test(text) && texts.some((one) => one.includes(text));
      const isProposed = around?.matches('ins, del, :is(ins, del) span:not(.visually-hidden)');
      if (!around || !(isText || isProposed)) continue;
      found.push(text);
      const language = around.closest('[lang]')?.getAttribute('lang');
      if (language !== 'nl') wrong.push(`${language}: ${text}`);
    }
    return { found, wrong };
  }, said);
}

const languageOf = (place: Locator) =>
  place.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));

test('with the interface in English, Dutch text is Dutch wherever it is read or written', async () => {
  const { page, go, said } = await enter('lead');
  const wrong = async () => (await lookAtText(page, said)).wrong;
  await go(3);
  const { found } = await lookAtText(page, said);
  expect(found.length).toBeGreaterThan(100);
  expect(await wrong()).toEqual([]);

  // A difference, and the words of each side; what is said about it is the interface's.
  const note = page.getByRole('article', { name: desk.sheetTitle('3.2'), exact: true });
  await note.getByRole('button', { name: /A-005/ }).click();
  const thread = page.getByRole('region', { name: /^A-005/ });
  await thread.locator('ins').first().waitFor();
  expect(await wrong()).toEqual([]);
  const spoken = thread.locator('ins .visually-hidden').first();
  expect(await languageOf(spoken)).toBe('en');
  expect(await languageOf(thread.getByText(amend.why).first())).toBe('en');
  await thread.getByText(amend.proposal, { exact: true }).click();
  await thread.locator('p.reading').waitFor();
  expect(await languageOf(thread.locator('p.reading > :first-child'))).toBe('nl');

  // Written in the same language, so that it is spell-checked in that.
  await thread.getByRole('button', { name: frame.closeNamed('A-005') }).click();
  await note.getByRole('button', { name: desk.proposeOn('3.2') }).click();
  const field = page.getByRole('textbox', { name: amend.form.text });
  await field.waitFor();
  expect(await languageOf(field)).toBe('nl');
  expect(await languageOf(page.locator('[data-arrival] .manuscript__editor'))).toBe('nl');
  expect(await languageOf(page.getByText(amend.form.textDescription))).toBe('en');
  expect(await languageOf(page.getByText(desk.sectionPrefix(3)))).toBe('en');
});

test('with the interface in English, words that are endorsed or shown on a wall are Dutch', async () => {
  const { page, url, go, said } = await enter('mandate-holder');
  await go(3);
  await page.getByRole('button', { name: endorse.all.openManifesto }).click();
  await page.getByRole('dialog').getByRole('listitem').nth(10).waitFor();
  expect((await lookAtText(page, said)).wrong).toEqual([]);
  await page.keyboard.press('Escape');

  const href = await page
    .getByRole('link', { name: desk.linkToParagraph('3.2') })
    .getAttribute('href');
  await page.goto(`${url}/manifest/${slug}/scherm/${href?.slice('#p-'.length)}`);
  await page.locator('ins').first().waitFor();
  const { found, wrong } = await lookAtText(page, said);
  expect(found.length).toBeGreaterThan(2);
  expect(wrong).toEqual([]);
});

test('with the interface in English, what people wrote beside the text is Dutch, on every page', async () => {
  const { url, page, go, said, beside } = await enter('lead');
  const seen: string[] = [];
  const look = async () => {
    const { found, wrong } = await lookAtText(page, said);
    seen.push(...found);
    const there = new URL(page.url()).pathname;
    expect(wrong.map((one) => `${there} ${one}`)).toEqual([]);
  };
  await go(3);
  const note = page.getByRole('article', { name: desk.sheetTitle('3.2'), exact: true });
  await note.getByRole('button', { name: /A-005/ }).click();
  await page
    .getByRole('region', { name: /^A-005/ })
    .getByText(amend.why)
    .first()
    .waitFor();
  await look();
  // What one writes oneself is spell-checked in that language too.
  expect(await languageOf(page.getByRole('textbox', { name: amend.yourReply('A-005') }))).toBe(
    'nl',
  );
  for (const [path, sign] of [
    ['draagvlak', '.matrix__section'],
    ['aanbevelingen', '.advice-table'],
    ['inzichten', '.insight'],
    ['mijn', '#said'],
    ['opvolging', 'main h1'],
  ] as const) {
    await page.goto(`${url}/manifest/${slug}/${path}`);
    await page.locator(sign).first().waitFor();
    await look();
  }
  expect(beside.filter((text) => seen.includes(text)).length).toBeGreaterThan(5);
});
