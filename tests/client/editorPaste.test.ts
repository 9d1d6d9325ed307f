// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  clipboard,
  docOf,
  editorOn,
  idOf,
  paragraph,
  paste,
  textsIn,
  toClipboard,
  within,
} from './editorOn.ts';

let editor: Editor;

beforeEach(() => {
  editor = editorOn(docOf(paragraph('een', 'Eerste zin.'), paragraph('twee', 'Tweede zin.')));
});

afterEach(() => editor.destroy());

test('[W1] Word into an empty paragraph: headings, lists and all, each with an id of its own', () => {
  const word = readFileSync(join(import.meta.dirname, 'paste/wordDesktop.html'), 'utf8');
  editor.commands.setContent('<p></p>');
  editor.commands.focus('start');
  paste(editor, clipboard('text/html', word));
  const types = editor.getJSON().content.map(({ type }) => type);
  expect(types.slice(0, 5)).toEqual(['heading', 'heading', 'paragraph', 'bulletList', 'heading']);
  expect(textsIn(editor)).toContain('Achteraf zeggen wij wat ermee is gedaan.');
  const ids = textsIn(editor).map((text) => idOf(editor, text));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain(null);
});

test('[W1] a few words go into the middle of a sentence', () => {
  editor.commands.setTextSelection(within(editor, 'een', 7));
  paste(editor, clipboard('text/html', '<span style="color:red">hele <b>lange</b></span>'));
  expect(editor.getHTML()).toContain('Eerste hele <strong>lange</strong>zin.');
  expect(idOf(editor, 'Eerste hele langezin.')).toBe('een');
});

test('[W1] plain text takes on the format of the words around it', () => {
  editor.commands.setTextSelection({ from: within(editor, 'een'), to: within(editor, 'een', 6) });
  editor.commands.toggleBold();
  editor.commands.setTextSelection(within(editor, 'een', 3));
  paste(editor, clipboard('text/plain', 'ste\r\nr'));
  expect(editor.getHTML()).toContain('<strong>Eerste</strong>');
  expect(editor.getHTML()).toContain('<strong>rste</strong> zin.');
});

test('[W1] what cannot stand here takes nothing away', () => {
  editor.commands.setTextSelection({ from: within(editor, 'een'), to: within(editor, 'twee', 3) });
  paste(editor, clipboard('text/html', '<img src="x.png">'));
  expect(textsIn(editor)).toEqual(['Eerste zin.', 'Tweede zin.']);
});

test('[W1, P2] what was cut here comes back as it was, spaces and all', () => {
  editor.commands.insertContentAt(within(editor, 'een', 6), ' ');
  editor.commands.setTextSelection({ from: within(editor, 'een'), to: within(editor, 'twee') });
  const cut = toClipboard(editor, 'cut');
  editor.commands.setTextSelection(within(editor, 'twee'));
  paste(editor, cut);
  expect(textsIn(editor).join('|')).toContain('Eerste  zin.');
  expect(idOf(editor, 'Eerste  zin.')).toBe('een');
});

test('[W1] what says that it was cut in such a text, but was not, is cleaned too', () => {
  editor.commands.setTextSelection(within(editor, 'twee', 11));
  const html = '<p data-pm-slice="1 1 []" data-id="een">Kop<del> weg</del></p><p>Tekst</p>';
  paste(editor, clipboard('text/html', html));
  expect(textsIn(editor)).toEqual(['Eerste zin.', 'Tweede zin.Kop', 'Tekst']);
});
