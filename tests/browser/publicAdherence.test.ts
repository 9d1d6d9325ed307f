import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openWith, readParagraphs } from '../support/sections.ts';
import { replaceWords } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const speaker = { mandate: true } as const;
const told = {
  nl: {
    heading: 'Wat ermee gebeurt',
    first: [
      'Doen het (1 van 5) Gemeente p-bas (over een eerdere tekst)',
      'Zijn ermee bezig (1 van 5) Gemeente p-cas (over een eerdere tekst): ‘Het loket is open.’',
      'Doen het nog niet (1 van 5) Gemeente p-dee (over een eerdere tekst): ‘Er is geen geld.’',
    ],
    second: ['Doen het (1 van 5) Gemeente p-bas'],
  },
  en: {
    heading: 'What becomes of it',
    first: [
      'Do it (1 of 5) Gemeente p-bas (of an earlier text)',
      'Are working on it (1 of 5) Gemeente p-cas (of an earlier text): ‘Het loket is open.’',
      'Do not do it yet (1 of 5) Gemeente p-dee (of an earlier text): ‘Er is geen geld.’',
    ],
    second: ['Do it (1 of 5) Gemeente p-bas'],
  },
} as const;

test('[E11] [O1] everyone reads of each paragraph who does it, who is at it and who does not yet, and of which text that was said', async () => {
  const server = await runServer({ DEMO: '0' });
  const people = { ann: { lead: true }, bas: speaker, cas: speaker, dee: speaker };
  const { ann, bas, cas, dee } = await buildNetwork(server, { people });
  const writer = await openWith(ann, ['Elke gemeente heeft een loket.', 'Wij luisteren altijd.']);
  const bringTo = async (...phases: string[]) => {
    for (const phase of phases) {
      const move = { phase, reason: 'Het is zover.' };
      expect((await ann.put('/sections/s1/phase', move)).status).toBe(200);
    }
  };
  await bringTo('consultation', 'deciding', 'adopted');
  const [first, second] = (await readParagraphs(bas)).paragraphs;
  const saying = [
    [bas, first, 'followed', null],
    [cas, first, 'in-progress', 'Het loket is open.'],
    [dee, first, 'not-yet', 'Er is geen geld.'],
    [bas, second, 'followed', null],
  ] as const;
  for (const [who, paragraph, kind, note] of saying) {
    const path = `/sections/s1/paragraphs/${paragraph?.id}/adherence`;
    const said = await who.put(path, { wording: paragraph?.exact, kind, note });
    expect(said.status).toBe(200);
  }
  writer.close();
  // In a new round one of the two gets other words.
  await bringTo('writing');
  const again = ann.open('s1');
  await until(() => again.isSaved && again.fragment.length > 0);
  replaceWords(again, 0, ['loket', 'balie']);
  await until(() => again.isSaved);
  again.close();
  await bringTo('consultation', 'deciding', 'adopted');

  const browser = await openBrowser();
  for (const language of ['nl', 'en'] as const)
    for (const width of [320, 1440]) {
      const { page, complaints } = await openPage(browser, { viewport: { width, height: 800 } });
      await page.goto(`${server.url}/m/m/adherence?language=${language}`);
      await page.getByRole('heading', { name: told[language].heading }).waitFor();
      const lines = await page.locator('.backing').evaluateAll((all) =>
        all.map((one) =>
          [...one.querySelectorAll('dl > div')].map((each) =>
            // The day it was said stands behind it.
            (each.textContent ?? '')
              .replaceAll(/\s+/gu, ' ')
              .replace(/ \d+ \w+ \d{4} $/u, '')
              .trim(),
          ),
        ),
      );
      expect(lines).toEqual([told[language].first, told[language].second]);
      // What partners wrote, and the text, is read aloud as what it is.
      const dutch = await page
        .getByText('Er is geen geld.')
        .evaluate((element) => element.closest('[lang]')?.getAttribute('lang'));
      expect(dutch).toBe('nl');
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      // What stands at the foot of the page stands below what is said, not on it.
      const [said, law] = await Promise.all(['main', '.law'].map((part) => page.locator(part).boundingBox())); // prettier-ignore
      expect((law?.y ?? 0) - ((said?.y ?? 0) + (said?.height ?? 0))).toBeGreaterThanOrEqual(0);
      expect(complaints).toEqual([]);
    }
});
