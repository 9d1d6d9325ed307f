// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import type { DecorationSet } from '@tiptap/pm/view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Doc } from 'yjs';
import { ChangedSince, changedSinceKey } from '../../client/editor/ChangedSince.ts';
import { editorExtensions } from '../../client/editor/editorExtensions.ts';
import { docOf, exchange, paragraph, within } from './editorOn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function marked(editor: Editor): string[] {
  const { doc } = editor.state;
  const marks = changedSinceKey.getState(editor.state)?.marks as DecorationSet;
  return marks.find().map(({ from, to }) => doc.textBetween(from, to));
}

const was = 'Wij zeggen wat komt.';
const now = 'Wij zeggen wat er komt.';

function editorThatMarks(doc: Doc, ...paragraphs: string[]): Editor {
  const extensions = [...editorExtensions(doc), ChangedSince];
  const editor = new Editor({ element: document.createElement('div'), extensions });
  const endorsed = new Map(paragraphs.map((id) => [id, [{ text: was }]]));
  editor.view.dispatch(editor.state.tr.setMeta(changedSinceKey, endorsed));
  return editor;
}

test('[E4] while one types the marks move along; at rest they say what is new', () => {
  const editor = editorThatMarks(docOf(paragraph('p1', now)), 'p1');
  expect(marked(editor)).toEqual(['er ']);
  editor.commands.insertContentAt(within(editor, 'p1', 3), ' allen');
  expect(marked(editor)).toEqual(['er ']);
  vi.advanceTimersByTime(250);
  editor.commands.insertContentAt(within(editor, 'p1', 9), ' nu');
  vi.advanceTimersByTime(250);
  expect(marked(editor)).toEqual(['er ']);
  vi.advanceTimersByTime(100);
  expect(marked(editor)).toEqual(['allen nu ', 'er ']);
  editor.destroy();
  vi.runAllTimers();
});

test('[E4] a mark that one types in is not drawn anew at each letter, which would move the caret', () => {
  const editor = editorThatMarks(docOf(paragraph('p1', now)), 'p1');
  const at = within(editor, 'p1', 'Wij zeggen wat e'.length);
  const drawn = () => [...editor.view.dom.querySelectorAll('.changed-since')];
  editor.commands.insertContentAt(at, 'n');
  expect(marked(editor)).toEqual(['e', 'r ']);
  const halves = drawn();
  editor.commands.insertContentAt(at + 1, 'd');
  expect(drawn().map((one) => halves.indexOf(one))).toEqual([0, 1]);
  vi.advanceTimersByTime(300);
  expect(marked(editor)).toEqual(['endr ']);
  editor.destroy();
  vi.runAllTimers();
});

test('[E4] what others type marks their paragraph alone; the one that is typed in here waits', () => {
  const theirs = docOf(paragraph('p1', now), paragraph('p2', was));
  const mine = new Doc();
  exchange(mine, theirs);
  const editor = editorThatMarks(mine, 'p1', 'p2');
  const other = editorThatMarks(theirs);
  editor.commands.insertContentAt(within(editor, 'p1', 3), ' allen');
  other.commands.insertContentAt(within(other, 'p2', 3), ' ook');
  exchange(mine, theirs);
  expect(marked(editor)).toEqual(['er ', 'ook ']);
  vi.advanceTimersByTime(300);
  expect(marked(editor)).toEqual(['allen ', 'er ', 'ook ']);
  [editor, other].forEach((one) => one.destroy());
  vi.runAllTimers();
});
