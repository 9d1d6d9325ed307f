import { describe, expect, test } from 'vitest';
import { Left } from '#shared/reading/Left.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { tidyBlocks } from '#shared/reading/tidyBlocks.ts';
import { readFile } from '../../server/intake/readFile.ts';
import { docx, odt, zipped } from './officeFiles.ts';

/** One line for each block: what it is, its words with their marks, its names. */
function shown({ heading, list, isQuote, runs, anchors }: ReadBlock): string {
  const kind =
    heading === null
      ? list
        ? list.isOrdered
          ? `${list.level}. `
          : `${list.level}- `
        : ''
      : `h${heading} `;
  const said = runs.map(({ text, bold, italic, href, footnote }) => {
    const formatted = `${bold ? '*' : ''}${italic ? '_' : ''}${text}${italic ? '_' : ''}${bold ? '*' : ''}`;
    const linked = href === undefined ? formatted : `<${formatted}|${href}>`;
    return footnote ? `[^${linked}]` : linked;
  });
  const names = anchors.length > 0 ? ` #${anchors.join('#')}` : '';
  return `${list?.goesOn ? '+' : ''}${kind}${isQuote ? '> ' : ''}${said.join('')}${names}`;
}

function read(file: Uint8Array | string, name = 'tekst.txt') {
  const left = new Left();
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { form, blocks } = readFile(bytes, name, left);
  const counts = Object.fromEntries(left.list().map(({ what, count }) => [what, count]));
  return { form, lines: tidyBlocks(blocks).map(shown), left: counts };
}

const p = (inner: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const r = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

const styles = [
  '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Eigen kop"/><w:basedOn w:val="Kop2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Citaat"><w:name w:val="Quote"/><w:rPr><w:i/></w:rPr></w:style>',
  '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>',
  '<w:style w:type="paragraph" w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style>',
  '<w:style w:type="character" w:styleId="Zwaar"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>',
].join('');

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>' +
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="3.%1.%2"/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>';

const item = (level: number, list = 1) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;

describe('a document of Word', () => {
  test('[B1] keeps headings, lists, quotes, formats, links, notes and names', () => {
    const body = [
      p(
        '<w:bookmarkStart w:id="0" w:name="p-h1"/>' + r('Vooraf') + '<w:bookmarkEnd w:id="0"/>',
        '<w:pStyle w:val="Kop1"/>',
      ),
      p(r('Eronder'), '<w:pStyle w:val="Eigen"/>'),
      p(
        '<w:bookmarkStart w:id="1" w:name="p-a"/>' +
          r('Wij ') +
          r('tellen', '<w:b/>') +
          r(' echt ', '<w:i w:val="0"/>') +
          r('mee', '<w:rStyle w:val="Zwaar"/>') +
          r('.') +
          '<w:bookmarkEnd w:id="1"/>',
      ),
      p(
        '<w:hyperlink r:id="l1">' +
          r('de lijst') +
          '</w:hyperlink>' +
          r(', ') +
          '<w:hyperlink r:id="l2">' +
          r('script') +
          '</w:hyperlink>' +
          '<w:hyperlink w:anchor="p-a">' +
          r(' hierboven') +
          '</w:hyperlink>',
      ),
      p(r('De raad') + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(' hoort.')),
      p(r('een'), item(0)),
      p(r('twee'), item(1)),
      p(r('genummerd'), item(0, 2)),
      p(r('Gezegd.'), '<w:pStyle w:val="Citaat"/>'),
      p(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://veld.example/" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' +
          r('veld') +
          '<w:r><w:fldChar w:fldCharType="end"/></w:r>' +
          r(' eind'),
      ),
    ].join('');
    const footnotes = `<w:footnote w:id="2">${p('<w:r><w:footnoteRef/></w:r>' + r(' Zie de '))}${p('<w:hyperlink r:id="l1">' + r('wet') + '</w:hyperlink>')}</w:footnote>`;
    const targets = { l1: 'https://voorbeeld.example/?a=1&amp;b=2', l2: 'javascript:alert(1)' };
    const found = read(
      docx({
        body,
        styles,
        numbering,
        footnotes,
        targets,
        noteTargets: { l1: 'https://wet.example/' },
      }),
    );
    expect(found.form).toBe('docx');
    expect(found.lines).toEqual([
      'h3 Vooraf #p-h1',
      'h4 Eronder',
      'Wij *tellen* echt *mee*. #p-a',
      '<de lijst|https://voorbeeld.example/?a=1&b=2>, script hierboven',
      'De raad[^Zie de ][^<wet|https://wet.example/>] hoort.',
      '1- een',
      '2. twee',
      'genummerd',
      '> Gezegd.',
      '<veld|https://veld.example/> eind',
    ]);
    expect(found.left).toEqual({ link: 1 });
  });

  test('[B1] is read with every tracked change accepted, and says what went', () => {
    const gone = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
    const body = [
      p(
        '<w:bookmarkStart w:id="1" w:name="p-a"/>' +
          r('Een ') +
          gone('oude') +
          '<w:ins>' +
          r('nieuwe') +
          '</w:ins>' +
          r(' zin.') +
          '<w:bookmarkEnd w:id="1"/>',
      ),
      // A whole paragraph that was deleted, with its end.
      p(
        '<w:bookmarkStart w:id="2" w:name="p-b"/>' +
          gone('Weg hiermee.') +
          '<w:bookmarkEnd w:id="2"/>',
        '<w:rPr><w:del/></w:rPr>',
      ),
      p(
        '<w:bookmarkStart w:id="3" w:name="p-c"/>' + r('Blijft') + '<w:bookmarkEnd w:id="3"/>',
        '<w:rPr><w:del/></w:rPr>',
      ),
      p(r(' bij elkaar.')),
      '<w:tbl><w:tr><w:tc>' +
        p(r('a')) +
        '</w:tc><w:tc>' +
        p(r('b')) +
        '</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>' +
        p(r('c')) +
        '</w:tc></w:tr></w:tbl>',
    ].join('');
    const found = read(docx({ body }));
    expect(found.lines).toEqual(['Een nieuwe zin. #p-a', 'Blijft bij elkaar. #p-b#p-c', 'a | b']);
    expect(found.left).toEqual({ deleted: 3 });
  });

  test('[B1] leaves out contents, pictures, comments and what is hidden, and says so', () => {
    const body = [
      '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>' +
        p(r('1 Vooraf 3')) +
        '</w:sdtContent></w:sdt>',
      p(r('2 Achteraf 4'), '<w:pStyle w:val="Inhopg1"/>'),
      '<w:sdt><w:sdtContent>' +
        p(r('Een veld'), '<w:pStyle w:val="Rond"/>') +
        '</w:sdtContent></w:sdt>',
      p(
        r('Zie') +
          '<w:r><w:drawing><w:p/></w:drawing></w:r><w:commentRangeStart w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>' +
          r('geheim', '<w:vanish/>') +
          r(' hier') +
          '<w:r><w:br/><w:br/></w:r>' +
          r('en daar'),
      ),
    ].join('');
    const found = read(docx({ body, styles }));
    expect(found.lines).toEqual(['Een veld', 'Zie hier', 'en daar']);
    expect(found.left).toEqual({ picture: 1, comment: 1, hidden: 1, contents: 2 });
  });
});

const odtStyles =
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>' +
  '<style:style style:name="T2" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>' +
  '<style:style style:name="Quotations" style:family="paragraph"/>' +
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>' +
  '<text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2"/></text:list-style>' +
  '<text:list-style style:name="L2"><text:list-level-style-number text:level="1" text:display-levels="2"/></text:list-style>';

describe('an OpenDocument text', () => {
  test('[B1] keeps headings, lists, quotes, formats, links, notes and names', () => {
    const body = [
      '<text:sequence-decls><text:sequence-decl/></text:sequence-decls>',
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>oud</text:p></text:deletion></text:changed-region></text:tracked-changes>',
      '<text:table-of-content><text:index-body><text:p>Inhoud</text:p></text:index-body></text:table-of-content>',
      '<text:h text:outline-level="1"><text:bookmark text:name="p-h1"/>Vooraf</text:h>',
      '<text:p><text:bookmark-start text:name="p-a"/>Wij <text:span text:style-name="T1">tellen</text:span><text:s text:c="3"/><text:span text:style-name="T2">mee</text:span>.<text:bookmark-end text:name="p-a"/></text:p>',
      '<text:p><text:a xlink:href="https://voorbeeld.example/">de lijst</text:a>, <text:a xlink:href="file:///etc/passwd">schijf</text:a></text:p>',
      '<text:p>De raad<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Zie de</text:p><text:p>wet</text:p></text:note-body></text:note> hoort.</text:p>',
      '<text:list text:style-name="L1"><text:list-item><text:p>een</text:p><text:p>nog</text:p><text:list><text:list-item><text:p>twee</text:p></text:list-item></text:list></text:list-item></text:list>',
      '<text:list text:style-name="L2"><text:list-item><text:p>genummerd</text:p></text:list-item></text:list>',
      '<text:p text:style-name="P1">Gezegd.</text:p>',
      '<text:p>Voor<draw:frame><draw:image/></draw:frame><office:annotation><text:p>hm</text:p></office:annotation> na</text:p>',
      '<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table-header-rows></table:table>',
    ].join('');
    const found = read(odt({ body, styles: odtStyles }));
    expect(found.form).toBe('odt');
    expect(found.lines).toEqual([
      'h3 Vooraf #p-h1',
      'Wij *tellen* *_mee_*. #p-a',
      '<de lijst|https://voorbeeld.example/>, schijf',
      'De raad[^Zie de wet] hoort.',
      '1- een',
      '+1- nog',
      '2. twee',
      'genummerd',
      '> Gezegd.',
      'Voor na',
      'a | b',
    ]);
    expect(found.left).toEqual({ picture: 1, comment: 1, deleted: 1, link: 1, contents: 1 });
  });
});

describe('text', () => {
  test('[B1] of Markdown keeps its structure, its notes, and of HTML in it what is text', () => {
    const text = [
      '# Titel\n\n## Kop\n\n### Onder\n\nEen **vette** [lijst](https://a.example) en [script](javascript:x).\nZelfde regel[^1].',
      '- een\n  1. twee\n\n> gezegd\n\n<p id="p-x" onclick="x()">HTML <script>kwaad()</script>hier</p>\n\n[^1]: De *noot*.',
    ].join('\n\n');
    const found = read(text, 'stuk.md');
    expect(found.form).toBe('md');
    expect(found.lines).toEqual([
      'h3 Titel',
      'h3 Kop',
      'h4 Onder',
      'Een *vette* <lijst|https://a.example> en [script](javascript:x). Zelfde regel[^De ][^_noot_][^.].',
      '1- een',
      '2. twee',
      '> gezegd',
      'HTML hier #p-x',
    ]);
  });

  test('[B1] of a page is read as a paste is, with the names of its places', () => {
    const found = read(
      '<!doctype html><html><head><title>x</title></head><body><h2>Kop</h2><div id="p-a"><p>Tekst <del>oud</del></p></div></body></html>',
    );
    expect(found).toEqual({ form: 'html', lines: ['h3 Kop', 'Tekst #p-a'], left: { deleted: 1 } });
  });

  test('[B1] of old programs on Windows is read too', () => {
    const bytes = Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94]);
    expect(read(bytes).lines).toEqual(['Café “x”']);
    expect(read(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x62, 0])).lines).toEqual(['ab']);
  });

  test('[B1] has notes below it put where they hang', () => {
    expect(read('De raad[1] hoort.\n\nEn [2] niet.\n\n[1] Zie de wet.').lines).toEqual([
      'De raad[^Zie de wet.] hoort.',
      'En [2] niet.',
    ]);
  });
});

describe('what cannot be read says why', () => {
  const doctype = '<!DOCTYPE x [<!ENTITY e "eeeeeeeeee">]>';
  const content = (xml: string) => zipped({ 'content.xml': xml });
  const start = (...bytes: number[]) =>
    Uint8Array.from([...bytes, ...Array.from({ length: 20 }, () => 0)]);
  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['an old Word file, or a locked one', start(0xd0, 0xcf, 0x11, 0xe0), 'locked-or-old'],
    ['a PDF', start(0x25, 0x50, 0x44, 0x46), 'pdf'],
    ['a picture', start(0x89, 0x50, 0x4e, 0x47), 'not-text'],
    ['another archive', zipped({ 'a.txt': 'a' }), 'not-text'],
    ['an archive that is cut off', zipped({ 'a.txt': 'a' }).subarray(0, 40), 'damaged'],
    ['XML that is cut off', content('<office:document-content><office:body>'), 'damaged'],
    [
      'XML that is cut off in an empty element',
      content('<office:document-content><office:body><office:text/'),
      'damaged',
    ],
    ['a document type', content(`${doctype}<office:document-content/>`), 'damaged'],
    [
      'a spreadsheet',
      content('<office:document-content><office:body/></office:document-content>'),
      'not-text',
    ],
  ])('[B5] %s', (_, bytes, why) => {
    const refusal = expect.objectContaining({ code: 'unreadable-file', more: { why } });
    expect(() => read(bytes)).toThrow(refusal);
  });
});

describe('a file with more paragraphs than are taken', () => {
  const numbers = Array.from({ length: 100_000 }, (_, at) => `${at * 7919} is een getal.`);
  const picture = '<w:p><w:r><w:drawing><a/></w:drawing></w:r></w:p>';
  const frame = '<text:p><draw:frame><draw:image/></draw:frame></text:p>';
  test.each([
    ['a.docx', () => docx({ body: numbers.map((one) => p(r(one))).join('') + picture })],
    [
      'a.odt',
      () => odt({ body: numbers.map((one) => `<text:p>${one}</text:p>`).join('') + frame }),
    ],
    ['a.html', () => `${numbers.map((one) => `<p>${one}</p>`).join('')}<img src="a.png">`],
    ['a.md', () => numbers.join('\n\n')],
    ['a.txt', () => numbers.join('\n\n')],
  ])('[B5] %s is refused while it is read: what stands at its end is not reached', (name, make) => {
    const left = new Left();
    const file = make();
    const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
    expect(() => readFile(bytes, name, left)).toThrow('too many or too large paragraphs');
    expect(left.list()).toEqual([]);
  });

  test('[B5] lines and headings without end take no time, and no more than a call has room for', () => {
    const readText = (text: string) =>
      readFile(new TextEncoder().encode(text), 'a.txt', new Left());
    expect(readText('a\n'.repeat(200_000)).blocks).toHaveLength(200_000);
    expect(() => readText('a\n===\n'.repeat(200_000))).toThrow('too many or too large paragraphs');
  });
});
