// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { canonicalWording, plainText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { sayRuns } from '../../client/editor/sayRuns.ts';
import { wordRuns } from '../shared/arbitraryText.ts';
import { assertAlways } from '../shared/assertAlways.ts';
import { clipboard, paste, press } from './editorOn.ts';
import { saidIn, wordsOn } from './wordsOn.ts';

let editor: Editor;

beforeEach(() => {
  editor = wordsOn([
    { text: 'Wie inbrengt, krijgt ' },
    { text: 'antwoord', bold: true },
    { text: '.' },
  ]);
});

afterEach(() => editor.destroy());

describe('the editor of one paragraph', () => {
  test('[A1] whatever a wording can carry goes in and comes out unchanged', () => {
    assertAlways(wordRuns, (runs) => {
      const wording = canonicalWording('paragraph', runs);
      const one = wordsOn(wording.runs);
      expect(canonicalWording('paragraph', saidIn(one))).toEqual(wording);
      one.destroy();
    });
  });

  test('[A1] other words put in from outside are exactly those, and undo takes them back', () => {
    assertAlways(fc.tuple(wordRuns, wordRuns), ([before, after]) => {
      const [from, to] = [before, after].map((runs) => canonicalWording('paragraph', runs).runs);
      const one = wordsOn(from as Run[]);
      const { tr } = one.state;
      sayRuns(tr, 0, to as Run[]);
      one.view.dispatch(tr);
      expect(saidIn(one)).toEqual(to);
      one.commands.undo();
      expect(saidIn(one)).toEqual(from);
      one.destroy();
    });
  });

  test('[W1] what is pasted is one line, with its bold, its italic and its links', () => {
    editor.commands.selectAll();
    const html =
      '<h2>Kop</h2><ul><li>een <b>punt</b></li></ul><p>en <i>een</i> <a href="https://a.example/">link</a></p>';
    paste(editor, clipboard('text/html', html));
    expect(saidIn(editor)).toEqual([
      { text: 'Kop een ' },
      { text: 'punt', bold: true },
      { text: ' en ' },
      { text: 'een', italic: true },
      { text: ' ' },
      { text: 'link', href: 'https://a.example/' },
    ]);
  });

  test('[W1] a whole document of Word loses no word of it', () => {
    const word = readFileSync(join(import.meta.dirname, 'paste/wordDesktop.html'), 'utf8');
    editor.commands.selectAll();
    paste(editor, clipboard('text/html', word));
    expect(editor.state.doc.childCount).toBe(1);
    expect(plainText(saidIn(editor))).toContain('Achteraf zeggen wij wat ermee is gedaan.');
  });

  test('[W1] lines of plain text become one', () => {
    editor.commands.selectAll();
    paste(editor, clipboard('text/plain', 'Een.\n\n- twee\n- drie'));
    expect(saidIn(editor)).toEqual([{ text: 'Een. twee drie' }]);
  });

  test('[P3] invisible characters and links that are not allowed do not get in', () => {
    editor.commands.setTextSelection(1);
    paste(
      editor,
      clipboard('text/html', '<p><a href="javascript:alert(1)">Klik</a>\u202e\u200bhier </p>'),
    );
    editor.commands.insertContentAt(1, 'zo\u200bo ');
    const [first] = saidIn(editor);
    expect(first).toEqual({ text: expect.stringMatching(/^zoo Klikhier ?Wie inbrengt, krijgt $/) });
  });

  test('[A1] it stays one paragraph: Enter, a list, a heading and a quote make no other', () => {
    const before = editor.getHTML();
    editor.commands.focus('end');
    press(editor, 'Enter');
    for (const more of [
      { key: '3', ctrlKey: true, altKey: true },
      { key: '8', ctrlKey: true, shiftKey: true },
      { key: 'b', ctrlKey: true, shiftKey: true },
    ])
      press(editor, more.key, more);
    expect(editor.getHTML()).toBe(before);
    // On Android it is asked first, before what the page changed is read.
    const enter = new KeyboardEvent('keydown', { key: 'Enter' });
    expect(editor.view.someProp('handleKeyDown', (ask) => ask(editor.view, enter))).toBe(true);
  });

  test('[A1] undo and redo are of what is written here', () => {
    editor.commands.insertContentAt(1, 'Toch: ');
    expect(plainText(saidIn(editor))).toBe('Toch: Wie inbrengt, krijgt antwoord.');
    press(editor, 'z', { ctrlKey: true });
    expect(plainText(saidIn(editor))).toBe('Wie inbrengt, krijgt antwoord.');
    expect(editor.can().undo()).toBe(false);
    press(editor, 'y', { ctrlKey: true });
    expect(plainText(saidIn(editor))).toBe('Toch: Wie inbrengt, krijgt antwoord.');
  });

  test('Esc is left to what it stands in, but for that of an input method', () => {
    const heard: boolean[] = [];
    const listen = (event: KeyboardEvent) => heard.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    press(editor, 'Escape');
    press(editor, 'Escape', { isComposing: true });
    document.removeEventListener('keydown', listen);
    expect(heard).toEqual([false]);
  });
});
