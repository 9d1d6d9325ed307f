import type { AnnexPage, Change } from './AnnexPage.ts';
import { Fault } from './Fault.ts';
import { plainOf } from './plainOf.ts';
import type { ShownLine } from './readHtmlAnnex.ts';
import type { Wanted } from './lineKinds.ts';

/** An annex of an HTML export, read line by line from the top. */
export class HtmlAnnexPage implements AnnexPage {
  readonly #lines: readonly ShownLine[];
  readonly #where: string;
  /** The next line that has not been read, counted from 0. */
  #place = 0;

  constructor(lines: readonly ShownLine[], where: string) {
    this.#lines = lines;
    this.#where = where;
  }

  peek(): string {
    return this.#lines[this.#place]?.text ?? '';
  }

  has({ kind, text }: Wanted): boolean {
    const line = this.#lines[this.#place];
    const isSame = line?.kind === kind && line.text === squeeze(text);
    if (isSame) this.#place += 1;
    return isSame;
  }

  take(what: string, ...lines: readonly Wanted[]): void {
    for (const line of lines)
      if (!this.has(line)) throw this.fault(what, `here should stand ‘${line.text}’`);
  }

  // Here both texts are shown in one, with what is gone and what is new.
  takeChange(what: string, { from, to }: Change): void {
    const line = this.#lines[this.#place];
    const isSame =
      line?.kind === 'change' &&
      line.from === squeeze(plainOf(from)) &&
      line.text === squeeze(plainOf(to));
    if (!isSame) throw this.fault(what, 'here should stand what it would change');
    this.#place += 1;
  }

  fault(what: string, message: string): Fault {
    const found = this.#lines[this.#place]?.text;
    const instead = found === undefined ? 'it ends' : `here stands ‘${found}’`;
    return new Fault(`${this.#where}, ${what}`, `${message}, but ${instead}`);
  }

  /** @throws Fault when anything is left. */
  end(): void {
    if (this.#place < this.#lines.length) throw this.fault('end', 'here should stand nothing');
  }
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
