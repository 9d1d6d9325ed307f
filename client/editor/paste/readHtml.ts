import { canonicalWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { findNotes } from './findNotes.ts';
import type { PastedNotes } from './findNotes.ts';
import { inertBody, inertText } from './inertBody.ts';
import { isLeftOut } from './isLeftOut.ts';
import type { PastedBlock } from './PastedBlock.ts';
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
 * footnotes where they hang.
 */
export function readHtml(html: string): PastedBlock[] {
  const body = inertBody(html);
  return new Reader(findNotes(body)).read(body, outside);
}

class Reader {
  readonly #notes: PastedNotes;
  readonly #blocks: PastedBlock[] = [];
  #runs: Run[] = [];

  constructor(notes: PastedNotes) {
    this.#notes = notes;
  }

  read(element: Element, place: Place): PastedBlock[] {
    this.#visitAll(element, place);
    this.#endLine(place);
    return this.#blocks;
  }

  #visitAll(element: Element, place: Place): void {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE) this.#say(inertText(node.nodeValue ?? ''), place);
      else if (node instanceof Element) this.#visit(node, place);
    }
  }

  #visit(element: Element, around: Place): void {
    const style = styleOf(element);
    if (isLeftOut(element, style) || this.#notes.elsewhere.has(element)) return;
    if (element.localName === 'br') {
      this.#runs.push({ text: '\n' });
      return;
    }
    const note = this.#notes.bodies.get(element);
    if (note) {
      this.#runs.push(...this.#readNote(note));
      return;
    }
    const place = placeIn(element, style, around);
    const rows = element.localName === 'table' ? tableRows(element) : null;
    const isBlock = blockTags.has(element.localName);
    if (isBlock) this.#endLine(around);
    if (rows) for (const row of rows) this.#readRow(row, place);
    else if (isNoteMark(element)) this.#say(`[${element.textContent.trim()}]`, place);
    else this.#visitAll(element, place);
    if (isBlock) this.#endLine(place);
  }

  /** A row becomes one paragraph; what stands alone in a row stays what it is. */
  #readRow(cells: readonly Element[], place: Place): void {
    const read = cells.map((cell) =>
      new Reader(this.#notes).read(cell, { ...outside, format: place.format }),
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
  #readNote(note: Element): Run[] {
    const blocks = new Reader(this.#notes).read(note, outside);
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
    for (const said of paragraphsIn(runs, heading !== null)) {
      const list = heading === null && item ? { ...item, goesOn: item.isBegun } : null;
      this.#blocks.push({ runs: said, heading, isQuote, list, indent: 0 });
      if (item) item.isBegun = true;
    }
  }
}

/** LibreOffice sets the number of a footnote against the word before it. */
function isNoteMark(element: Element): boolean {
  return element.matches('a.sdfootnoteanc, a.sdfootnotesym, a.sdendnoteanc, a.sdendnotesym');
}
