import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { findPlaces } from '../../client/find/findPlaces.ts';
import { findWords } from '../../client/find/findWords.ts';
import { foldText } from '../../client/find/foldText.ts';
import { assertAlways } from '../shared/assertAlways.ts';

/** What is shown of a text, hits between brackets; null when it is not found. */
const found = (text: string, query: string) =>
  findWords(text, query)
    ?.map((part) => (part.isHit ? `[${part.text}]` : part.text))
    .join('') ?? null;

describe('looking for words', () => {
  test.each([
    ['case', 'RAAD', 'De [raad] beslist.'],
    ['part of a word', 'besl', 'De raad [besl]ist.'],
    ['several words, in any order', 'beslist raad', 'De [raad] [beslist].'],
    ['words that overlap', 'raad aad', 'De [raad] beslist.'],
    ['a word that is not there', 'raad zwijgt', null],
    ['one letter, which would find everything', 'd', null],
    ['nothing', '  ', null],
  ])('%s', (_, query, shown) => {
    expect(found('De raad beslist.', query)).toBe(shown);
  });

  test('accents and kinds of quotation marks make no difference', () => {
    expect(found('Eén café, ’s avonds.', "een cafe 's")).toBe('[Eén] [café], [’s] avonds.');
    expect(found('e\u0301e\u0301n', 'één')).toBe('[e\u0301e\u0301n]');
  });

  test('of a long text the part around the first hit is shown, in whole words', () => {
    const long = `${'Woorden vooraf. '.repeat(20)}Hier staat digitale raadpleging. ${'En daarna. '.repeat(40)}`;
    const shown = found(long, 'raadpleging') ?? '';
    expect(shown).toMatch(/^… .*digitale \[raadpleging\]\. .* …$/u);
    expect(shown.length).toBeLessThan(260);
  });

  test('what is shown of a short text is that text, and every hit is a hit', () => {
    assertAlways(fc.stringMatching(/^[a-cé ’İß]{0,12}$/u), (text) => {
      const query = text.slice(0, 5);
      const parts = findWords(text, query) ?? [{ text, isHit: false }];
      expect(parts.map((part) => part.text).join('')).toBe(text);
      const words = foldText(query).text.split(/\s+/u);
      for (const part of parts.filter(({ isHit }) => isHit))
        expect(words.some((word) => foldText(part.text).text.includes(word))).toBe(true);
    });
  });
});

describe('where they are', () => {
  const paragraph = (id: string, text: string, number: string | null): Paragraph => ({
    id: id as ParagraphId,
    aliases: [],
    number,
    wording: { kind: 'paragraph', runs: [{ text }] },
    text,
    exact: '',
    words: '',
  });
  const texts = [
    {
      number: 6,
      title: 'Techniek die dient',
      href: '/manifest/m/6',
      paragraphs: [
        paragraph('h', 'Eerst mensen', null),
        paragraph('a', 'Dan pas techniek.', '6.1'),
        paragraph('b', 'Nooit andersom.', '6.10'),
        paragraph('e', 'Slotwoord zonder vervolg', null),
      ],
    },
    { number: 7, title: 'Nog niet geladen', href: '/manifest/m/7', paragraphs: null },
  ];
  const hrefs = (query: string) => findPlaces(texts, query).map(({ href }) => href);

  test('in titles and in paragraphs, in the order of the text', () => {
    expect(hrefs('techniek')).toEqual(['/manifest/m/6', '/manifest/m/6#p-a']);
  });

  test('a heading leads to what it stands above, and one at the end to its section', () => {
    expect(hrefs('mensen')).toEqual(['/manifest/m/6#p-a']);
    expect(hrefs('vervolg')).toEqual(['/manifest/m/6']);
  });

  test('[P4] a public number leads to its paragraph', () => {
    expect(hrefs(' 6.1 ')).toEqual(['/manifest/m/6#p-a']);
  });
});
