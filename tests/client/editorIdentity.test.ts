// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Doc } from 'yjs';
import {
  docOf,
  editorOn,
  exchange,
  idOf,
  paragraph,
  paste,
  press,
  reads,
  textsIn,
  toClipboard,
  within,
} from './editorOn.ts';

const opened: Editor[] = [];
let doc: Doc;
let editor: Editor;

function open(document: Doc): Editor {
  const made = editorOn(document);
  opened.push(made);
  return made;
}

function caret(id: string, offset = 0): void {
  editor.commands.setTextSelection(within(editor, id, offset));
}

function select(from: [string, number], to: [string, number]): void {
  editor.commands.setTextSelection({ from: within(editor, ...from), to: within(editor, ...to) });
}

/** Ends the present step of the undo history. */
function pause(target = editor): void {
  yUndoPluginKey.getState(target.state).undoManager.stopCapturing();
}

beforeEach(() => {
  doc = docOf(
    paragraph('een', 'Eerste zin.'),
    paragraph('twee', 'Tweede zin.'),
    paragraph('drie', 'Derde zin.'),
  );
  editor = open(doc);
});

afterEach(() => {
  for (const made of opened.splice(0)) made.destroy();
});

describe('splitting', () => {
  test('[P2] in the middle leaves the id with the start of the text', () => {
    caret('twee', 6);
    press(editor, 'Enter');
    expect(textsIn(editor)).toEqual(['Eerste zin.', 'Tweede', ' zin.', 'Derde zin.']);
    expect(idOf(editor, 'Tweede')).toBe('twee');
    expect(idOf(editor, ' zin.')).toMatch(/^[a-z2-9]{20}$/);
  });

  test('[P2] at the end gives the empty paragraph another id', () => {
    caret('twee', 11);
    press(editor, 'Enter');
    expect(idOf(editor, 'Tweede zin.')).toBe('twee');
    expect(idOf(editor, '')).not.toBe('twee');
  });

  test('[P2] at the start leaves the id with the words, not with the empty paragraph above', () => {
    caret('twee');
    press(editor, 'Enter');
    expect(textsIn(editor)).toEqual(['Eerste zin.', '', 'Tweede zin.', 'Derde zin.']);
    expect(idOf(editor, 'Tweede zin.')).toBe('twee');
    expect(idOf(editor, '')).not.toBe('twee');
  });

  test('[P2] at the start takes the aliases along with the id', () => {
    const aliased = open(
      docOf({ ...paragraph('a', 'Tekst.'), attrs: { id: 'a', aliases: 'b c' } }),
    );
    aliased.commands.setTextSelection(within(aliased, 'a'));
    press(aliased, 'Enter');
    const [empty, words] = aliased.getJSON().content;
    expect(words?.attrs).toMatchObject({ id: 'a', aliases: 'b c' });
    expect(empty?.attrs).toMatchObject({ aliases: null });
  });

  test('[P1] gives every item of a list its own id', () => {
    caret('twee');
    editor.commands.toggleBulletList();
    caret('twee', 6);
    press(editor, 'Enter');
    expect(idOf(editor, 'Tweede')).toBe('twee');
    expect(new Set(reads(editor).map((line) => line.split(':')[0])).size).toBe(4);
  });

  test('[P2] and then undoing it brings back one paragraph with its id', () => {
    caret('twee', 6);
    pause();
    press(editor, 'Enter');
    pause();
    editor.commands.undo();
    expect(reads(editor)).toEqual(['een: Eerste zin.', 'twee: Tweede zin.', 'drie: Derde zin.']);
  });
});

describe('merging', () => {
  test('[P2] leaves the id of the one above', () => {
    caret('twee');
    press(editor, 'Backspace');
    expect(reads(editor)).toEqual(['een: Eerste zin.Tweede zin.', 'drie: Derde zin.']);
  });

  test('[P2] and then undoing it gives both their ids back', () => {
    caret('twee');
    pause();
    press(editor, 'Backspace');
    pause();
    editor.commands.undo();
    expect(reads(editor)).toEqual(['een: Eerste zin.', 'twee: Tweede zin.', 'drie: Derde zin.']);
  });
});

describe('moving', () => {
  test('[P2] with Alt and an arrow keeps the id and the caret', () => {
    caret('drie', 3);
    press(editor, 'ArrowUp', { altKey: true });
    press(editor, 'ArrowUp', { altKey: true });
    expect(reads(editor)).toEqual(['drie: Derde zin.', 'een: Eerste zin.', 'twee: Tweede zin.']);
    expect(editor.state.selection.from).toBe(within(editor, 'drie', 3));
    press(editor, 'ArrowDown', { altKey: true });
    expect(reads(editor)).toEqual(['een: Eerste zin.', 'drie: Derde zin.', 'twee: Tweede zin.']);
  });

  test('stops at the edge', () => {
    caret('een');
    expect(editor.commands.moveParagraphUp()).toBe(false);
    caret('drie');
    expect(editor.commands.moveParagraphDown()).toBe(false);
    expect(reads(editor)).toEqual(['een: Eerste zin.', 'twee: Tweede zin.', 'drie: Derde zin.']);
  });

  test('[P2] moves a list item whole, with what hangs under it', () => {
    select(['een', 0], ['drie', 0]);
    editor.commands.toggleBulletList();
    caret('drie');
    expect(editor.commands.moveParagraphUp()).toBe(true);
    expect(textsIn(editor)).toEqual(['Eerste zin.', 'Derde zin.', 'Tweede zin.']);
    expect(editor.getJSON().content).toHaveLength(1);
  });

  test('[P2] keeps what another page sees whole', () => {
    const other = docOf();
    exchange(doc, other);
    const elsewhere = open(other);
    caret('drie');
    editor.commands.moveParagraphUp();
    exchange(doc, other);
    expect(reads(elsewhere)).toEqual(reads(editor));
  });
});

describe('cutting and pasting', () => {
  test('[P2] a whole paragraph keeps its id', () => {
    select(['twee', 0], ['drie', 0]);
    const clipboard = toClipboard(editor, 'cut');
    expect(reads(editor)).toHaveLength(2);
    caret('een');
    paste(editor, clipboard);
    expect(idOf(editor, 'Tweede zin.')).toBe('twee');
    expect(new Set(reads(editor).map((line) => line.split(':')[0])).size).toBe(3);
  });

  test('[P2] all the words of a paragraph take its id to the empty paragraph they land in', () => {
    caret('drie', 10);
    press(editor, 'Enter');
    select(['een', 0], ['een', 11]);
    const clipboard = toClipboard(editor, 'cut');
    expect(idOf(editor, 'Eerste zin.')).toBeUndefined();
    const [emptied] = reads(editor);
    expect(emptied).not.toBe('een: ');
    const last = reads(editor).at(-1)?.split(':')[0] ?? '';
    caret(last);
    paste(editor, clipboard);
    expect(idOf(editor, 'Eerste zin.')).toBe('een');
  });

  test('[P2] into another section keeps the id', () => {
    select(['twee', 0], ['drie', 0]);
    const clipboard = toClipboard(editor, 'cut');
    const other = open(docOf(paragraph('elders', 'Andere sectie.')));
    other.commands.setTextSelection(within(other, 'elders'));
    paste(other, clipboard);
    expect(idOf(other, 'Tweede zin.')).toBe('twee');
  });

  test('[P2] a second paste is a copy', () => {
    select(['twee', 0], ['drie', 0]);
    const clipboard = toClipboard(editor, 'cut');
    caret('een');
    paste(editor, clipboard);
    caret('drie');
    paste(editor, clipboard);
    expect(textsIn(editor).filter((text) => text.startsWith('Tweede zin.'))).toHaveLength(2);
    expect(new Set(reads(editor).map((line) => line.split(':')[0])).size).toBe(
      reads(editor).length,
    );
  });

  test('[P2] a copy gets a new id', () => {
    select(['twee', 0], ['drie', 0]);
    const clipboard = toClipboard(editor, 'copy');
    caret('een');
    paste(editor, clipboard);
    expect(reads(editor)).toContain('twee: Tweede zin.');
    expect(textsIn(editor)).toHaveLength(4);
    expect(new Set(reads(editor).map((line) => line.split(':')[0])).size).toBe(4);
  });

  test('[P1] ids from somewhere else are not believed', () => {
    const clipboard = new DataTransfer();
    clipboard.setData('text/html', '<p data-id="drie">Van buiten.</p><p data-id="vier">Ook.</p>');
    caret('een');
    paste(editor, clipboard);
    expect(reads(editor).join()).not.toContain('vier');
    expect(idOf(editor, 'Derde zin.')).toBe('drie');
  });
});

describe('undoing', () => {
  test('[P2] a deletion brings the paragraph back with its id, twice over', () => {
    for (const _ of [1, 2]) {
      pause();
      select(['twee', 0], ['drie', 0]);
      editor.commands.deleteSelection();
      expect(idOf(editor, 'Tweede zin.')).toBeUndefined();
      pause();
      editor.commands.undo();
      expect(reads(editor)).toEqual(['een: Eerste zin.', 'twee: Tweede zin.', 'drie: Derde zin.']);
    }
  });

  test('[P2] a cut gives the paragraph back with its id, and what is then pasted is a copy', () => {
    pause();
    select(['twee', 0], ['drie', 0]);
    const clipboard = toClipboard(editor, 'cut');
    pause();
    editor.commands.undo();
    expect(idOf(editor, 'Tweede zin.')).toBe('twee');
    caret('een');
    paste(editor, clipboard);
    expect(reads(editor).filter((line) => line.startsWith('twee: '))).toHaveLength(1);
  });

  test.each(['paragraph', 'heading', 'list', 'quote'])(
    '[T2] the making of a %s never takes the words another wrote in it',
    (kind) => {
      const other = docOf();
      exchange(doc, other);
      const colleague = open(other);
      caret('drie', 10);
      pause();
      press(editor, 'Enter');
      if (kind === 'heading') editor.commands.toggleHeading({ level: 3 });
      if (kind === 'list') editor.commands.toggleBulletList();
      if (kind === 'quote') editor.commands.toggleBlockquote();
      exchange(doc, other);
      const fresh = reads(colleague).at(-1)?.split(':')[0] ?? '';
      colleague.commands.insertContentAt(within(colleague, fresh), 'Driehonderd woorden.');
      exchange(doc, other);
      pause();
      for (const _ of [1, 2, 3, 4, 5]) editor.commands.undo();
      exchange(doc, other);
      expect(textsIn(editor).join(' ')).toContain('Driehonderd woorden.');
      expect(textsIn(colleague)).toEqual(textsIn(editor));
    },
  );
});

describe('what may not stand in the text', () => {
  test('[P3] is gone from what is pasted', () => {
    const clipboard = new DataTransfer();
    const link =
      '<a href="javascript:alert(1)">hier</a> en <a href="https://example.org/">daar</a>';
    clipboard.setData('text/html', `<p>On\u200bzichtbaar \u202e${link}</p>`);
    caret('een');
    paste(editor, clipboard);
    const html = editor.getHTML();
    expect(html).toContain('Onzichtbaar ');
    expect(html).not.toMatch(/javascript|\u200b|\u202e/);
    expect(html).toContain('href="https://example.org/"');
  });

  test('[P3] is gone from what is typed', () => {
    editor.commands.insertContentAt(within(editor, 'een', 6), '\u2066\u00ad');
    expect(reads(editor)[0]).toBe('een: Eerste zin.');
  });
});

describe('what others change', () => {
  test('[P2] is left alone by this page', () => {
    const other = docOf();
    exchange(doc, other);
    const colleague = open(other);
    const updates: Uint8Array[] = [];
    colleague.commands.setTextSelection(within(colleague, 'twee', 6));
    press(colleague, 'Enter');
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'remote') updates.push(update);
    });
    exchange(doc, other);
    expect(updates).toEqual([]);
    expect(reads(editor)).toEqual(reads(colleague));
  });
});
