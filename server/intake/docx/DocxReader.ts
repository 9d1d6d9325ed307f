import type { Left, LeftOut } from '#shared/reading/Left.ts';
import { isAllowedHref } from '#shared/links.ts';
import type { Markup } from '#shared/reading/Markup.ts';
import { paragraphsIn } from '#shared/reading/paragraphsIn.ts';
import { plainHref } from '#shared/reading/plainHref.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import type { Run } from '#shared/wording.ts';
import type { DocxLists } from './DocxLists.ts';
import { isOn } from './DocxStyles.ts';
import type { DocxStyles } from './DocxStyles.ts';
import { noteRuns } from '../noteRuns.ts';
import { requireRoom } from '../refuse.ts';
import { rowRuns } from '../rowRuns.ts';

/** The footnotes or endnotes of a document, which have links of their own. */
export interface DocxNotes {
  readonly bodies: ReadonlyMap<string, Markup>;
  readonly targets: ReadonlyMap<string, string>;
}

/** What the other parts of a document say. */
export interface DocxParts {
  readonly styles: DocxStyles;
  readonly lists: DocxLists;
  /** Where links lead, by name. */
  readonly targets: ReadonlyMap<string, string>;
  readonly notes: Readonly<Record<'footnote' | 'endnote', DocxNotes>>;
  readonly left: Left;
}

type Format = Omit<Run, 'text'>;

/** What is left out of a paragraph with all that is in it. */
const leftOut: Readonly<Record<string, LeftOut | null>> = {
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:drawing': 'picture',
  'w:pict': 'picture',
  'w:object': 'object',
  'mc:AlternateContent': 'picture',
  'm:oMath': 'object',
  'm:oMathPara': 'object',
  'w:commentReference': 'comment',
  'w:pPr': null,
  'w:rPr': null,
  'w:sdtPr': null,
  'w:instrText': null,
  'w:delText': null,
  'w:delInstrText': null,
};

const signs: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:ptab': ' ',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

const none: DocxNotes = { bodies: new Map(), targets: new Map() };

/** A field that is being read: what it does, and whether its result has begun. */
interface Field {
  instruction: string;
  isResult: boolean;
}

/** Reads the body of a document, paragraph by paragraph. */
export class DocxReader {
  readonly #parts: DocxParts;
  #blocks: ReadBlock[] = [];
  #runs: Run[] = [];
  #fields: Field[] = [];
  /** Bookmarks that have begun and not ended, by their number. */
  readonly #open = new Map<string, string>();
  /** The names of bookmarks in what is being read. */
  readonly #anchors = new Set<string>();

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  read(body: Markup): ReadBlock[] {
    this.#visitBlocks(body);
    // A last paragraph whose end was deleted.
    this.#endParagraph(null);
    return this.#blocks;
  }

  #visitBlocks(parent: Markup): void {
    for (const element of parent.elements) {
      this.#visitBlock(element);
      requireRoom(this.#blocks.length);
    }
  }

  #visitBlock(element: Markup): void {
    switch (element.name) {
      case 'w:p':
        return this.#readParagraph(element);
      case 'w:tbl':
        return this.#readTable(element);
      case 'w:sdt':
        return this.#readPart(element);
      case 'w:sectPr':
        return;
      default:
        if (!this.#note(element)) this.#visitBlocks(element);
    }
  }

  // A part that Word keeps itself, such as the contents.
  #readPart(element: Markup): void {
    const part = element.child('w:sdtPr')?.child('w:docPartObj')?.child('w:docPartGallery');
    if (part?.get('w:val') === 'Table of Contents') this.#parts.left.add('contents');
    else
      for (const inside of element.elements)
        if (inside.name === 'w:sdtContent') this.#visitBlocks(inside);
  }

  #readParagraph(element: Markup): void {
    const properties = element.child('w:pPr');
    const style = properties?.child('w:pStyle')?.get('w:val') ?? null;
    if (this.#parts.styles.isContents(style)) {
      this.#parts.left.add('contents');
      return;
    }
    this.#visitRuns(element, {});
    // Its end was deleted: it goes on in the next.
    if (isOn(properties?.child('w:rPr') ?? null, 'w:del')) return;
    this.#endParagraph(element);
  }

  #endParagraph(element: Markup | null): void {
    const runs = this.#runs;
    const anchors = [...this.#anchors, ...this.#open.values()];
    this.#runs = [];
    const place = this.#placeOf(element);
    const said = paragraphsIn(runs, place.heading !== null);
    for (const one of said) this.#blocks.push({ ...place, runs: one, indent: 0, anchors });
    // An empty paragraph hands its name on: whoever pressed Enter before it left it there.
    if (said.length > 0) this.#anchors.clear();
  }

  #placeOf(element: Markup | null): Pick<ReadBlock, 'heading' | 'list' | 'isQuote'> {
    const { styles, lists } = this.#parts;
    const properties = element?.child('w:pPr') ?? null;
    const style = properties?.child('w:pStyle')?.get('w:val') ?? null;
    const level = properties?.child('w:outlineLvl')?.get('w:val') ?? null;
    const own = level !== null && /^[0-8]$/.test(level) ? Number(level) + 1 : null;
    const heading = own ?? styles.rankOf(style);
    const numbering = properties?.child('w:numPr') ?? styles.numberingOf(style);
    const list = heading === null ? lists.placeOf(numbering) : null;
    return { heading, list, isQuote: heading === null && styles.isQuote(style) };
  }

  #visitRuns(parent: Markup, format: Format): void {
    for (const element of parent.elements) this.#visitRun(element, format);
  }

  #visitRun(element: Markup, format: Format): void {
    if (this.#note(element)) return;
    const sign = signs[element.name];
    switch (element.name) {
      case 'w:t':
        return this.#say(element.text, format);
      case 'w:r':
        return this.#readRun(element, format);
      case 'w:hyperlink':
        return this.#visitRuns(element, this.#linked(element, format));
      case 'w:fldChar':
        return this.#field(element);
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        return this.#readNote(element);
      default:
        if (sign === undefined) this.#visitRuns(element, format);
        else this.#say(sign, format);
    }
  }

  /** Notes bookmarks, and what is left out; answers whether there is nothing more to it. */
  #note(element: Markup): boolean {
    const { name } = element;
    if (name === 'w:bookmarkStart') {
      const called = element.get('w:name') ?? '';
      this.#open.set(element.get('w:id') ?? '', called);
      this.#anchors.add(called);
      return true;
    }
    if (name === 'w:bookmarkEnd') {
      this.#open.delete(element.get('w:id') ?? '');
      return true;
    }
    if (!Object.hasOwn(leftOut, name)) return false;
    const what = leftOut[name];
    if (name === 'w:instrText') this.#instruct(element.text);
    if (what && (what !== 'deleted' || element.text !== '')) this.#parts.left.add(what);
    return true;
  }

  #readRun(element: Markup, format: Format): void {
    const properties = element.child('w:rPr');
    if (isOn(properties, 'w:vanish')) {
      if (element.text.trim() !== '') this.#parts.left.add('hidden');
      return;
    }
    const style = properties?.child('w:rStyle')?.get('w:val') ?? null;
    const isSaid = (name: string) =>
      isOn(properties, name) ?? this.#parts.styles.formatOf(style, name) ?? false;
    this.#visitRuns(element, {
      ...format,
      ...(isSaid('w:b') && { bold: true as const }),
      ...(isSaid('w:i') && { italic: true as const }),
    });
  }

  #linked(element: Markup, format: Format): Format {
    const name = element.get('r:id');
    return name === null ? format : this.#withHref(this.#parts.targets.get(name) ?? '', format);
  }

  #withHref(address: string, format: Format): Format {
    const href = plainHref(address);
    if (href !== null) return { ...format, href };
    if (address !== '' && !isAllowedHref(address)) this.#parts.left.add('link');
    return format;
  }

  #field(element: Markup): void {
    const type = element.get('w:fldCharType');
    const field = this.#fields.at(-1);
    if (type === 'begin') this.#fields.push({ instruction: '', isResult: false });
    else if (type === 'separate' && field) field.isResult = true;
    else if (type === 'end') this.#fields.pop();
  }

  #instruct(text: string): void {
    const field = this.#fields.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  #say(text: string, format: Format): void {
    const links = this.#fields.flatMap(({ instruction, isResult }) => {
      const [, address] = /^\s*HYPERLINK\s+"([^"]+)"/i.exec(instruction) ?? [];
      return isResult && address !== undefined ? [address] : [];
    });
    const [address] = links;
    this.#runs.push({ text, ...(address ? this.#withHref(address, format) : format) });
  }

  #readNote(element: Markup): void {
    const kind = element.name === 'w:footnoteReference' ? 'footnote' : 'endnote';
    const { bodies, targets } = this.#parts.notes[kind];
    const note = bodies.get(element.get('w:id') ?? '');
    // A note in a note would never end.
    const parts = { ...this.#parts, targets, notes: { footnote: none, endnote: none } };
    if (note) this.#runs.push(...noteRuns(new DocxReader(parts).read(note)));
  }

  #readTable(table: Markup): void {
    for (const row of table.elements.filter(({ name }) => name === 'w:tr')) {
      if (row.child('w:trPr')?.child('w:del')) {
        this.#parts.left.add('deleted');
        continue;
      }
      const cells = [...row.elements].filter(({ name }) => name === 'w:tc' || name === 'w:sdt');
      this.#blocks.push(...rowRuns(cells.map((cell) => this.#apart(cell))));
    }
  }

  /** Reads a cell by itself, with the bookmarks that are open. */
  #apart(cell: Markup): ReadBlock[] {
    const blocks = this.#blocks;
    this.#blocks = [];
    this.#visitBlocks(cell);
    const read = this.#blocks;
    this.#blocks = blocks;
    return read;
  }
}
