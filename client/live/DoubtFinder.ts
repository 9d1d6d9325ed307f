import type { DoubtShelf } from './DoubtShelf.ts';
import { findDoubts } from './findDoubts.ts';
import type { DoubtedText } from './findDoubts.ts';
import type { FoundDoubt } from './FoundDoubt.ts';
import { makesParagraph } from './makesParagraph.ts';
import type { Absence, ServerText } from './ServerText.ts';

interface DoubtFinderOptions {
  readonly server: ServerText;
  readonly shelf: DoubtShelf;
  readonly about: () => DoubtedText;
}

/** Looks for doubts when there may be some [T7]: after an absence, and when two splits cross. */
export class DoubtFinder {
  readonly #options: DoubtFinderOptions;

  constructor(options: DoubtFinderOptions) {
    this.#options = options;
  }

  /** An absence is over, of this page or of an earlier one. */
  cameBack(absence: Absence | null): void {
    if (absence) this.#options.shelf.add(this.#find(absence));
  }

  /** The server sent a change while the page had a line. */
  received(update: Uint8Array): void {
    const { server, shelf } = this.#options;
    if (!makesParagraph(update)) return;
    const crossing = server.crossing();
    if (!crossing?.own.some(makesParagraph)) return;
    // Whoever types in one sentence at one moment sees it happen; that an end is doubled, nobody.
    shelf.add(this.#find(crossing).filter(({ cause }) => cause === 'doubled'));
  }

  #find(absence: Absence): FoundDoubt[] {
    return findDoubts(absence, this.#options.about());
  }
}
