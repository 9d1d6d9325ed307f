import type { AnnexPage, Change } from './AnnexPage.ts';
import { endOfWrapped } from './endOfWrapped.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import { lineKinds } from './lineKinds.ts';
import type { Signs, Wanted } from './lineKinds.ts';
import { plainOf } from './plainOf.ts';
import type { TextForm } from './TextForm.ts';
import { withoutEscapes } from './withoutEscapes.ts';

/** An export in Markdown or plain text, read line by line from the top. */
export class TextPage implements AnnexPage {
  readonly form: TextForm;
  readonly #lines: readonly string[];
  readonly #where: string;
  /** The next line that has not been read, counted from 0. */
  place = 0;

  constructor(text: string, { form, where }: { form: TextForm; where: string }) {
    this.form = form;
    this.#lines = text.split(/\r?\n/u);
    this.#where = where;
  }

  /** Reads these lines, of which each may be wrapped in plain text. `what` says what they are about. */
  take(what: string, ...lines: readonly Wanted[]): void {
    for (const line of lines) {
      this.#skipBlanks();
      const end = this.#endOf(line);
      if (end === null) throw this.fault(what, `here should stand ‘${saidIn(line)}’`);
      this.place = end;
    }
  }

  /** Reads what an amendment proposes; what it would change is not shown. */
  takeChange(what: string, { to }: Change, { proposal, goes }: ExportWords): void {
    this.take(what, { kind: 'detail', text: `${proposal}: ${plainOf(to) || goes}` });
  }

  /** Whether this line is the next; then it has been read. */
  has(line: Wanted): boolean {
    this.#skipBlanks();
    const end = this.#endOf(line);
    this.place = end ?? this.place;
    return end !== null;
  }

  /** Reads a line that is written exactly so. */
  takeExactly(what: string, line: string): void {
    this.#skipBlanks();
    if (this.#lines[this.place] !== line) throw this.fault(what, `here should stand ‘${line}’`);
    this.place += 1;
  }

  /** Reads whatever stands before the next heading, or the seal. */
  takeText(): string[] {
    const from = this.place;
    while (this.place < this.#lines.length && !this.#isHeading()) this.place += 1;
    return this.#lines.slice(from, this.place);
  }

  /** What the next paragraph says, as one line; it is not read. */
  peek(): string {
    this.#skipBlanks();
    const ahead = this.#lines.slice(this.place);
    const [first = ''] = ahead;
    if (this.form === 'md') return withoutEscapes(first.replace(/^ *- /u, '')) ?? '';
    const goesOn = new RegExp(`^${/^ */u.exec(first)?.[0] ? ' {4}' : ''}\\S`, 'u');
    const end = ahead.findIndex((line, place) => place > 0 && !goesOn.test(line));
    return ahead
      .slice(0, end < 0 ? ahead.length : end)
      .map((line) => line.trim())
      .join(' ');
  }

  /** What is wrong here, with the line. */
  fault(what: string, message: string): Fault {
    const found = this.#lines[this.place]?.trim();
    const instead = found === undefined ? 'the file ends' : `here stands ‘${found}’`;
    return new Fault(
      `${this.#where}, line ${this.place + 1}, ${what}`,
      `${message}, but ${instead}`,
    );
  }

  /** @throws Fault when anything is left. */
  end(): void {
    this.#skipBlanks();
    if (this.place < this.#lines.length) throw this.fault('end', 'here should stand nothing');
  }

  #skipBlanks(): void {
    while (this.#lines[this.place]?.trim() === '') this.place += 1;
  }

  #isHeading(): boolean {
    const line = this.#lines[this.place] ?? '';
    if (this.form === 'md') return line.startsWith('## ') || line === '---';
    if (/^\p{L}/u.test(line)) return true;
    const under = this.#lines
      .slice(this.place)
      .findIndex((one) => !/^\S/u.test(one) || /^-+$/u.test(one));
    return under > 0 && /^-+$/u.test(this.#lines[this.place + under] ?? '');
  }

  /** Behind which line this one ends when it begins here. */
  #endOf({ kind, number = null, text }: Wanted): number | null {
    const { md, txt, under }: Signs = lineKinds[kind];
    if (this.form === 'md') {
      const [before, after] = md;
      const said = number === null ? text : `${number} ${text}`;
      const line = this.#lines[this.place] ?? '';
      const isFramed = line.startsWith(before) && line.endsWith(after);
      const inner = line.slice(before.length, line.length - after.length);
      return isFramed && withoutEscapes(inner) === said.trimEnd() ? this.place + 1 : null;
    }
    const lead = number === null ? '' : `${number}  `;
    const end = endOfWrapped(this.#lines, this.place, {
      text: text.trimEnd(),
      first: txt[0] + lead,
      rest: txt[1] + ' '.repeat(lead.length),
    });
    if (end === null || under === undefined) return end;
    const line = this.#lines[end] ?? '';
    return line !== '' && line.replaceAll(under, '') === '' ? end + 1 : null;
  }
}

function saidIn({ number = null, text }: Wanted): string {
  return number === null ? text : `${number} ${text}`;
}
