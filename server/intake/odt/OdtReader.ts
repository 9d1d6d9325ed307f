import { isAllowedHref } from '#shared/links.ts';
import type { Left, LeftOut } from '#shared/reading/Left.ts';
import { Markup } from '#shared/reading/Markup.ts';
import { paragraphsIn } from '#shared/reading/paragraphsIn.ts';
import { plainHref } from '#shared/reading/plainHref.ts';
import type { ListPlace, ReadBlock } from '#shared/reading/ReadBlock.ts';
import type { Run } from '#shared/wording.ts';
import { noteRuns } from '../noteRuns.ts';
import { requireRoom } from '../refuse.ts';
import { rowRuns } from '../rowRuns.ts';
import type { OdtStyles } from './OdtStyles.ts';

type Format = Omit<Run, 'text'>;

/** What is left out with all that is in it; null for what nobody would miss. */
const leftOut: Readonly<Record<string, LeftOut | null>> = {
  'text:table-of-content': 'contents',
  'text:alphabetical-index': 'contents',
  'text:illustration-index': 'contents',
  'text:bibliography': 'contents',
  'draw:frame': 'picture',
  'draw:custom-shape': 'picture',
  'draw:g': 'picture',
  'draw:line': 'picture',
  'office:annotation': 'comment',
  'office:annotation-end': null,
  'office:forms': null,
  'text:sequence-decls': null,
  'text:variable-decls': null,
  'text:user-field-decls': null,
  'text:note-citation': null,
};

/** A list that is being read, and the item in it. */
interface OpenList {
  readonly style: string | null;
  readonly level: number;
  readonly isOrdered: boolean;
  /** Whether its number counts chapters and paragraphs through, as “3.4”: then it makes no list. */
  readonly isNumbering: boolean;
  /** Whether the item has a paragraph already. */
  isBegun: boolean;
}

/** Reads the text of a document, paragraph by paragraph. */
export class OdtReader {
  readonly #styles: OdtStyles;
  readonly #left: Left;
  #blocks: ReadBlock[] = [];
  #runs: Run[] = [];
  #list: OpenList | null = null;
  /** Bookmarks that have begun and not ended. */
  readonly #open = new Set<string>();
  /** The names of bookmarks in what is being read. */
  readonly #anchors = new Set<string>();

  constructor(styles: OdtStyles, left: Left) {
    this.#styles = styles;
    this.#left = left;
  }

  read(body: Markup): ReadBlock[] {
    this.#visitBlocks(body);
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
      case 'text:p':
      case 'text:h':
        return this.#readParagraph(element);
      case 'text:list':
        return this.#readList(element);
      case 'table:table':
        return this.#readTable(element);
      case 'text:tracked-changes':
        return this.#countDeleted(element);
      default:
        if (!this.#note(element)) this.#visitBlocks(element);
    }
  }

  // What was deleted stands here, away from the text.
  #countDeleted(changes: Markup): void {
    for (const change of changes.elements)
      if (change.child('text:deletion')) this.#left.add('deleted');
  }

  #readParagraph(element: Markup): void {
    const style = element.get('text:style-name');
    if (this.#styles.isContents(style)) {
      this.#left.add('contents');
      return;
    }
    this.#visitRuns(element, {});
    const runs = this.#runs;
    this.#runs = [];
    const heading = this.#rankOf(element);
    const isQuote = heading === null && this.#styles.is('Quotations', style);
    const said = paragraphsIn(runs, heading !== null);
    const anchors = [...this.#anchors, ...this.#open];
    for (const one of said) {
      const list = heading === null ? this.#placeInList() : null;
      this.#blocks.push({ runs: one, heading, list, isQuote, indent: 0, anchors });
    }
    // An empty paragraph hands its name on: whoever pressed Enter before it left it there.
    if (said.length > 0) this.#anchors.clear();
  }

  #rankOf(element: Markup): number | null {
    if (this.#styles.is('Title', element.get('text:style-name'))) return 0;
    return element.name === 'text:h' ? Number(element.get('text:outline-level') ?? 1) : null;
  }

  #placeInList(): ListPlace | null {
    const list = this.#list;
    if (!list || list.isNumbering) return null;
    const { level, isOrdered, isBegun: goesOn } = list;
    list.isBegun = true;
    return { level, isOrdered, number: null, goesOn };
  }

  #readList(element: Markup): void {
    const around = this.#list;
    const level = (around?.level ?? 0) + 1;
    const style = element.get('text:style-name') ?? around?.style ?? null;
    const kind = this.#styles.levelOf(style, level);
    const isOrdered = kind?.name === 'text:list-level-style-number';
    const isNumbering = isOrdered && Number(kind.get('text:display-levels') ?? 1) > 1;
    for (const item of element.elements) {
      this.#list = { style, level, isOrdered, isNumbering, isBegun: false };
      this.#visitBlocks(item);
    }
    this.#list = around;
  }

  #visitRuns(parent: Markup, format: Format): void {
    for (const child of parent.children) {
      if (child instanceof Markup) this.#visitRun(child, format);
      else this.#say(child.replace(/[\t\n\r ]+/g, ' '), format);
    }
  }

  #visitRun(element: Markup, format: Format): void {
    if (this.#note(element)) return;
    switch (element.name) {
      case 'text:s':
      case 'text:tab':
        return this.#say(' ', format);
      case 'text:line-break':
        return this.#say('\n', format);
      case 'text:span':
        return this.#readSpan(element, format);
      case 'text:a':
        return this.#visitRuns(element, this.#linked(element, format));
      case 'text:note':
        return this.#readNote(element);
      // What is anchored in a paragraph, and has paragraphs of its own.
      case 'text:p':
      case 'text:h':
        return this.#visitRuns(element, format);
      default:
        this.#visitRuns(element, format);
    }
  }

  /** Notes bookmarks, and what is left out; answers whether there is nothing more to it. */
  #note(element: Markup): boolean {
    const { name } = element;
    const called = element.get('text:name') ?? '';
    if (name === 'text:bookmark' || name === 'text:bookmark-start') this.#anchors.add(called);
    if (name === 'text:bookmark-start') this.#open.add(called);
    if (name === 'text:bookmark-end') this.#open.delete(called);
    if (name.startsWith('text:bookmark') && name !== 'text:bookmark-ref') return true;
    if (!Object.hasOwn(leftOut, name)) return false;
    const what = leftOut[name];
    if (what) this.#left.add(what);
    return true;
  }

  #readSpan(element: Markup, format: Format): void {
    const style = element.get('text:style-name');
    if (this.#styles.isHidden(style)) {
      if (element.text.trim() !== '') this.#left.add('hidden');
      return;
    }
    const weight = this.#styles.formatOf(style, 'fo:font-weight');
    const slant = this.#styles.formatOf(style, 'fo:font-style');
    const { bold, italic, ...rest } = format;
    const isBold = weight === null ? bold : weight === 'bold' || Number(weight) >= 600;
    const isItalic = slant === null ? italic : slant === 'italic' || slant === 'oblique';
    this.#visitRuns(element, {
      ...rest,
      ...(isBold && { bold: true as const }),
      ...(isItalic && { italic: true as const }),
    });
  }

  #linked(element: Markup, format: Format): Format {
    const address = element.get('xlink:href') ?? '';
    const href = plainHref(address);
    if (href !== null) return { ...format, href };
    const isLocal = address === '' || address.startsWith('#');
    if (!isLocal && !isAllowedHref(address)) this.#left.add('link');
    return format;
  }

  #say(text: string, format: Format): void {
    this.#runs.push({ text, ...format });
  }

  #readNote(element: Markup): void {
    const body = element.child('text:note-body');
    // A note in a note is read as its words.
    if (body) this.#runs.push(...noteRuns(new OdtReader(this.#styles, this.#left).read(body)));
  }

  #readTable(table: Markup): void {
    for (const row of rowsIn(table)) {
      const cells = row.elements.filter(({ name }) => name === 'table:table-cell');
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

// Rows can stand in groups; those of a table in a cell are that table's.
function rowsIn(part: Markup): Markup[] {
  return part.elements.flatMap((element) => {
    if (element.name === 'table:table-row') return [element];
    return element.name.startsWith('table:table-') ? rowsIn(element) : [];
  });
}
