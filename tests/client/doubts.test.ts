// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { describe, expect, test } from 'vitest';
import type { Wording } from '#shared/wording.ts';
import { plainText } from '#shared/wording.ts';
import type { FoundDoubt } from '../../client/live/FoundDoubt.ts';
import { undoDoubt } from '../../client/live/undoDoubt.ts';
import { writeSteps } from '../../client/editor/writeSteps.ts';
import { paragraph, reads, textsIn, within } from './editorOn.ts';
import { paragraphsIn, writtenApart } from './writtenApart.ts';
import type { Apart } from './writtenApart.ts';

const first = 'Wij vragen eerst. Wij luisteren goed. Wij leggen uit wat wij doen.';
const second = 'Iedereen kan meedoen. Dat kan ook zonder computer.';
const blocks = [paragraph('p1', first), paragraph('p2', second)];

const caret = (editor: Editor, id: string, offset: number) =>
  editor.commands.setTextSelection(within(editor, id, offset));
const replace = (editor: Editor, words: string, by: string) => {
  const id = ['p1', 'p2'].find((one) => textOf(editor, one).includes(words)) ?? 'p1';
  const from = within(editor, id, textOf(editor, id).indexOf(words));
  editor.view.dispatch(editor.state.tr.insertText(by, from, from + words.length));
};
const textOf = (editor: Editor, id: string) =>
  reads(editor)
    .find((line) => line.startsWith(`${id}: `))
    ?.slice(id.length + 2) ?? '';
const splitBefore = (editor: Editor, words: string) => {
  caret(editor, 'p1', textOf(editor, 'p1').indexOf(words));
  editor.commands.splitBlock();
};
const deleteParagraph = (editor: Editor, id: string) => {
  const start = within(editor, id) - 1;
  const node = editor.state.doc.nodeAt(start);
  editor.view.dispatch(editor.state.tr.delete(start, start + (node?.nodeSize ?? 0)));
};
const said = (wordings: readonly Wording[]) => wordings.map(({ runs }) => plainText(runs));
const told = ({ doubts }: Pick<Apart, 'doubts'>) =>
  doubts.map(({ paragraph: id, cause }) => `${id} ${cause}`);

function undo({ mine }: Apart, doubt: FoundDoubt): string[] {
  const undoing = undoDoubt(doubt, paragraphsIn(mine.doc));
  if (undoing.kind === 'impossible') return [undoing.because];
  writeSteps(mine.editor, undoing.steps);
  return textsIn(mine.editor);
}

describe('two people change a paragraph while apart', () => {
  test('[T7] the same words: both texts are there, and one click leaves those of the others', () => {
    const apart = writtenApart(
      blocks,
      (editor) => replace(editor, 'goed', 'aandachtig'),
      (editor) => replace(editor, 'goed', 'altijd'),
    );
    expect(told(apart)).toEqual(['p1 changed']);
    const [doubt] = apart.doubts as [FoundDoubt];
    expect(doubt).toMatchObject({ number: '3.1', isOwnIn: true, epoch: 1 });
    expect(said(doubt.own)).toEqual([
      'Wij vragen eerst. Wij luisteren aandachtig. Wij leggen uit wat wij doen.',
    ]);
    expect(said(doubt.others)).toEqual([
      'Wij vragen eerst. Wij luisteren altijd. Wij leggen uit wat wij doen.',
    ]);
    expect(said(doubt.merged)).toEqual([apart.merged[0]?.text]);
    expect(undo(apart, doubt)).toEqual([said(doubt.others)[0], second]);
  });

  test('[T7] undoing is one step of the editor, and one undo brings it back', () => {
    const apart = writtenApart(
      blocks,
      (editor) => replace(editor, 'goed', 'aandachtig'),
      (editor) => replace(editor, 'goed', 'altijd'),
    );
    const before = textsIn(apart.mine.editor);
    undo(apart, apart.doubts[0]!);
    expect(textsIn(apart.mine.editor)).not.toEqual(before);
    apart.mine.editor.commands.undo();
    expect(textsIn(apart.mine.editor)).toEqual(before);
  });

  test('[T7] other words of one sentence are a doubt, other sentences are not', () => {
    const near = writtenApart(
      blocks,
      (editor) => replace(editor, 'Iedereen', 'Elke inwoner'),
      (editor) => replace(editor, 'meedoen', 'meepraten'),
    );
    expect(told(near)).toEqual(['p2 changed']);
    const far = writtenApart(
      blocks,
      (editor) => replace(editor, 'vragen eerst', 'vragen'),
      (editor) => replace(editor, 'wat wij doen', 'waarom'),
    );
    expect(told(far)).toEqual([]);
    expect(far.theirDoubts).toEqual([]);
  });

  test('[T7] the same change on both sides is no doubt, where it is one change', () => {
    const same = (editor: Editor) => replace(editor, ' goed', '');
    expect(told(writtenApart(blocks, same, same))).toEqual([]);
  });

  test('[T7] whoever typed nothing has no doubts', () => {
    const apart = writtenApart(
      blocks,
      () => undefined,
      (editor) => replace(editor, 'goed', 'altijd'),
    );
    expect(apart.doubts).toEqual([]);
    expect(apart.theirDoubts).toEqual([]);
  });

  test('[T7] a heading made of a paragraph takes in no words of the others: they are shown', () => {
    const apart = writtenApart(
      blocks,
      (editor) => {
        caret(editor, 'p2', 2);
        editor.commands.toggleHeading({ level: 3 });
      },
      (editor) => replace(editor, 'zonder computer', 'op papier'),
    );
    expect(told(apart)).toEqual(['p2 changed']);
    expect(undo(apart, apart.doubts[0]!)[1]).toContain('op papier');
  });
});

describe('one deletes what the other changes', () => {
  const change = (editor: Editor) => replace(editor, 'zonder computer', 'op papier');
  const remove = (editor: Editor) => deleteParagraph(editor, 'p2');

  test('[T7] who deleted it can put it back, with its id and with the words of the others', () => {
    const apart = writtenApart(blocks, remove, change);
    expect(told(apart)).toEqual(['p2 deleted-here']);
    undo(apart, apart.doubts[0]!);
    expect(reads(apart.mine.editor)[1]).toBe('p2: Iedereen kan meedoen. Dat kan ook op papier.');
  });

  test('[T7] who changed it can put their own text back', () => {
    const apart = writtenApart(blocks, change, remove);
    expect(told(apart)).toEqual(['p2 deleted-there']);
    expect(apart.doubts[0]).toMatchObject({ isOwnIn: false, merged: [], others: [] });
    expect(undo(apart, apart.doubts[0]!)[1]).toContain('op papier');
  });

  test('[T7] a paragraph that nobody changed may go', () => {
    expect(told(writtenApart(blocks, remove, () => undefined))).toEqual([]);
    expect(told(writtenApart(blocks, remove, remove))).toEqual([]);
  });

  test('[T7] words that were joined to the paragraph before come apart again', () => {
    const apart = writtenApart(
      blocks,
      (editor) => {
        caret(editor, 'p2', 0);
        editor.commands.joinBackward();
      },
      change,
    );
    expect(told(apart)).toEqual(['p2 deleted-here']);
    expect(undo(apart, apart.doubts[0]!)).toEqual([
      first,
      'Iedereen kan meedoen. Dat kan ook op papier.',
    ]);
  });
});

describe('two people split a paragraph', () => {
  test('[T7] at one place: its end is there twice, and one click takes one’s own copy away', () => {
    const split = (editor: Editor) => splitBefore(editor, 'Wij leggen');
    const apart = writtenApart(blocks, split, split);
    expect(apart.merged.filter(({ text }) => text.startsWith('Wij leggen'))).toHaveLength(2);
    for (const doubts of [apart.doubts, apart.theirDoubts]) {
      expect(told({ doubts })).toEqual(['p1 doubled']);
    }
    const after = undo(apart, apart.doubts[0]!);
    expect(after.filter((text) => text.startsWith('Wij leggen'))).toHaveLength(1);
    expect(after).toHaveLength(3);
  });

  test('[T7] at two places: nothing is left twice, and nothing is lost', () => {
    const apart = writtenApart(
      blocks,
      (editor) => splitBefore(editor, 'Wij luisteren'),
      (editor) => splitBefore(editor, 'Wij leggen'),
    );
    expect(told(apart)).toEqual(['p1 doubled']);
    expect(undo(apart, apart.doubts[0]!).slice(0, 2)).toEqual([
      'Wij vragen eerst. Wij luisteren goed.',
      'Wij leggen uit wat wij doen.',
    ]);
  });

  test('[T7] one splits, the other changes the end: undoing leaves the changed end once', () => {
    const apart = writtenApart(
      blocks,
      (editor) => splitBefore(editor, 'Wij leggen'),
      (editor) => replace(editor, 'wat wij doen', 'waarom wij iets doen'),
    );
    expect(told(apart)).toEqual(['p1 changed']);
    expect(said(apart.doubts[0]!.own)).toHaveLength(2);
    expect(undo(apart, apart.doubts[0]!)[0]).toBe(
      'Wij vragen eerst. Wij luisteren goed. Wij leggen uit waarom wij iets doen.',
    );
    expect(textsIn(apart.mine.editor)).toHaveLength(2);
    expect(told({ doubts: apart.theirDoubts })).toEqual(['p1 changed']);
  });

  test('[T7] one moves it, the other makes it a heading: it is there twice, and that is said', () => {
    const apart = writtenApart(
      blocks,
      (editor) => {
        caret(editor, 'p1', 0);
        editor.commands.toggleHeading({ level: 3 });
      },
      (editor) => {
        caret(editor, 'p2', 0);
        editor.commands.moveParagraphUp();
      },
    );
    expect(apart.merged.filter(({ text }) => text === first)).toHaveLength(2);
    for (const doubts of [apart.doubts, apart.theirDoubts]) {
      expect(told({ doubts })).toEqual(['p1 doubled']);
    }
    // Which of the two keeps the id, the server has yet to say.
    expect(apart.doubts).toMatchObject([{ remedies: [] }]);
  });

  test('[T7] different paragraphs: no doubt', () => {
    const apart = writtenApart(
      blocks,
      (editor) => splitBefore(editor, 'Wij leggen'),
      (editor) => {
        caret(editor, 'p2', 'Iedereen kan meedoen. '.length);
        editor.commands.splitBlock();
      },
    );
    expect(told(apart)).toEqual([]);
  });
});

describe('undoing later', () => {
  const apartOn = () =>
    writtenApart(
      blocks,
      (editor) => replace(editor, 'goed', 'aandachtig'),
      (editor) => replace(editor, 'goed', 'altijd'),
    );

  test('[T7] words that were typed elsewhere in the paragraph since then stay', () => {
    const apart = apartOn();
    replace(apart.mine.editor, 'wat wij doen', 'wat wij morgen doen');
    expect(undo(apart, apart.doubts[0]!)[0]).toBe(
      'Wij vragen eerst. Wij luisteren altijd. Wij leggen uit wat wij morgen doen.',
    );
  });

  test('[T7] words that were typed in the same place since then are not thrown away', () => {
    const apart = apartOn();
    replace(apart.mine.editor, 'aandachtig', 'met aandacht');
    const before = textsIn(apart.mine.editor);
    expect(undo(apart, apart.doubts[0]!)).toEqual(['changed']);
    expect(textsIn(apart.mine.editor)).toEqual(before);
  });

  test('[T7] a paragraph that went meanwhile stays away', () => {
    const apart = apartOn();
    deleteParagraph(apart.mine.editor, 'p1');
    expect(undo(apart, apart.doubts[0]!)).toEqual(['gone']);
  });

  test('[T7] a copy in which someone wrote on is not removed', () => {
    const split = (editor: Editor) => splitBefore(editor, 'Wij leggen');
    const apart = writtenApart(blocks, split, split);
    const copy = apart.doubts[0]!.remedies.find(({ to }) => to === null)!;
    const { editor } = apart.mine;
    caret(editor, copy.paragraph, 3);
    editor.commands.insertContent(' nu ook');
    expect(undo(apart, apart.doubts[0]!)).toEqual(['changed']);
  });
});
