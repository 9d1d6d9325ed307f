// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Paragraph } from '#shared/document.ts';
import { plainText } from '#shared/wording.ts';
import type { FoundDoubt } from '../../client/live/FoundDoubt.ts';
import { undoDoubt } from '../../client/live/undoDoubt.ts';
import { placedBlocks } from '../../client/editor/placedBlocks.ts';
import { writeSteps } from '../../client/editor/writeSteps.ts';
import { assertAlways } from '../shared/assertAlways.ts';
import { paragraph } from './editorOn.ts';
import { paragraphsIn, writtenApart } from './writtenApart.ts';

const blocks = [
  paragraph('p1', 'Wij vragen eerst. Wij luisteren goed. Wij leggen uit wat wij doen.'),
  paragraph('p2', 'Iedereen kan meedoen. Dat kan ook zonder computer.'),
  paragraph('p3', 'De gemeente legt uit. De raad beslist.'),
];

const act = fc.record({
  kind: fc.constantFrom(
    'type',
    'type',
    'delete',
    'split',
    'merge',
    'up',
    'heading',
    'list',
    'bold',
  ),
  at: fc.nat(2),
  offset: fc.nat(60),
  length: fc.integer({ min: 1, max: 30 }),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;
const acts = fc.array(act, { maxLength: 3 });

function perform(editor: Editor, { kind, at, offset, length }: Act, word: string): void {
  const all = placedBlocks(editor.state.doc);
  const block = all[Math.min(at, all.length - 1)];
  if (!block) return;
  const from = block.position + 1 + Math.min(offset, block.text.length);
  const to = Math.min(from + length, block.position + 1 + block.text.length);
  editor.commands.setTextSelection({ from, to: kind === 'delete' || kind === 'bold' ? to : from });
  if (kind === 'type') editor.commands.insertContent(` ${word} `);
  if (kind === 'delete') editor.commands.deleteSelection();
  if (kind === 'split') editor.commands.splitBlock();
  if (kind === 'merge') editor.commands.joinBackward();
  if (kind === 'up') editor.commands.moveParagraphUp();
  if (kind === 'heading') editor.commands.toggleHeading({ level: 3 });
  if (kind === 'list') editor.commands.toggleBulletList();
  if (kind === 'bold') editor.commands.toggleBold();
}

const writing = (list: readonly Act[], word: string) => (editor: Editor) => {
  list.forEach((one, place) => perform(editor, one, `${word}${place}`));
};
const idsIn = (doubts: readonly FoundDoubt[]) => doubts.map((doubt) => doubt.paragraph).toSorted();
const textsOf = (list: readonly Paragraph[]) => list.map(({ text }) => text).filter(Boolean);
const said = (doubt: FoundDoubt, side: 'own' | 'others') =>
  doubt[side].map(({ runs }) => plainText(runs));

describe('the laws of doubt', () => {
  test('[T7] only where both sides wrote is anything doubted', () => {
    assertAlways(
      acts,
      (list) => {
        for (const pages of [
          writtenApart(blocks, writing(list, 'ik'), () => undefined),
          writtenApart(blocks, () => undefined, writing(list, 'ik')),
        ]) {
          expect([...pages.doubts, ...pages.theirDoubts]).toEqual([]);
        }
      },
      60,
    );
  });

  test('[T7] whichever page comes back last doubts the same paragraphs, with the sides exchanged', () => {
    assertAlways(
      fc.tuple(acts, acts),
      ([mine, theirs]) => {
        const apart = writtenApart(blocks, writing(mine, 'ik'), writing(theirs, 'zij'));
        expect(idsIn(apart.doubts)).toEqual(idsIn(apart.theirDoubts));
        for (const doubt of apart.doubts) {
          const other = apart.theirDoubts.find((one) => one.paragraph === doubt.paragraph)!;
          expect(said(doubt, 'own')).toEqual(said(other, 'others'));
          expect(said(doubt, 'others')).toEqual(said(other, 'own'));
        }
      },
      150,
    );
  });

  test('[T7] words that did not come through are always told of', () => {
    assertAlways(
      fc.tuple(acts, acts),
      ([mine, theirs]) => {
        const apart = writtenApart(blocks, writing(mine, 'ik'), writing(theirs, 'zij'));
        const text = apart.merged.map((one) => one.text).join('\n');
        const told = apart.doubts.flatMap((doubt) => said(doubt, 'others')).join('\n');
        const words = apart.left.theirs.flatMap((one) => one.text.match(/zij\d/gu) ?? []);
        expect(words.filter((word) => !text.includes(word) && !told.includes(word))).toEqual([]);
      },
      150,
    );
  });

  test('[T7] undoing touches nothing but the paragraphs it is about, and undo brings all back', () => {
    assertAlways(
      fc.tuple(acts, acts),
      ([mine, theirs]) => {
        const apart = writtenApart(blocks, writing(mine, 'ik'), writing(theirs, 'zij'));
        for (const doubt of apart.doubts) {
          const before = paragraphsIn(apart.mine.doc);
          const undoing = undoDoubt(doubt, before);
          if (undoing.kind === 'impossible') continue;
          writeSteps(apart.mine.editor, undoing.steps);
          const about = new Set(doubt.remedies.map((one) => one.paragraph));
          const rest = (list: typeof before) =>
            list.filter(({ id }) => !about.has(id)).map(({ text }) => text);
          expect(rest(paragraphsIn(apart.mine.doc))).toEqual(rest(before));
          if (undoing.steps.length === 0) continue;
          apart.mine.editor.commands.undo();
          expect(textsOf(paragraphsIn(apart.mine.doc))).toEqual(textsOf(before));
        }
      },
      120,
    );
  });
});
