import { describe, expect, test } from 'vitest';
import { formattedDifference } from '#shared/formattedDifference.ts';
import type { ParagraphId } from '#shared/ids.ts';
import type { ParagraphView } from '#shared/view.ts';
import { canonicalWording, hashWording, plainText } from '#shared/wording.ts';
import type { BlockKind, Run } from '#shared/wording.ts';
import { countChanges } from '../../client/amend/countChanges.ts';
import { faultOf } from '../../client/amend/faultOf.ts';
import { followText } from '../../client/amend/followText.ts';
import type { Proposal } from '../../client/amend/Proposal.ts';
import { shortenParts } from '../../client/amend/shortenParts.ts';
import { wordingOf } from '../../client/amend/wordingOf.ts';

function paragraphSaying(runs: readonly Run[], kind: BlockKind = 'paragraph'): ParagraphView {
  const wording = canonicalWording(kind, runs);
  return {
    id: 'p1' as ParagraphId,
    aliases: [],
    number: '3.1',
    wording,
    text: plainText(wording.runs),
    ...hashWording(wording),
    endorsements: [],
    amendments: [],
  };
}

const link = { text: 'antwoord', href: 'https://a.example/' };
const before = paragraphSaying([{ text: 'Wie inbrengt, krijgt ' }, link]);
const after = paragraphSaying([{ text: 'Wie inbrengt, krijgt altijd ' }, link]);

function draftOn({ wording, exact }: ParagraphView, more: Partial<Proposal> = {}): Proposal {
  const base = { wording, exact };
  return { kind: 'replace', base, words: wording.runs, added: [], reason: '', ...more };
}

describe('a proposal that is being written', () => {
  test('[A1] is nothing yet while the words are those of now, however they are spaced', () => {
    const words = [{ text: 'Wie  inbrengt, krijgt ' }, link, { text: ' ' }];
    expect(faultOf(draftOn(before, { words }))).toBe('unchanged');
    expect(faultOf(draftOn(before, { words: [{ text: ' ' }] }))).toBe('replaceMissing');
    expect(faultOf(draftOn(before, { kind: 'insert-after' }))).toBe('insertMissing');
    expect(faultOf(draftOn(before, { kind: 'delete' }))).toBe(null);
    const long = [{ text: 'a '.repeat(10_001) }];
    expect(faultOf(draftOn(before, { words: long }))).toBe('tooLong');
  });

  test('[A1] other format or another link is a change', () => {
    const bold = [{ text: 'Wie inbrengt, krijgt ', bold: true as const }, link];
    const elsewhere = [{ text: 'Wie inbrengt, krijgt ' }, { ...link, href: 'https://b.example/' }];
    for (const words of [bold, elsewhere]) {
      expect(faultOf(draftOn(before, { words }))).toBe(null);
      expect(wordingOf(draftOn(before, { words })).runs).toEqual(words);
    }
  });

  test('[A1] a new paragraph behind a heading is a plain one, behind an item an item', () => {
    const added = [{ text: 'Nieuw.' }];
    const kindBehind = (kind: BlockKind) =>
      wordingOf(draftOn(paragraphSaying([{ text: 'x' }], kind), { kind: 'insert-after', added }))
        .kind;
    expect(kindBehind('heading-3')).toBe('paragraph');
    expect(kindBehind('bullet')).toBe('bullet');
  });

  test('[A10] goes along with the text until a word of it is changed', () => {
    expect(followText(draftOn(before), after)).toEqual(draftOn(after));
    const changed = draftOn(before, { words: [{ text: 'Anders.' }] });
    expect(followText(changed, after)).toBe(changed);
    const going = draftOn(before, { kind: 'delete' });
    expect(followText(going, after)).toBe(going);
  });
});

describe('the difference while it is written', () => {
  test('keeps the format of every word, and shows a word of which only that changed', () => {
    const to = [
      { text: 'Wie ' },
      { text: 'inbrengt', bold: true as const },
      { text: ', krijgt ' },
      link,
    ];
    expect(formattedDifference(before.wording.runs, to)).toEqual([
      { kind: 'same', runs: [{ text: 'Wie ' }] },
      { kind: 'delete', runs: [{ text: 'inbrengt' }] },
      { kind: 'insert', runs: [{ text: 'inbrengt', bold: true }] },
      { kind: 'same', runs: [{ text: ', krijgt ' }, link] },
    ]);
  });

  test('is counted in the words that are shown', () => {
    const parts = formattedDifference(before.wording.runs, [{ text: 'Wie zomaar inbrengt!' }]);
    expect(countChanges(parts)).toEqual({ added: 2, removed: 3 });
  });

  test('leaves out what stays, far from a change, and no format with it', () => {
    const long = 'een zin die blijft staan zoals hij stond, '.repeat(8);
    const runs = [{ text: 'Vet begin ', bold: true as const }, { text: long }];
    const parts = formattedDifference(runs, [...runs, { text: 'en dit erbij.' }]);
    const [kept] = shortenParts(parts);
    const text = plainText(kept?.runs ?? []);
    expect(text.startsWith('…')).toBe(true);
    expect(long.endsWith(text.slice(1))).toBe(true);
    expect(text.length).toBeLessThan(100);
  });
});
