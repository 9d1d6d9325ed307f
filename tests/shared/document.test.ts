import { describe, expect, test } from 'vitest';
import { inlineContent, paragraphsOf, runsOf } from '#shared/document.ts';
import type { BlockJson, DocumentJson } from '#shared/document.ts';
import { canonicalWording } from '#shared/wording.ts';
import { wordRuns } from './arbitraryText.ts';
import { assertAlways } from './assertAlways.ts';

const paragraph = (id: string | null, text: string): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: text === '' ? [] : [{ type: 'text', text }],
});
const around = (type: BlockJson['type'], ...content: readonly BlockJson[]): BlockJson => ({
  type,
  content,
});
const heading = (id: string, text: string, level = 3): BlockJson => ({
  type: 'heading',
  attrs: { id, level },
  content: [{ type: 'text', text }],
});
const doc = (...content: readonly BlockJson[]): DocumentJson => ({ type: 'doc', content });
const numbers = (document: DocumentJson, section = 3) =>
  paragraphsOf(document, section).map(({ id, number }) => [id, number]);

describe('public numbers', () => {
  test('[P4] paragraphs, list items and quotes count; headings and empty blocks do not', () => {
    const text = doc(
      heading('h', 'Samen'),
      paragraph('a', 'Eerst.'),
      paragraph('leeg', '  '),
      around(
        'bulletList',
        around('listItem', paragraph('b', 'Een'), paragraph('c', 'Een, vervolg')),
        around('listItem', paragraph('d', 'Twee')),
      ),
      around('blockquote', paragraph('e', 'Zei iemand')),
      heading('i', 'Verder', 4),
      around('orderedList', around('listItem', paragraph('f', 'Stap'))),
    );
    expect(numbers(text)).toEqual([
      ['h', null],
      ['a', '3.1'],
      ['leeg', null],
      ['b', '3.2'],
      ['c', '3.3'],
      ['d', '3.4'],
      ['e', '3.5'],
      ['i', null],
      ['f', '3.6'],
    ]);
  });

  test('[P4] a paragraph that has no id yet already counts for those after it', () => {
    expect(numbers(doc(paragraph(null, 'Nieuw'), paragraph('a', 'Oud')))).toEqual([['a', '3.2']]);
  });

  test('[P4] the tenth paragraph is 2.10', () => {
    const ten = Array.from({ length: 10 }, (_, place) => paragraph(`p${place}`, 'x'));
    expect(numbers(doc(...ten), 2).at(-1)).toEqual(['p9', '2.10']);
  });

  test('[P4] invisible characters do not make a paragraph that counts', () => {
    expect(numbers(doc(paragraph('a', '\u200b\u00ad ')))).toEqual([['a', null]]);
  });
});

describe('the wording of a block', () => {
  test('[P3] its kind is its own type, or what stands nearest around it', () => {
    const text = doc(
      paragraph('a', 'x'),
      heading('b', 'x'),
      heading('c', 'x', 4),
      around('bulletList', around('listItem', paragraph('d', 'x'))),
      around('orderedList', around('listItem', paragraph('e', 'x'))),
      around('blockquote', paragraph('f', 'x')),
      around('blockquote', around('bulletList', around('listItem', paragraph('g', 'x')))),
      around('orderedList', around('listItem', around('blockquote', paragraph('h', 'x')))),
    );
    expect(paragraphsOf(text, 1).map(({ wording }) => wording.kind)).toEqual([
      ...['paragraph', 'heading-3', 'heading-4', 'bullet', 'ordered', 'quote', 'bullet', 'quote'],
    ]);
  });

  test('[P3] runs go into a block and come out again', () => {
    assertAlways(wordRuns, (runs) => {
      const { runs: made } = canonicalWording('paragraph', runs);
      expect(runsOf({ type: 'paragraph', content: inlineContent(made) })).toEqual(made);
    });
  });

  test('[P2] the ids it answers for are read from its aliases', () => {
    const block: BlockJson = { ...paragraph('a', 'x'), attrs: { id: 'a', aliases: 'b c' } };
    const none: BlockJson = { ...paragraph('d', 'x'), attrs: { id: 'd', aliases: '' } };
    expect(paragraphsOf(doc(block, none), 1).map(({ aliases }) => aliases)).toEqual([
      ['b', 'c'],
      [],
    ]);
  });
});
