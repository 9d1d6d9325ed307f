import { describe, expect, test } from 'vitest';
import type { DocumentJson, TextJson } from '#shared/document.ts';
import { file, publish, tellAdopted, textOf } from './publish.ts';
import { wrongIn } from './wrongIn.ts';

const note = (text: string): TextJson => ({ type: 'text', text, marks: [{ type: 'footnote' }] });
const plain = (text: string): TextJson => ({ type: 'text', text });
const p = (id: string, ...content: readonly TextJson[]) =>
  ({ type: 'paragraph', attrs: { id }, content }) as const;

const text: DocumentJson = {
  type: 'doc',
  content: [
    p('n1', plain('Wij tellen'), note('Zie de wet.'), plain(' stemmen'), note('Ook die van ver.')),
    p('n2', plain('Wie zwijgt: zie [1], telt niet mee.')),
    p('n3', plain('Iedereen doet mee'), note('- Ook wie [3] zegt.'), plain(': altijd.')),
  ],
};
const adopted = publish(tellAdopted(text), text);
const written = publish(tellAdopted(text, false), text);

/** What somebody could do to an export, by form: what it is, and from what to what. */
const attacks: Record<'md' | 'txt' | 'html', readonly (readonly [string, RegExp, string])[]> = {
  md: [
    ['a word in a note', /de wet\./, 'geen wet.'],
    ['a note on other words', /Wij tellen\[\^1\] stemmen/, 'Wij[^1] tellen stemmen'],
    ['notes that changed places', /tellen\[\^1\] stemmen\[\^2\]/, 'tellen[^2] stemmen[^1]'],
    [
      'numbers out of order',
      /\[\^1\] stemmen\[\^2\]([^]*)\[\^1\]: (.*)\n\n\[\^2\]: (.*)/,
      '[^2] stemmen[^1]$1[^1]: $3\n\n[^2]: $2',
    ],
    ['a note that went', /\[\^3\]: .*\n/, ''],
    ['a note that nothing refers to', /stemmen\[\^2\]/, 'stemmen'],
    ['a note referred to twice', /telt niet/, 'telt[^1] niet'],
    ['a note more', /(\[\^3\]: .*\n)/, '$1\n[^4]: En dit.\n'],
    ['a note more, with its number', /niet mee\.([^]*\[\^3\]: .*\n)/, 'niet mee.[^3]$1\n[^4]: x\n'],
    ['words hidden in a note', / stemmen\[\^2\]([^]*)Ook die/, '[^2]$1stemmen. Ook die'],
    ['a note as text', /tellen\[\^1\]/, 'tellen (Zie de wet.)'],
    ['another number', /\[\^3\]: /, '[^4]: '],
    ['a note as a heading', /: Zie de wet/, ': # Zie de wet'],
    ['a note as a list', /: \\- Ook/, ': - Ook'],
    ['a note amid the text', /(\*\*1\.2\*\*[^\n]*)\n([^]*?)(\[\^1\]: .*\n)/, '$3\n$1\n$2'],
    ['two notes right under each other', /(Zie de wet\.)\n\n/, '$1\n'],
    ['a definition', /mee\[\^3\]&#58;/, 'mee[^3]:'],
  ],
  txt: [
    ['a word in a note', /de wet\./, 'geen wet.'],
    ['a note on other words', /Wij tellen\[1\] stemmen/, 'Wij[1] tellen stemmen'],
    ['notes that changed places', /tellen\[1\] stemmen\[2\]/, 'tellen[2] stemmen[1]'],
    ['a note that went', /\[3\] {5}.*\n/, ''],
    ['a note that nothing refers to', /stemmen\[2\]/, 'stemmen'],
    ['a note more', /(\[3\] {5}.*\n)/, '$1\n[4]     En dit.\n'],
    ['words hidden in a note', / stemmen\[2\]([^]*)Ook die/, '[2]$1stemmen. Ook die'],
    ['another number', /\n\[3\] {5}/, '\n[4]     '],
    ['a note amid the text', /(1\.2 {5}[^\n]*)\n([^]*?)(\[1\] {5}.*\n)/, '$3\n$1\n$2'],
    ['two notes right under each other', /(Zie de wet\.)\n\n/, '$1\n'],
  ],
  html: [
    ['a word in a note', /de wet\./, 'geen wet.'],
    [
      'notes that changed places',
      /(<sup[^]*?<\/sup\s*>) stemmen(<sup[^]*?<\/sup\s*>)/,
      '$2 stemmen$1',
    ],
    ['a note on other words', / tellen(<sup[^]*?<\/sup\s*>)/, '$1 tellen'],
    ['a note that went', /<li id="n-3">[^]*?<\/li>/, ''],
    ['a note that nothing refers to', /<sup\s*><a id="r-2"[^]*?<\/sup\s*>/, ''],
    [
      'a note more',
      /(<li id="n-3">[^]*?<\/li>)/,
      '$1<li id="n-4"><span>x</span><a href="#r-4">↑</a></li>',
    ],
    ['words hidden in a note', / stemmen(<sup[^]*?<span>)Ook die/, '$1stemmen. Ook die'],
    ['another number that is shown', /(voetnoot <\/span>)1/, '$12'],
    ['a number that leads elsewhere', /href="#n-2"/, 'href="#n-3"'],
    ['a number behind another', /<\/span>1<\/a/, '</span>1</a><a href="#n-2">2</a'],
    ['numbers from elsewhere', /<ol start="1">/, '<ol start="7">'],
    ['words beside a note', /(<li id="n-1">)/, '$1Niet waar: '],
    ['words behind a note', />↑</, '>↑ Niet waar<'],
    ['two notes out of one', /(<span>Zie) (de wet)/, '$1</span><span>$2'],
    [
      'notes before the text',
      /(<div class="p" id="p-n1">[^]*?)(<section class="notes"[^]*?<\/section>)/,
      '$2$1',
    ],
  ],
};

describe.each(['md', 'txt', 'html'] as const)('[W3, J2] footnotes in an export as %s', (form) => {
  test('are good as they are, adopted or not', () => {
    for (const { record, exportAs } of [adopted, written])
      expect(wrongIn({ record, exports: [exportAs(form), exportAs(form, 'en')] })).toEqual([]);
  });

  test.each(attacks[form])('%s is found', (_, from, to) => {
    const made = textOf(adopted.exportAs(form));
    const changed = made.replace(from, to);
    expect(changed).not.toBe(made);
    const { record } = adopted;
    expect(wrongIn({ record, exports: [file(`x.${form}`, changed)] })).toEqual([
      expect.stringMatching(/WRONG {2}x\.\w+, section 1/),
    ]);
  });

  test.each(attacks[form].slice(0, 2))(
    '%s is found, too, in a text that was endorsed',
    (_, from, to) => {
      const { record, exportAs } = written;
      const made = textOf(exportAs(form));
      const changed = made.replace(from, to);
      expect(changed).not.toBe(made);
      expect(wrongIn({ record, exports: [file(`x.${form}`, changed)] })).toHaveLength(1);
    },
  );
});

test('[W3, J2] in JSON a footnote that becomes text, or text that becomes one, is found', () => {
  const { record, exportAs } = adopted;
  const made = textOf(exportAs('json'));
  const asText = made.replace(/,\s*"footnote": true/, '');
  const asNote = made.replace(/("text": "Wij tellen")/, '$1, "footnote": true');
  for (const changed of [asText, asNote]) {
    expect(changed).not.toBe(made);
    expect(wrongIn({ record, exports: [file('x.json', changed)] })).toHaveLength(1);
  }
});
