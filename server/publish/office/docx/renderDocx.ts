import type { Booklet } from '../Booklet.ts';
import { sheet } from '../looks.ts';
import { xml, xmlFile } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { zipped } from '../zipped.ts';
import type { Parts } from '../zipped.ts';
import { docxContents } from './docxContents.ts';
import { docxPlain } from './docxPlain.ts';
import type { DocxLinks } from './DocxLinks.ts';
import { twips, wordSpace } from './docxMeasures.ts';
import { contentTypes, coreProperties, packageLinks } from './docxPackage.ts';
import { docxFontTable, docxStyleSheet } from './docxStyles.ts';
import { DocxText } from './DocxText.ts';

/** A booklet as a Word file. */
export function renderDocx(booklet: Booklet): Uint8Array {
  return zipped(docxParts(booklet));
}

/** The files of which it consists. */
export function docxParts(booklet: Booklet): Parts {
  const text = new DocxText(booklet.remarks);
  const written = xml`${text.write(booklet.cover)}${docxContents(booklet)}${text.write(booklet.body)}`;
  const others: Record<string, Xml> = {
    styles: docxStyleSheet(booklet),
    numbering: text.numbering.file(),
    settings: settings(booklet),
    fontTable: docxFontTable(),
    footnotes: text.notesFile(),
    header1: header(booklet),
    footer1: footer(booklet),
    ...(text.remarks.isEmpty ? {} : { comments: text.remarks.file() }),
  };
  const names = Object.keys(others);
  const idOf = new Map(names.map((name) => [name, linkTo(text.links, name)]));
  const page = sheetOf(booklet, idOf);
  const files: [string, Xml | null][] = [
    ['[Content_Types].xml', contentTypes(names)],
    ['_rels/.rels', packageLinks()],
    ['docProps/core.xml', coreProperties(booklet)],
    [
      'word/document.xml',
      xml`<w:document ${wordSpace}><w:body>${written}${page}</w:body></w:document>`,
    ],
    ['word/_rels/document.xml.rels', text.links.file()],
    ['word/_rels/footnotes.xml.rels', text.noteLinks.isEmpty ? null : text.noteLinks.file()],
    ['word/_rels/comments.xml.rels', text.remarks.links.isEmpty ? null : text.remarks.links.file()],
    ...Object.entries(others).map(([name, made]): [string, Xml] => [`word/${name}.xml`, made]),
  ];
  return Object.fromEntries(
    files.flatMap(([path, made]) => (made ? [[path, xmlFile(made)] as const] : [])),
  );
}

function linkTo(links: DocxLinks, name: string): string {
  return links.part(name.replace(/\d+$/u, ''), `${name}.xml`);
}

// The cover has no head and no foot.
function sheetOf({ firstNote }: Booklet, idOf: ReadonlyMap<string, string>): Xml {
  const { width, height, top, bottom, left, right, edge } = sheet;
  return xml`<w:sectPr>
    <w:headerReference w:type="default" r:id="${idOf.get('header1') ?? ''}"/><w:footerReference w:type="default" r:id="${idOf.get('footer1') ?? ''}"/>
    <w:footnotePr><w:numStart w:val="${firstNote}"/></w:footnotePr>
    <w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>
    <w:pgMar w:top="${twips(top)}" w:right="${twips(right)}" w:bottom="${twips(bottom)}" w:left="${twips(left)}" w:header="${twips(edge)}" w:footer="${twips(edge)}" w:gutter="0"/>
    <w:titlePg/>
  </w:sectPr>`;
}

function header({ title }: Booklet): Xml {
  return xml`<w:hdr ${wordSpace}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>${docxPlain(title)}</w:p></w:hdr>`;
}

function footer({ asOf, page: { before, between } }: Booklet): Xml {
  return xml`<w:ftr ${wordSpace}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>
    ${docxPlain(asOf)}<w:r><w:tab/></w:r>${docxPlain(before)}${field('PAGE')}${docxPlain(between)}${field('NUMPAGES')}
  </w:p></w:ftr>`;
}

function field(name: string): Xml {
  return xml`<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
}

// Who writes on in a file that has changes in it, goes on proposing them.
function settings({ isTracked }: Booklet): Xml {
  return xml`<w:settings ${wordSpace}>
    ${isTracked ? xml`<w:trackRevisions/>` : null}<w:defaultTabStop w:val="567"/><w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/>
    <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
    <w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
  </w:settings>`;
}
