import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { ParagraphView } from '#shared/view.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

const looks = [
  { language: 'nl', width: 1440 },
  { language: 'en', width: 360 },
  { language: 'nl', width: 360 },
  { language: 'en', width: 1440 },
] as const;

const said = {
  nl: {
    adopted: /^Vastgesteld/u,
    signed: 'Wie er achter stond',
    nobody: 'niemand',
    sinceDeciding: 'Vergelijk met het begin van het meebeslissen',
    sinceEarlier: 'Vergelijk met wat eerder is vastgesteld',
    changed: (number: string) => `${number} is anders`,
    publicSigned: 'Wie achter precies deze woorden stond',
    read: /^Lees de tekst: Vastgesteld$/u,
    round: 'Heropend voor een nieuwe ronde',
  },
  en: {
    adopted: /^Adopted/u,
    signed: 'Who stood behind it',
    nobody: 'nobody',
    sinceDeciding: 'Compare with the start of deciding',
    sinceEarlier: 'Compare with what was adopted before',
    changed: (number: string) => `${number} is different`,
    publicSigned: 'Who stood behind exactly these words',
    read: /^Read the text: Adopted$/u,
    round: 'Opened again for a new round',
  },
};

const section = 'stand';
const desk = '/manifest/lokale-digitale-democratie/1';

/** What a lead and a mandate holder do in section 1, each in a browser of their own. */
async function cast(url: string) {
  const browser = await openBrowser();
  const api = `${url}/api/v1`;
  const enter = async (role: string): Promise<Page> => {
    const { page } = await openPage(browser);
    await page.request.post(`${api}/demo/sessions`, { data: { role } });
    return page;
  };
  const [coordinator, lead, mandate] = [
    await enter('coordinator'),
    await enter('lead'),
    await enter('mandate-holder'),
  ];
  const leads = { data: { leads: ['demo-imane-zeitoun'] } };
  expect((await coordinator.request.patch(`${api}/coalitions/openheid`, leads)).status()).toBe(200);
  const paragraph = async (number: string): Promise<ParagraphView> => {
    const told = await lead.request.get(`${api}/sections/${section}/paragraphs`);
    const { paragraphs } = (await told.json()) as { paragraphs: ParagraphView[] };
    return paragraphs.find((one) => one.number === number)!;
  };
  return {
    browser,
    mandate,
    agree: async (number: string) => {
      const { id, exact: wording } = await paragraph(number);
      const address = `${api}/sections/${section}/paragraphs/${id}/endorsement`;
      const told = await mandate.request.put(address, { data: { stance: 'agree', wording } });
      expect(told.status()).toBe(200);
    },
    move: async (...phases: readonly string[]) => {
      for (const phase of phases) {
        const data = { phase, reason: `Het is tijd: ${phase}.` };
        const told = await lead.request.put(`${api}/sections/${section}/phase`, { data });
        expect(told.status()).toBe(200);
      }
    },
    reword: async (number: string, text: string) => {
      const { id, exact: wording } = await paragraph(number);
      const data = { kind: 'replace', wording, text, reason: 'Korter.' };
      const address = `${api}/sections/${section}/paragraphs/${id}/amendments`;
      const proposed = await lead.request.post(address, { data });
      const { amendment } = (await proposed.json()) as { amendment: { id: string } };
      const adopt = `${api}/amendments/${amendment.id}/adopt`;
      expect((await lead.request.post(adopt, { data: {} })).status()).toBe(200);
    },
  };
}

test('[S5, T5] an adopted copy with who signed it, what came before it, and a new round that leaves it', async () => {
  const { url } = await runServer();
  const { browser, agree, move, reword, mandate } = await cast(url);
  await agree('1.2');
  await agree('1.4');
  await move('consultation');
  await reword('1.4', 'U kunt meedoen. Wij zeggen van tevoren hoe.');
  await move('deciding', 'adopted');

  const pages = await Promise.all(
    looks.map(async ({ language, width }) => {
      const { page, complaints } = await openPage(browser, {
        viewport: { width, height: 900 },
        storageState: await mandate.context().storageState(),
      });
      await page.addInitScript(
        (chosen) => localStorage.setItem('draagvlak.language', chosen),
        language,
      );
      return { page, complaints, words: said[language], language, width };
    }),
  );
  const look = async ({ page, width }: (typeof pages)[number]) => {
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  };
  const texts: string[] = [];
  const copyOf = async ({ page, words }: (typeof pages)[number], place: number) => {
    await page.goto(`${url}${desk}/geschiedenis`);
    await page.locator('.moments__go').filter({ hasText: words.adopted }).nth(place).click();
    const table = page.getByRole('table', { name: words.signed });
    const row = (number: string) =>
      table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: number }) });
    await row('1.2').getByText('Gemeente Lindewaard').waitFor();
    await page.locator('.then').waitFor();
    return {
      row,
      text: `${await table.innerText()}\n${await page.locator('.then').innerText()}`,
    };
  };
  for (const one of pages) {
    const { page, words } = one;
    const { row, text } = await copyOf(one, 0);
    // What was agreed to before its words changed, nobody stood behind in the end.
    expect(await row('1.4').getByRole('cell').innerText()).toBe(words.nobody);
    expect(text).toContain('U kunt meedoen. Wij zeggen van tevoren hoe.');
    texts.push(text);
    expect(await page.getByRole('button', { name: words.sinceEarlier }).count()).toBe(0);
    await look(one);
    await page.getByRole('button', { name: words.sinceDeciding }).click();
    await page.getByRole('heading', { name: words.changed('1.4') }).waitFor();
    expect(await page.locator('.compared__head').count()).toBe(1);
    await look(one);
  }

  await move('writing');
  await reword('1.5', 'Zien: u kunt alles volgen.');
  await move('consultation', 'deciding', 'adopted');
  for (const [place, one] of pages.entries()) {
    const { page, words, language } = one;
    expect((await copyOf(one, 1)).text).toBe(texts[place]);
    await copyOf(one, 0);
    // Nothing changed while partners said what they stand behind.
    expect(await page.getByRole('button', { name: words.sinceDeciding }).count()).toBe(0);
    await page.getByRole('button', { name: words.sinceEarlier }).click();
    await page.getByRole('heading', { name: words.changed('1.5') }).waitFor();
    expect(await page.locator('.compared__head').count()).toBe(1);
    await look(one);

    // Without an account the same stands on the public page.
    await page.goto(`${url}/m/lokale-digitale-democratie/history?language=${language}`);
    await page.getByText(words.round, { exact: true }).waitFor();
    await page.getByRole('link', { name: words.read }).first().click();
    await page.getByRole('heading', { name: words.publicSigned }).waitFor();
    const signed = page.locator('section[aria-labelledby="h-signed"] dl > div');
    // As the page has it: what is far from the screen is not laid out.
    const of = (number: string) => signed.filter({ hasText: ` ${number}` }).locator('dd');
    expect(await of('1.2').textContent()).toContain('Gemeente Lindewaard');
    expect(await of('1.4').textContent()).toBe(words.nobody);
    expect(await page.getByText('U kunt meedoen.').count()).toBe(1);
    expect(await page.getByText('Zien: u kunt alles volgen.').count()).toBe(0);
    await look(one);
  }
  expect(pages.flatMap(({ complaints }) => complaints)).toEqual([]);
});
