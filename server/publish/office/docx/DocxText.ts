import type { Booklet, Flow, Leaf, Letters, List, Note, Part, Revision } from '../Booklet.ts';
import { listColumns, listLevels } from '../listColumns.ts';
import { paragraphLooks } from '../looks.ts';
import { safeAddress } from '../safeAddress.ts';
import { changeGroups } from '../tracked/changeGroups.ts';
import type { ChangeGroup } from '../tracked/changeGroups.ts';
import { xml } from '../../Xml.ts';
import type { Xml } from '../../Xml.ts';
import { DocxLinks } from './DocxLinks.ts';
import { docxId, docxLetters, docxStyles } from './docxNames.ts';
import { DocxNumbering } from './DocxNumbering.ts';
import { twips, wordSpace } from './docxMeasures.ts';
import { DocxRemarks } from './DocxRemarks.ts';

/** Where a paragraph stands in a list. */
interface Place {
  readonly list: List;
  readonly level: number;
  /** By which number the list counts. */
  readonly counts: number;
  readonly isFirst: boolean;
}

/** Writes the text of a file, and gathers what it refers to: links, lists and footnotes. */
export class DocxText {
  readonly links = new DocxLinks();
  readonly noteLinks = new DocxLinks();
  readonly numbering = new DocxNumbering();
  readonly remarks: DocxRemarks;
  readonly #notes: Xml[] = [];
  #bookmarks = 0;
  #revisions = 0;

  constructor(remarks: Booklet['remarks']) {
    this.remarks = new DocxRemarks(remarks);
  }

  write(flow: readonly Flow[], place: Place | null = null): Xml[] {
    return flow.map((each, index) => {
      const here = place && { ...place, isFirst: place.isFirst && index === 0 };
      return each.kind === 'leaf' ? this.#leaf(each, here) : this.#list(each, here);
    });
  }

  /** The file of footnotes. Two that every program has stand before ours. */
  notesFile(): Xml {
    const lines = ['separator', 'continuationSeparator'].map(
      (type, place) =>
        xml`<w:footnote w:type="${type}" w:id="${place - 1}"><w:p><w:pPr><w:spacing w:after="60" w:line="240" w:lineRule="auto"/></w:pPr><w:r><${xml`w:${type}`}/></w:r></w:p></w:footnote>`,
    );
    return xml`<w:footnotes ${wordSpace}>${lines}${this.#notes}</w:footnotes>`;
  }

  #list(list: List, around: Place | null): Xml {
    const level = Math.min(around ? around.level + 1 : 0, listLevels - 1);
    const counts = this.numbering.list(list, level);
    return xml`${list.items.map((item) => this.write(item, { list, level, counts, isFirst: true }))}`;
  }

  #leaf(leaf: Leaf, place: Place | null): Xml {
    const names = leaf.bookmarks.map((name) => {
      this.#bookmarks += 1;
      return xml`<w:bookmarkStart w:id="${this.#bookmarks}" w:name="${name}"/><w:bookmarkEnd w:id="${this.#bookmarks}"/>`;
    });
    const parts = changeGroups(leaf.parts).map((group) => this.#group(group));
    return xml`<w:p><w:pPr>${this.#properties(leaf, place)}</w:pPr>${names}${parts}</w:p>`;
  }

  #properties({ style, number, beginsPage, revision }: Leaf, place: Place | null): Xml {
    return xml`<w:pStyle w:val="${docxId(docxStyles[style])}"/>
      ${beginsPage ? xml`<w:pageBreakBefore/>` : null}
      ${this.#counted(style, number, place)}
      ${revision ? xml`<w:rPr>${this.#mark(revision, null)}</w:rPr>` : null}`;
  }

  #counted(style: Leaf['style'], number: number | undefined, place: Place | null): Xml | null {
    if (number !== undefined) return counting(0, this.numbering.section(number));
    if (place?.isFirst) return counting(place.level, place.counts);
    if (place) return indented(listColumns(place.level));
    // A heading without a number stands where the others have their title.
    if (style !== 'heading-1') return null;
    return xml`${counting(0, 0)}<w:ind w:left="${twips(paragraphLooks[style].indent)}" w:hanging="0"/>`;
  }

  // The comment goes with the change it is on, whatever becomes of that.
  #group({ last, parts }: ChangeGroup): Xml {
    const written = parts.map((part) => this.#part(part, this.links));
    const id = last && this.remarks.add(last);
    if (last === null || id === null) return xml`${written}`;
    const anchor = this.#mark(last, run(null, xml`<w:commentReference w:id="${id}"/>`));
    return xml`<w:commentRangeStart w:id="${id}"/>${written}<w:commentRangeEnd w:id="${id}"/>${anchor}`;
  }

  #part(part: Part, links: DocxLinks): Xml {
    if (part.kind === 'note') return this.#note(part);
    if (part.kind === 'tab') return this.#changed(part.revision, run(null, xml`<w:tab/>`));
    return this.#letters(part, links);
  }

  #letters(part: Letters, links: DocxLinks): Xml {
    const { text, revision, href, to } = part;
    const said =
      revision?.kind === 'delete'
        ? xml`<w:delText xml:space="preserve">${text}</w:delText>`
        : xml`<w:t xml:space="preserve">${text}</w:t>`;
    const made = this.#changed(revision, run(lettersLook(part), said));
    if (to !== undefined)
      return xml`<w:hyperlink w:anchor="${to}" w:history="1">${made}</w:hyperlink>`;
    if (href === undefined) return made;
    return xml`<w:hyperlink r:id="${links.address(safeAddress(href))}" w:history="1">${made}</w:hyperlink>`;
  }

  #note({ letters, revision }: Note): Xml {
    const id = this.#notes.length + 1;
    const look = xml`<w:rStyle w:val="FootnoteReference"/>`;
    const says = letters.map((part) => this.#letters(part, this.noteLinks));
    this.#notes.push(
      xml`<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>${run(look, xml`<w:footnoteRef/>`)}${run(null, xml`<w:tab/>`)}${says}</w:p></w:footnote>`,
    );
    return this.#changed(revision, run(look, xml`<w:footnoteReference w:id="${id}"/>`));
  }

  #changed(revision: Revision | undefined, made: Xml): Xml {
    return revision ? this.#mark(revision, made) : made;
  }

  #mark({ kind, by, at }: Revision, inner: Xml | null): Xml {
    this.#revisions += 1;
    const name = xml`${kind === 'insert' ? 'w:ins' : 'w:del'}`;
    const about = xml`w:id="${this.#revisions}" w:author="${by}" w:date="${at.slice(0, 19)}Z"`;
    return inner ? xml`<${name} ${about}>${inner}</${name}>` : xml`<${name} ${about}/>`;
  }
}

function counting(level: number, id: number): Xml {
  return xml`<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
}

// A further paragraph of an item has no sign; its number stands where those of the others do.
function indented({ number, words }: ReturnType<typeof listColumns>): Xml {
  return xml`<w:ind w:left="${twips(words)}" w:hanging="${twips(words - number)}"/>`;
}

function run(look: Xml | null, inner: Xml): Xml {
  return xml`<w:r>${look && xml`<w:rPr>${look}</w:rPr>`}${inner}</w:r>`;
}

function lettersLook({ style, bold, italic, href }: Letters): Xml | null {
  const name = style ? docxLetters[style] : href === undefined ? undefined : 'Hyperlink';
  if (name === undefined && !bold && !italic) return null;
  return xml`${name === undefined ? null : xml`<w:rStyle w:val="${docxId(name)}"/>`}${bold ? xml`<w:b/><w:bCs/>` : null}${italic ? xml`<w:i/><w:iCs/>` : null}`;
}
