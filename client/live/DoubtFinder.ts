import { XmlText } from 'yjs';
import type { Transaction } from 'yjs';
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

/**
 * Looks for doubts when there may be some [T7]: after an absence, and when words of this page on
 * their way cross a split, or lose their paragraph.
 */
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
  received(update: Uint8Array, transaction: Transaction): void {
    if (!changesBlocks(transaction)) return;
    const { server, shelf } = this.#options;
    const crossing = server.crossing();
    if (!crossing) return;
    const isDouble = makesParagraph(update) && crossing.own.some(makesParagraph);
    // Whoever types in one sentence at one moment sees it happen; that an end is doubled, or that
    // the last letters are in no text, nobody does.
    const unseen = this.#find(crossing).filter(
      ({ cause }) => cause === 'deleted-there' || (isDouble && cause === 'doubled'),
    );
    shelf.add(unseen);
  }

  #find(absence: Absence): FoundDoubt[] {
    return findDoubts(absence, this.#options.about());
  }
}

/** Whether a paragraph, or anything else that holds text, came or went. */
function changesBlocks({ changed }: Transaction): boolean {
  return [...changed].some(([type, keys]) => !(type instanceof XmlText) && keys.has(null));
}
