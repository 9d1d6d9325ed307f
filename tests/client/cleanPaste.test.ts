// @vitest-environment happy-dom
import { getHTMLFromFragment, getSchema } from '@tiptap/core';
import { Fragment, Node } from '@tiptap/pm/model';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { limits } from '#shared/limits.ts';
import { documentExtensions } from '#shared/schema/documentExtensions.ts';
import type { BlockJson } from '#shared/document.ts';
import { nestBlocks } from '#shared/reading/nestBlocks.ts';
import { readMarkup } from '#shared/reading/readMarkup.ts';
import { readPlainText } from '#shared/reading/readPlainText.ts';
import { tidyBlocks } from '#shared/reading/tidyBlocks.ts';
import { inertBody } from '../../client/editor/paste/inertBody.ts';

const schema = getSchema(documentExtensions());
const folder = join(import.meta.dirname, 'paste');
const files = readdirSync(folder).filter((name) => /\.(html|txt)$/.test(name));

function htmlOf(blocks: readonly BlockJson[]): string {
  return getHTMLFromFragment(Fragment.fromJSON(schema, blocks), schema);
}

const fromHtml = (html: string) => nestBlocks(tidyBlocks(readMarkup(inertBody(html))));
const fromText = (text: string) => nestBlocks(tidyBlocks(readPlainText(text)));
const clean = (html: string) => htmlOf(fromHtml(html));
const cleanText = (text: string) => htmlOf(fromText(text));

/** The text of a section that a paste fills; it throws where the schema does not allow it. */
function documentOf(blocks: readonly BlockJson[]): Node {
  const content = blocks.length > 0 ? blocks : [{ type: 'paragraph' }];
  const document = Node.fromJSON(schema, { type: 'doc', content });
  document.check();
  return document;
}

const wordsIn = (document: Node): string[] =>
  document.textBetween(0, document.content.size, ' ').match(/\p{L}+/gu) ?? [];

describe('what other programs put on the clipboard', () => {
  test.each(files)('[W1] %s becomes what somebody looked at, and stays so', async (name) => {
    const pasted = readFileSync(join(folder, name), 'utf8');
    const html = name.endsWith('.html') ? clean(pasted) : cleanText(pasted);
    const shown = html.replaceAll(/<(?=(?:p|h3|h4|ul|ol|li|blockquote)\b)/g, '\n<').trim();
    await expect(`${shown}\n`).toMatchFileSnapshot(`paste/golden/${name}.html`);
    expect(clean(html)).toBe(html);
  });
});

describe('what a paste is cleaned to', () => {
  test.each([
    ['one word of a line', 'een <b>woord</b>', '<p>een <strong>woord</strong></p>'],
    ['bold that is none', '<b style="font-weight: normal">licht</b>', '<p>licht</p>'],
    ['bold by weight', '<span style="font-weight:600">vet</span>', '<p><strong>vet</strong></p>'],
    [
      'italic by style',
      '<span style="font-style:italic">cursief</span>',
      '<p><em>cursief</em></p>',
    ],
    ['a link that runs a script', '<a href="javascript:alert(1)">hier</a>', '<p>hier</p>'],
    ['a deletion and an insertion', '<del>oud</del><ins>nieuw</ins>', '<p>nieuw</p>'],
    ['one line end', 'een<br>twee', '<p>een twee</p>'],
    ['two line ends', 'een<br><br>twee', '<p>een</p><p>twee</p>'],
    ['line ends that are shown', '<pre>een\n\ntwee\tdrie</pre>', '<p>een</p><p>twee drie</p>'],
    ['line ends that are not', '<p>een\n  twee</p>', '<p>een twee</p>'],
    ['soft hyphens and hard spaces', 'wa&shy;ter&nbsp;&nbsp;schap', '<p>water schap</p>'],
    [
      'words that look like a style',
      'a style="b" <i>STYLE = c</i>',
      '<p>a style="b" <em>STYLE = c</em></p>',
    ],
    ['a style sheet', '<style>p > b { color: red }</style>x', '<p>x</p>'],
    ['a picture alone', '<img src="x.png" alt="Logo">', ''],
    ['spacing', '<p>&nbsp;</p><p><o:p></o:p></p>', ''],
    ['headings of ranks 2 and 5', '<h2>A</h2><h5>B</h5>', '<h3>A</h3><h4>B</h4>'],
    ['headings of one rank', '<h6>A</h6><h6>B</h6>', '<h3>A</h3><h3>B</h3>'],
    ['a title over two ranks', '<h1>T</h1><h2>A</h2><h3>B</h3>', '<h3>T</h3><h3>A</h3><h4>B</h4>'],
    [
      'a footnote of Google Docs, in two paragraphs',
      '<p>De raad<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> hoort.</p><hr>' +
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Zie <i>de</i></span></p><p>wet.</p></div>',
      '<p>De raad<span data-footnote="" role="note">Zie <em>de</em> wet.</span> hoort.</p>',
    ],
    [
      'a footnote of a page, and one of our own pages',
      '<p>A<sup id="r1"><a href="#n1">1</a></sup> B<sup><a id="r-2" href="#n-2" role="doc-noteref">' +
        '<span>voetnoot </span>2</a></sup></p><ol><li id="n1"><a href="#r1">^</a> een</li>' +
        '<li id="n-2"><span>twee</span> <a href="#r-2">↑</a></li></ol>',
      '<p>A<span data-footnote="" role="note">een</span> B<span data-footnote="" role="note">twee</span></p>',
    ],
    [
      'contents and headings that lead to each other',
      '<p><a id="c" href="#h">1 Kop</a></p><h2 id="h"><a href="#c">Kop</a></h2>',
      '<p>1 Kop</p><h3>Kop</h3>',
    ],
    [
      'a number of a footnote that was not copied',
      '<p>De raad<a href="#ftnt1" id="ftnt_ref1">[1]</a> hoort.</p>',
      '<p>De raad[1] hoort.</p>',
    ],
    ['a heading that is a list item', '<ol><li><h2>A</h2></li></ol>', '<h3>A</h3>'],
    ['an item without a list', '<li>een</li>', '<ul><li><p>een</p></li></ul>'],
    [
      'an item of two paragraphs and a list in it',
      '<ul><li><p>a</p><p>b</p><ol><li>c</li></ol>d</li></ul>',
      '<ul><li><p>a</p><p>b</p><ol><li><p>c</p></li></ol><p>d</p></li></ul>',
    ],
    [
      'a list that goes on after a paragraph',
      '<ol><li>a</li></ol><p>b</p><ol start="2"><li>c</li></ol>',
      '<ol><li><p>a</p></li></ol><p>b</p><ol start="2"><li><p>c</p></li></ol>',
    ],
    [
      'a list that begins anew',
      '<ol><li>a</li><li>b</li></ol><ol><li>c</li></ol>',
      '<ol><li><p>a</p></li><li><p>b</p></li></ol><ol><li><p>c</p></li></ol>',
    ],
    [
      'a level that is left out',
      '<ul><li>a<ul><ul><li>b</li></ul><li>c</li></ul></li></ul>',
      '<ul><li><p>a</p><ul><li><p>b</p></li><li><p>c</p></li></ul></li></ul>',
    ],
    [
      'a table whose cells hold paragraphs',
      '<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr><tr><td>d</td><td></td></tr></table>',
      '<p>a b | c</p><p>d</p>',
    ],
  ])('[W1] %s', (_, pasted, kept) => {
    expect(clean(pasted)).toBe(kept);
  });

  test('[W1] lists deeper than anyone needs leave room to the depth a text may have', () => {
    const deep = `<blockquote>${'<ul><li>a'.repeat(30)}</blockquote>`;
    const [quote] = fromHtml(deep);
    let depth = 0;
    for (let block = quote; block; block = (block.content as BlockJson[] | undefined)?.at(-1))
      if (block.type !== ('text' as string)) depth += 1;
    expect(depth).toBe(limits.blockDepth - 4);
    expect(clean(deep).match(/>a</g)).toHaveLength(30);
  });

  test('[W1] a paragraph longer than what can be endorsed loses nothing', () => {
    const long = 'woord '.repeat(5_000).trim();
    expect(clean(`<p>${long}</p>`)).toBe(`<p>${long}</p>`);
  });
});

describe('plain text', () => {
  test.each([
    ['lines that were meant', 'Een zin.\nNog een zin.', '<p>Een zin.</p><p>Nog een zin.</p>'],
    [
      'lines of equal length that were meant',
      'Wij luisteren naar iedereen die iets wil zeggen.\nWij doen dat op tijd.',
      '<p>Wij luisteren naar iedereen die iets wil zeggen.</p><p>Wij doen dat op tijd.</p>',
    ],
    ['one dash', 'Kies:\n- dit', '<p>Kies:</p><p>- dit</p>'],
    ['a signature', 'Dag.\n-- \nNoor', '<p>Dag.</p>'],
    ['two dashes that are none', 'Dag.\n--\nNoor', '<p>Dag.</p><p>--</p><p>Noor</p>'],
    ['a number that is a year', '2026. Ja.\n2027. Nee.', '<p>2026. Ja.</p><p>2027. Nee.</p>'],
    ['initials', 'J. Jansen\nK. de Wit', '<p>J. Jansen</p><p>K. de Wit</p>'],
  ])('[W1] %s', (_, pasted, kept) => {
    expect(cleanText(pasted)).toBe(kept);
  });
});

const word = fc.stringMatching(/^[a-zé]{1,8}$/).map((said) => `${said} `);
const tag = fc.constantFrom(
  ...['p', 'div', 'span', 'b', 'i', 'a', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h3', 'h6', 'table'],
  ...['tr', 'td', 'br', 'font', 'pre', 'ins', 'section', 'dl', 'dd', 'o:p', 'sup'],
);
const attributes = fc.constantFrom(
  '',
  ' class="MsoQuote"',
  ' style="mso-list:l0 level3 lfo1"',
  ' style="mso-list:l1 level1 lfo2"',
  ' style="font-weight:700"',
  ' style="font-weight:normal;white-space:pre-wrap"',
  ' data-aria-level="2" start="4"',
  ' href="https://voorbeeld.example"',
  ' role="heading" aria-level="2"',
);
const { html: anyHtml } = fc.letrec<{ html: string; piece: string }>((tie) => ({
  html: fc.array(tie('piece'), { maxLength: 5 }).map((pieces) => pieces.join('')),
  piece: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.constantFrom('- ', '1. ', '• ', '\n', '&nbsp;', '<!-- x -->', '\u200b'),
    fc
      .tuple(tag, attributes, tie('html'))
      .map(([name, more, inside]) => `<${name}${more}>${inside}</${name}>`),
  ),
}));

describe('whatever is pasted', () => {
  test('[W1] as HTML keeps every word in its order, fits the text, and stays what it is', () => {
    fc.assert(
      fc.property(anyHtml, (html) => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        const blocks = fromHtml(html);
        const said = body.textContent.match(/\p{L}+/gu) ?? [];
        expect(wordsIn(documentOf(blocks)).join('')).toEqual(said.join(''));
        expect(clean(htmlOf(blocks))).toBe(htmlOf(blocks));
      }),
      { numRuns: 500 },
    );
  });

  test('[W1] as plain text keeps every word in its order, and fits the text', () => {
    const line = fc.oneof(word, fc.constantFrom('- ', '\t', '1. ', 'a) ', '> ', '\n', '\r\n', '•'));
    fc.assert(
      fc.property(fc.array(line), (pieces) => {
        const text = pieces.join('');
        const said = text.match(/\p{L}+(?!\))/gu) ?? [];
        const kept = wordsIn(documentOf(fromText(text)));
        expect(kept.filter((one) => one !== 'a')).toEqual(said.filter((one) => one !== 'a'));
      }),
      { numRuns: 500 },
    );
  });

  test.each(['<a"', '<style', '<p style="', ' style=', '> ', '1. a\n', "<b x='"])(
    '[W1] takes no time without end over %j, a hundred thousand characters of it',
    (piece) => {
      const much = piece.repeat(100_000 / piece.length);
      const start = performance.now();
      documentOf(fromHtml(much));
      documentOf(fromText(much));
      expect(performance.now() - start).toBeLessThan(5_000);
    },
  );

  test('[W1] as anything at all never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (anything) => {
        documentOf(fromHtml(anything));
        documentOf(fromText(anything));
      }),
    );
  });
});
