import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paragraphId } from '#shared/ids.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { plainText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import type { CurrentBlock, PlannedItem } from '../../server/intake/Intake.ts';
import { planItems } from '../../server/intake/planItems.ts';
import { assertAlways } from '../shared/assertAlways.ts';

const current = (texts: readonly string[]): CurrentBlock[] =>
  texts.map((text, place) => ({
    id: paragraphId.parse(`id${place}`),
    aliases: [],
    wording: { kind: 'paragraph', runs: [{ text }] },
  }));

/** A paragraph of a file; `names`: the places of the paragraphs whose names it bears. */
const block = (text: string, ...names: number[]): ReadBlock => ({
  runs: [{ text }],
  heading: null,
  list: null,
  isQuote: false,
  indent: 0,
  anchors: names.map((place) => `p-id${place}`),
});

/** What the text says once everything is taken. */
function applied(texts: readonly string[], items: readonly PlannedItem[]): string[] {
  const said = new Map<number, string>(texts.map((text, at) => [at, text]));
  const order: { at: number | null; text: string }[] = texts.map((text, at) => ({ at, text }));
  const tails = new Map<number | null, number>();
  const put = (one: { at: number | null; text: string }, behind: number | null) => {
    const base = behind === null ? -1 : order.findIndex(({ at }) => at === behind);
    const place = base + 1 + (tails.get(behind) ?? 0);
    order.splice(place, 0, one);
    tails.set(behind, (tails.get(behind) ?? 0) + 1);
  };
  const words = (runs: readonly Run[]) => plainText(runs);
  for (const item of items) {
    if (item.kind === 'replace') said.set(item.at, words(item.runs));
    else if (item.kind === 'insert') put({ at: null, text: words(item.runs) }, item.behind);
    else if (item.kind === 'move') {
      order.splice(
        order.findIndex(({ at }) => at === item.at),
        1,
      );
      put({ at: item.at, text: '' }, item.behind);
    }
  }
  const gone = new Set(items.flatMap((item) => (item.kind === 'delete' ? [item.at] : [])));
  return order
    .filter(({ at }) => at === null || !gone.has(at))
    .map(({ at, text }) => (at === null ? text : (said.get(at) ?? '')));
}

const plan = (texts: readonly string[], read: readonly ReadBlock[]) =>
  planItems(current(texts), read, 'docx').items;
const kinds = (items: readonly PlannedItem[]) =>
  items.map(({ kind }) => kind).filter((kind) => kind !== 'same');

const texts = [
  'Wie inwoners om hun mening vraagt, zegt vooraf wat ermee gebeurt.',
  'Elke inbreng krijgt antwoord binnen acht weken, in gewone taal.',
  'Wij tellen alleen stemmen die er echt zijn.',
  'Wij vragen en bewaren niet meer gegevens dan nodig is voor het doel.',
];

describe('a file is laid beside the text', () => {
  const named = texts.map((text, place) => block(text, place));
  const bare = texts.map((text) => block(text));

  test.each([
    ['by name', named],
    ['by likeness', bare],
  ])('[B1] %s: what is unchanged is nothing at all', (_, read) => {
    expect(kinds(plan(texts, read))).toEqual([]);
  });

  test.each([
    ['by name', named],
    ['by likeness', bare],
  ])('[B1] %s: one word is one change, one new paragraph one, one that went one', (_, read) => {
    const word = read.with(1, { ...read[1]!, runs: [{ text: texts[1]!.replace('acht', 'zes') }] });
    expect(kinds(plan(texts, word))).toEqual(['replace']);
    const added = read.toSpliced(2, 0, block('Dit is er nieuw bij gekomen.'));
    expect(plan(texts, added).filter(({ kind }) => kind !== 'same')).toEqual([
      {
        kind: 'insert',
        behind: 1,
        type: 'paragraph',
        runs: [{ text: 'Dit is er nieuw bij gekomen.' }],
      },
    ]);
    expect(plan(texts, read.toSpliced(2, 1))).toContainEqual({ kind: 'delete', at: 2 });
    expect(kinds(plan(texts, [read[2]!, read[0]!, read[1]!, read[3]!]))).toEqual(['move']);
  });

  test('[B1] a paragraph rewritten beyond recognition is itself by its name, or its place', () => {
    const other = 'Iets geheel anders, waar niemand om vroeg.';
    expect(kinds(plan(texts, named.with(1, block(other, 1))))).toEqual(['replace']);
    const half = 'Elke inbreng krijgt van ons natuurlijk altijd een reactie, en snel ook.';
    expect(kinds(plan(texts, bare.with(1, block(half))))).toEqual(['replace']);
    expect(kinds(plan(texts, bare.with(1, block(other))))).toEqual(['insert', 'delete']);
  });

  test('[P2] of a paragraph that was split, the part with its start is it; of two that became one, the first', () => {
    const [start, rest] = [
      'Wij vragen en bewaren',
      'niet meer gegevens dan nodig is voor het doel.',
    ];
    const split = [...named.slice(0, 3), block(start, 3), block(rest, 3)];
    expect(plan(texts, split).slice(3)).toEqual([
      { kind: 'replace', at: 3, runs: [{ text: start }] },
      { kind: 'insert', behind: 3, type: 'paragraph', runs: [{ text: rest }] },
    ]);
    const merged = [...named.slice(0, 2), block(`${texts[2]} ${texts[3]}`, 2, 3)];
    expect(kinds(plan(texts, merged))).toEqual(['replace', 'delete']);
    expect(plan(texts, merged)).toContainEqual({ kind: 'delete', at: 3 });
  });

  test('[B1] a name that stayed on a new paragraph before it does not take it along', () => {
    const read = named.toSpliced(1, 1, block('Eerst nog iets nieuws.', 1), block(texts[1]!, 1));
    expect(kinds(plan(texts, read))).toEqual(['insert']);
  });

  test('[B1] plain text leaves the format of the words it leaves, and says nothing of kinds', () => {
    const runs = [{ text: 'Zie ' }, { text: 'de lijst', href: 'https://a.example' }, { text: '.' }];
    const standing = [{ ...current(['x'])[0]!, wording: { kind: 'bullet' as const, runs } }];
    const { items, otherKinds } = planItems(
      standing,
      [block('Zie de lijst (https://a.example) nu.')],
      'txt',
    );
    expect(otherKinds).toBe(0);
    expect(items).toEqual([{ kind: 'replace', at: 0, runs: [runs[0], runs[1], { text: ' nu.' }] }]);
  });

  test('[B1] an address that a program spells in its own way is no change', () => {
    const runs = [{ text: 'hier', href: 'https://a.example' }];
    const standing = [{ ...current(['x'])[0]!, wording: { kind: 'paragraph' as const, runs } }];
    const read = [{ ...block(''), runs: [{ text: 'hier', href: 'https://a.example/' }] }];
    expect(planItems(standing, read, 'docx').items).toEqual([{ kind: 'same', at: 0 }]);
  });
});

const word = fc.constantFrom(
  ...'wij zij stad water raad zes acht nooit altijd samen open dicht plan geld tijd'.split(' '),
);
const paragraph = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
interface Edit {
  readonly kind: 'word' | 'split' | 'merge' | 'drop' | 'add' | 'swap' | 'rewrite';
  readonly at: number;
  readonly by: number;
  readonly text: string;
}
const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit['kind'][]>('word', 'split', 'merge', 'drop', 'add', 'swap', 'rewrite'),
  at: fc.nat(40),
  by: fc.nat(40),
  text: paragraph,
});

/** What a member made of it, with the names that a word processor would have kept. */
function edited(read: readonly ReadBlock[], { kind, at, by, text }: Edit) {
  const place = at % Math.max(1, read.length);
  const one = read[place];
  const other = read[(place + 1) % Math.max(1, read.length)];
  if (!one || !other) return [block(text)];
  const words = plainText(one.runs).split(' ');
  const cut = by % words.length;
  switch (kind) {
    case 'word':
      return read.with(place, { ...one, runs: [{ text: words.with(cut, text).join(' ') }] });
    case 'split':
      return cut === 0
        ? read
        : read.toSpliced(
            place,
            1,
            { ...one, runs: [{ text: words.slice(0, cut).join(' ') }] },
            { ...one, runs: [{ text: words.slice(cut).join(' ') }] },
          );
    case 'merge':
      return place + 1 < read.length
        ? read.toSpliced(place, 2, {
            ...one,
            runs: [{ text: `${plainText(one.runs)} ${plainText(other.runs)}` }],
            anchors: [...one.anchors, ...other.anchors],
          })
        : read;
    case 'drop':
      return read.toSpliced(place, 1);
    case 'add':
      return read.toSpliced(place, 0, block(text));
    case 'swap':
      return read.toSpliced(place, 1).toSpliced(by % read.length, 0, one);
    default:
      return read.with(place, { ...one, runs: [{ text }] });
  }
}

describe('whatever was done to a file', () => {
  const cases = fc.record({
    texts: fc.array(paragraph, { maxLength: 12 }),
    edits: fc.array(edit, { maxLength: 8 }),
    isNamed: fc.boolean(),
  });

  test('[B1] taking all of it makes the text say what the file says', () => {
    assertAlways(cases, ({ texts: before, edits, isNamed }) => {
      const named = before.map((text, place) => (isNamed ? block(text, place) : block(text)));
      const read = edits.reduce<readonly ReadBlock[]>(edited, named);
      const items = plan(before, read);
      expect(applied(before, items)).toEqual(read.map(({ runs }) => plainText(runs)));
      // Each paragraph of the text is spoken of, and none twice in the same way.
      const told = items.flatMap((one) => ('at' in one && one.kind !== 'replace' ? [one.at] : []));
      expect(new Set(told).size).toBe(told.length);
      const known = new Set(items.flatMap((one) => ('at' in one ? [one.at] : [])));
      expect(known.size).toBe(before.length);
    });
  });

  test('[B1] what was not touched is not told of as changed', () => {
    assertAlways(cases, ({ texts: before, isNamed }) => {
      const read = before.map((text, place) => (isNamed ? block(text, place) : block(text)));
      expect(kinds(plan(before, read))).toEqual([]);
    });
  });

  test('[B1] one edit gives no more than what it takes', () => {
    assertAlways(
      fc.tuple(fc.array(paragraph, { minLength: 1, maxLength: 12 }), edit),
      ([before, one]) => {
        const read = edited(
          before.map((text, place) => block(text, place)),
          one,
        );
        expect(kinds(plan(before, read)).length).toBeLessThanOrEqual(2);
      },
    );
  });
});
