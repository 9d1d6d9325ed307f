import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId, ReplyId } from '#shared/ids.ts';
import { findWords } from '../../client/find/findWords.ts';
import { foldText } from '../../client/find/foldText.ts';
import { recordPlaces } from '../../client/find/recordPlaces.ts';
import { SearchIndex } from '../../client/find/SearchIndex.ts';
import { textPlaces } from '../../client/find/textPlaces.ts';
import { wordsIn } from '../../client/find/wordsIn.ts';
import type { SearchedPlace } from '../../client/find/SearchedPlace.ts';
import { assertAlways } from '../shared/assertAlways.ts';
import {
  addingInsight,
  as,
  firstAmendment,
  founded,
  manifesto,
  paragraph,
  proposing,
  tell,
  withdrawingInsight,
} from '../shared/smallNetwork.ts';

/** What is shown of a text, hits between brackets; null when it is not found. */
const found = (text: string, query: string) => {
  const words = wordsIn(query);
  const parts = words.length > 0 ? findWords(text, words) : null;
  return parts?.map((part) => (part.isHit ? `[${part.text}]` : part.text)).join('') ?? null;
};

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
      const parts = findWords(text, wordsIn(query)) ?? [{ text, isHit: false }];
      expect(parts.map((part) => part.text).join('')).toBe(text);
      const words = foldText(query).text.split(/\s+/u);
      for (const part of parts.filter(({ isHit }) => isHit))
        expect(words.some((word) => foldText(part.text).text.includes(word))).toBe(true);
    });
  });
});

describe('where they are', () => {
  const line = (id: string, text: string, number: string | null): Paragraph => ({
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
        line('h', 'Eerst mensen', null),
        line('a', 'Dan pas techniek.', '6.1'),
        line('b', 'Nooit andersom.', '6.10'),
        line('e', 'Slotwoord zonder vervolg', null),
      ],
    },
    { number: 7, title: 'Nog niet geladen', href: '/manifest/m/7', paragraphs: null },
  ];
  const hrefsIn = (query: string, places: readonly SearchedPlace[]) =>
    new SearchIndex(places)
      .search(query)
      .flatMap(({ kind, places: ofKind }) =>
        ofKind.map(({ href }) => (kind === 'text' ? href : `${kind}: ${href}`)),
      );
  const hrefs = (query: string) => hrefsIn(query, textPlaces(texts));

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

  const record = [
    proposing({ paragraph: paragraph('a'), reason: 'Dan is het café open.' }),
    {
      type: 'reply',
      amendment: firstAmendment,
      reply: 'r1' as ReplyId,
      text: 'In het weekend is het CAFE dicht.',
      current: null,
    } as const,
    addingInsight(),
  ].reduce((told, command) => tell(told, as('author'), command), founded);
  const all = (query: string, state = record.state) =>
    hrefsIn(query, [
      ...textPlaces(texts),
      ...recordPlaces(state, { id: manifesto, slug: 'm' }, texts),
    ]);

  test('[I3] in amendments, replies and insights too, by kind, each with its own place', () => {
    const thread = '/manifest/m/6?wijziging=a1#p-a';
    expect(all('cafe')).toEqual([`amendment: ${thread}`, `reply: ${thread}`]);
    expect(all('A-001')).toEqual([`amendment: ${thread}`]);
    expect(all('i-001')).toEqual(['insight: /manifest/m/inzichten#i-i1']);
    expect(all('raad oefening')).toEqual(['insight: /manifest/m/inzichten#i-i1']);
  });

  test('[I3] not in what was withdrawn, nor where one of the words is missing', () => {
    const withdrawn = tell(record, as('author'), withdrawingInsight());
    expect(all('oefening', withdrawn.state)).toEqual([]);
    expect(all('café weekend')).toEqual(['reply: /manifest/m/6?wijziging=a1#p-a']);
  });

  test('[I3] an amendment to what is gone leads to its section', () => {
    const gone = recordPlaces(record.state, { id: manifesto, slug: 'm' }, []);
    expect(gone[0]).toMatchObject({ href: '/manifest/m?wijziging=a1', paragraph: null });
  });
});
