import type { Booklet, Entry } from '../Booklet.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { docxId, docxStyles } from './docxNames.ts';
import { docxPlain } from './docxPlain.ts';

/**
 * A table of contents that Word can make anew, filled in. The numbers of its pages are fields
 * without an answer: only who lays out pages knows them, and none is better than a wrong one.
 */
export function docxContents({ contents: { title, entries } }: Booklet): Xml {
  const heading = docxId(docxStyles['contents-title']);
  const [open, close] = [field('begin'), field('end')];
  const begin = xml`${open}${instruction('TOC \\o "1-1" \\h \\z')}${field('separate')}`;
  return xml`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>
    <w:p><w:pPr><w:pStyle w:val="${heading}"/></w:pPr>${docxPlain(title)}</w:p>
    ${entries.map((each, place) =>
      line(each, place === 0 ? begin : null, place === entries.length - 1 ? close : null),
    )}
  </w:sdtContent></w:sdt>`;
}

function line({ number, title, to }: Entry, before: Xml | null, after: Xml | null): Xml {
  const style = docxId(docxStyles.contents);
  const first = number === null ? null : docxPlain(String(number));
  const page = xml`${field('begin')}${instruction(`PAGEREF ${to} \\h`)}${field('separate')}${field('end')}`;
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${before}<w:hyperlink w:anchor="${to}" w:history="1">${first}${tab}${docxPlain(title)}${tab}${page}</w:hyperlink>${after}</w:p>`;
}

const tab = xml`<w:r><w:tab/></w:r>`;

function field(type: 'begin' | 'separate' | 'end'): Xml {
  return xml`<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

function instruction(words: string): Xml {
  return xml`<w:r><w:instrText xml:space="preserve"> ${words} </w:instrText></w:r>`;
}
