import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareTexts } from '#shared/comparison.ts';
import type { ComparedRow } from '#shared/comparison.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { BlockJson, Paragraph } from '#shared/document.ts';
import { longestRise } from '#shared/longestRise.ts';
import { bareText } from '#shared/wording.ts';
import { assertAlways } from './assertAlways.ts';

interface Block {
  readonly id: string;
  readonly text: string;
  readonly aliases?: string;
}

function textOf(blocks: readonly Block[]): Paragraph[] {
  const content = blocks.map(({ text, ...attrs }): BlockJson => ({
    type: 'paragraph',
    attrs,
    content: text === '' ? [] : [{ type: 'text', text }],
  }));
  return paragraphsOf({ type: 'doc', content }, 1);
}

const compare = (before: readonly Block[], after: readonly Block[]) =>
  compareTexts(textOf(before), textOf(after));
const told = (rows: readonly ComparedRow[]) =>
  rows.map(
    ({ kind, isMoved, before, after }) =>
      `${before.map(({ id }) => id).join('+')}→${after.map(({ id }) => id).join('+')} ${kind}${isMoved ? ' moved' : ''}`,
  );

const word = fc.constantFrom('raad', 'water', 'brug', 'dijk', 'wijk', 'plan', 'straks', 'nooit');
const sentence = fc.array(word, { minLength: 3, maxLength: 9 }).map((words) => words.join(' '));
const edit = fc.record({
  kind: fc.constantFrom('say', 'add', 'drop', 'move', 'split', 'merge'),
  at: fc.nat(20),
  to: fc.nat(20),
  text: sentence,
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

const texts = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((all) =>
  all.map((text, place): Block => ({
    id: `p${place}`,
    text: `${text} ${place}${place}${place}`,
  })),
);

function edited(blocks: readonly Block[], edits: readonly Edit[]): Block[] {
  return edits.reduce<Block[]>(
    (all, { kind, at, to, text }, count) => {
      const place = at % Math.max(all.length, 1);
      const block = all[place];
      if (kind === 'add' || !block) return all.toSpliced(place, 0, { id: `n${count}`, text });
      if (kind === 'say') return all.with(place, { ...block, text: `${block.text} ${text}` });
      if (kind === 'drop') return all.toSpliced(place, 1);
      if (kind === 'move') return all.toSpliced(place, 1).toSpliced(to % all.length, 0, block);
      const next = all[place + 1];
      if (kind === 'merge' && next) {
        const aliases = [block.aliases, next.id, next.aliases].filter(Boolean).join(' ');
        return all.toSpliced(place, 2, { ...block, text: `${block.text} ${next.text}`, aliases });
      }
      const words = block.text.split(' ');
      const half = Math.ceil(words.length / 2);
      const [head, tail] = [words.slice(0, half).join(' '), words.slice(half).join(' ')];
      if (tail === '') return all;
      return all.toSpliced(place, 1, { ...block, text: head }, { id: `n${count}`, text: tail });
    },
    [...blocks],
  );
}

const pairs = fc.record({ before: texts, edits: fc.array(edit, { maxLength: 6 }) });
const joined = (paragraphs: readonly Paragraph[]) =>
  paragraphs.map(({ wording }) => bareText(wording.runs)).join(' ¶ ');
const partsAs = ({ parts }: ComparedRow, left: 'insert' | 'delete') =>
  parts
    .filter(({ kind }) => kind !== left)
    .map(({ runs }) => bareText(runs))
    .join('');

describe('two moments of a text', () => {
  test('[T5] every paragraph of either is told of once, and the difference gives the one from the other', () => {
    assertAlways(pairs, ({ before, edits }) => {
      const [from, to] = [textOf(before), textOf(edited(before, edits))];
      const rows = compareTexts(from, to);
      const ids = (some: readonly Paragraph[]) => some.map(({ id }) => id).toSorted();
      expect(ids(rows.flatMap((row) => row.before))).toEqual(ids(from));
      expect(ids(rows.flatMap((row) => row.after))).toEqual(ids(to));
      for (const row of rows) {
        expect(partsAs(row, 'insert')).toBe(joined(row.before));
        expect(partsAs(row, 'delete')).toBe(joined(row.after));
      }
    });
  });

  test('[T5] equal texts have nothing to tell', () => {
    assertAlways(texts, (blocks) => {
      const rows = compare(blocks, blocks);
      expect(rows.every(({ kind, isMoved }) => kind === 'same' && !isMoved)).toBe(true);
    });
  });

  test('[T5] a move is no deletion: what is only in another place is said to be moved', () => {
    assertAlways(fc.record({ blocks: texts, from: fc.nat(20), to: fc.nat(20) }), (made) => {
      const { blocks, from, to } = made;
      const block = blocks[from % blocks.length]!;
      const rest = blocks.filter((one) => one !== block);
      const rows = compare(blocks, rest.toSpliced(to % blocks.length, 0, block));
      expect(rows.every(({ kind }) => kind === 'same')).toBe(true);
      expect(rows.filter(({ isMoved }) => isMoved).length).toBeLessThanOrEqual(1);
    });
  });

  test('[T5, P2] what was split, merged, added and removed is told as such', () => {
    const old = [
      { id: 'a', text: 'Wij luisteren naar elke inwoner en wij antwoorden binnen zes weken.' },
      { id: 'b', text: 'Wie iets vraagt, krijgt antwoord.' },
      { id: 'c', text: 'In gewone taal.' },
      { id: 'd', text: 'Dit gaat weg.' },
    ];
    const now = [
      { id: 'a', text: 'Wij luisteren naar elke inwoner' },
      { id: 'x', text: 'en wij antwoorden binnen zes weken.' },
      { id: 'b', text: 'Wie iets vraagt, krijgt antwoord. In gewone taal.', aliases: 'c' },
      { id: 'y', text: 'Dit is er nieuw bij gekomen.' },
    ];
    expect(told(compare(old, now))).toEqual([
      'a→a+x split',
      'b+c→b merged',
      'd→ removed',
      '→y added',
    ]);
    // And the other way: what was merged comes apart again.
    const back = told(compare(now, old));
    expect(back).toContain('b→b+c split');
    expect(back).toContain('a→a changed');
  });

  test('what says nothing is left out', () => {
    expect(compare([{ id: 'a', text: '' }], [{ id: 'b', text: '' }])).toEqual([]);
  });
});

test('a longest rise rises, and none is longer', () => {
  assertAlways(fc.array(fc.nat(9), { maxLength: 9 }), (numbers) => {
    const rise = longestRise(numbers).map((place) => numbers[place]!);
    expect(rise.every((one, place) => place === 0 || one > rise[place - 1]!)).toBe(true);
    const best = numbers.map(() => 1);
    numbers.forEach((one, place) => {
      for (let before = 0; before < place; before++)
        if (numbers[before]! < one) best[place] = Math.max(best[place]!, best[before]! + 1);
    });
    expect(rise.length).toBe(Math.max(0, ...best));
  });
});
