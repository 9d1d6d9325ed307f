import { expect, test } from 'vitest';
import { TypstTypesetter } from '../../../server/app/TypstTypesetter.ts';

const typesetter = new TypstTypesetter();
const at = '2026-09-01T08:00:00.000Z';
const set = (template: string) => typesetter.typeset({ template, files: {}, standard: 'ua-1', at });
const titled = '#set document(title: "A book")\n';

test('nothing of a book stays in memory once it is made', { timeout: 60_000 }, async () => {
  const book = `${titled}#for part in range(600) [#lorem(100)\n\n]`;
  await set(book);
  const before = process.memoryUsage().rss;
  for (let time = 0; time < 16; time += 1) await set(book);
  const grown = process.memoryUsage().rss - before;
  // One of them is some fifty megabytes while it is made.
  expect(grown / 1e6).toBeLessThan(150);
});

test('what Typst refuses it tells in its own words', async () => {
  await expect(set(`${titled}#no-such-word(1)`)).rejects.toThrow(/unknown variable: no-such-word/u);
  await expect(set(`${titled}$ x + y $`)).rejects.toThrow(/missing alt text/u);
});

test('after something that cannot be set the next one can', async () => {
  await expect(set('#panic("no")')).rejects.toThrow(/no/u);
  const made = await set(`${titled}Words.`);
  expect(new TextDecoder().decode(made.subarray(0, 5))).toBe('%PDF-');
});
