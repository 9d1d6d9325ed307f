// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import type { DecorationSet } from '@tiptap/pm/view';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChangedSince, changedSinceKey } from '../../client/editor/ChangedSince.ts';
import { editorExtensions } from '../../client/editor/editorExtensions.ts';
import { docOf, paragraph, within } from './editorOn.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function marked(editor: Editor): string[] {
  const { doc } = editor.state;
  const marks = changedSinceKey.getState(editor.state)?.marks as DecorationSet;
  return marks.find().map(({ from, to }) => doc.textBetween(from, to));
}

test('[E4] while one types the marks move along; at rest they say what is new', () => {
  const extensions = [...editorExtensions(docOf(paragraph('p1', 'Wij zeggen wat er komt.'))), ChangedSince]; // prettier-ignore
  const editor = new Editor({ element: document.createElement('div'), extensions });
  const endorsed = new Map([['p1', [{ text: 'Wij zeggen wat komt.' }]]]);
  editor.view.dispatch(editor.state.tr.setMeta(changedSinceKey, endorsed));
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
