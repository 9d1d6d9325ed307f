import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { hasForbiddenCharacter } from '#shared/characters.ts';
import { sectionId } from '#shared/ids.ts';
import { isAllowedHref } from '#shared/links.ts';
import type { Amendment } from '#shared/record/state.ts';
import { canonicalWording, plainText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { hostileRuns, wordRuns } from '../shared/arbitraryText.ts';
import { exactOf, paragraphOf } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const path = `/sections/own/paragraphs/${paragraphOf('own')}/amendments`;
const exact = await exactOf(app.house, sectionId.parse('own'));

/** What the record keeps of a proposal; null when it is refused. */
async function propose(content: readonly Run[]): Promise<readonly Run[] | null> {
  const body = { kind: 'insert-after', wording: exact, content, reason: 'Beter.' };
  const { status, body: said } = await app.as('outsider').post(path, body);
  if (status >= 400 && status < 500) return null;
  expect(status).toBe(201);
  return (said as { amendment: Amendment }).amendment.proposal.runs;
}

const always = <T>(values: fc.Arbitrary<T>, law: (value: T) => Promise<void>) =>
  fc.assert(fc.asyncProperty(values, law), { seed: 20261129, numRuns: 60 });

test('[A1] [P3] what is proposed is kept with its bold, its italic and its links, in canonical form', async () => {
  await always(wordRuns, async (runs) => {
    const canonical = canonicalWording('paragraph', runs).runs;
    expect(await propose(runs)).toEqual(plainText(canonical) === '' ? null : canonical);
  });
});

test('[P3] whatever is sent, nothing gets in that may not stand in a text', async () => {
  await always(hostileRuns, async (runs) => {
    for (const { text, href } of (await propose(runs)) ?? []) {
      expect(hasForbiddenCharacter(text)).toBe(false);
      expect(href === undefined || isAllowedHref(href)).toBe(true);
    }
  });
  expect(await propose([{ text: 'Klik.', href: 'javascript:alert(1)' }])).toBe(null);
  const long = { text: 'woord '.repeat(2_000) };
  expect(await propose([long, { ...long, bold: true }])).toBe(null);
  expect(await propose(Array.from({ length: 2_001 }, () => ({ text: 'a' })))).toBe(null);
});
