import { canonicalWording } from '../wording.ts';
import type { Run } from '../wording.ts';
import { findNotes } from './findNotes.ts';
import type { ReadNotes } from './findNotes.ts';
import { isLeftOut } from './isLeftOut.ts';
import { Left } from './Left.ts';
import { isAllowedHref } from '../links.ts';
import type { Markup } from './Markup.ts';
import type { ReadBlock } from './ReadBlock.ts';
import { outside, placeIn } from './placeIn.ts';
import type { Place } from './placeIn.ts';
import { paragraphsIn } from './paragraphsIn.ts';
import { styleOf } from './styleOf.ts';
import { tableRows } from './tableRows.ts';

/** Elements that begin and end a line; all the others stand in one. */
const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre ' +
    'section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/**
 * Reads HTML from anywhere: headings, lists, quotes and paragraphs, with what is said in them, and
 * footnotes where they hang. `left` counts what stays out; `onBlock` hears how many there are so far,
 * and may throw.
 */
export function readMarkup(
  body: Markup,
  left = new Left(),
  onBlock: (count: number) => void = () => {},
): ReadBlock[] {
  return new Reader({ notes: findNotes(body), left, onBlock }).read(body, outside);
}

/** What a reader and those of the parts in it share. */
interface Around {
  readonly notes: ReadNotes;
  readonly left: Left;
  readonly onBlock: (count: number) => void;
}

class Reader {
  readonly #around: Around;
  readonly #blocks: ReadBlock[] = [];
  #runs: Run[] = [];
  /** Names of places in what is being read, which begin with no element of their own. */
  #anchors: string[] = [];

  constructor(around: Around) {
    this.#around = around;
  }

  read(element: Markup, place: Place): ReadBlock[] {
    this.#visitAll(element, place);
    this.#endLine(place);
    return this.#blocks;
  }

  #visitAll(element: Markup, place: Place): void {
    for (const node of element.children) {
      if (typeof node === 'string') this.#say(node, place);
      else this.#visit(node, place);
    }
  }

  #visit(element: Markup, around: Place): void {
    const style = styleOf(element);
    if (this.#around.notes.elsewhere.has(element)) return;
    const out = isLeftOut(element, style);
    if (out) {
      if (out.what) this.#around.left.add(out.what);
      return;
    }
    if (element.name === 'br') {
      this.#runs.push({ text: '\n' });
      return;
    }
    const note = this.#around.notes.bodies.get(element);
    if (note) {
      this.#runs.push(...this.#readNote(note));
      return;
    }
    if (leadsAstray(element)) this.#around.left.add('link');
    const place = placeIn(element, style, around);
    const rows = element.name === 'table' ? tableRows(element) : null;
    const isBlock = blockTags.has(element.name);
    if (isBlock) this.#endLine(around);
    else this.#anchors.push(...namesOf(element));
    if (rows) for (const row of rows) this.#readRow(row, place);
    else if (isNoteMark(element)) this.#say(`[${element.text.trim()}]`, place);
    else this.#visitAll(element, place);
    if (isBlock) this.#endLine(place);
  }

  /** A row becomes one paragraph; what stands alone in a row stays what it is. */
  #readRow(cells: readonly Markup[], place: Place): void {
    const read = cells.map((cell) =>
      new Reader(this.#around).read(cell, { ...outside, format: place.format }),
    );
    const filled = read.filter(({ length }) => length > 0);
    const [only] = cells;
    if (filled.length === 1 && cells.length === 1 && only) this.#visitAll(only, place);
    else {
      for (const [index, blocks] of filled.entries()) {
        if (index > 0) this.#runs.push({ text: ' | ' });
        for (const { runs } of blocks) this.#runs.push(...runs, { text: ' ' });
      }
    }
    this.#endLine(place);
  }

  /** A note is one line, however many it had. */
  #readNote(note: Markup): Run[] {
    const blocks = new Reader(this.#around).read(note, outside);
    const runs = blocks.flatMap((block) => [{ text: ' ' }, ...block.runs]);
    return canonicalWording('paragraph', runs).runs.map((run) => ({ ...run, footnote: true }));
  }

  #say(words: string, { keepsLines, format }: Place): void {
    const text = keepsLines ? words.replace(/\r\n?/g, '\n') : words.replace(/[\t\n\r\f ]+/g, ' ');
    this.#runs.push({ text, ...format });
  }

  /** Ends the line that was being read, and keeps what it says. */
  #endLine(place: Place): void {
    const runs = this.#runs;
    this.#runs = [];
    const { heading, isQuote, item } = place;
    const anchors = [...place.anchors, ...this.#anchors];
    for (const said of paragraphsIn(runs, heading !== null)) {
      const list = heading === null && item ? { ...item, goesOn: item.isBegun } : null;
      this.#blocks.push({ runs: said, heading, isQuote, list, indent: 0, anchors });
      this.#around.onBlock(this.#blocks.length);
      this.#anchors = [];
      if (item) item.isBegun = true;
    }
  }
}

/** A link that may not stand in a text [P3], and is none within the document itself. */
function leadsAstray(element: Markup): boolean {
  const href = element.name === 'a' ? element.get('href')?.trim() : null;
  return !!href && !href.startsWith('#') && !isAllowedHref(href);
}

function namesOf(element: Markup): string[] {
  return ['id', 'name'].flatMap((attribute) => element.get(attribute) ?? []);
}

/** LibreOffice sets the number of a footnote against the word before it. */
function isNoteMark(element: Markup): boolean {
  const signs = ['sdfootnoteanc', 'sdfootnotesym', 'sdendnoteanc', 'sdendnotesym'];
  return element.name === 'a' && signs.some((name) => element.hasClass(name));
}
