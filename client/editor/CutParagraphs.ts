import type { GivenId } from './giveIds.ts';
import { textsOf } from './placedBlocks.ts';
import type { PlacedBlock } from './placedBlocks.ts';

interface Cut {
  readonly text: string;
  readonly aliases: string | null;
}

/**
 * Paragraphs that were cut in this page and stand nowhere now, so that pasting them keeps their id
 * [P2], in this section or in another one.
 */
export class CutParagraphs {
  readonly #cut = new Map<string, Cut>();

  has(id: string): boolean {
    return this.#cut.has(id);
  }

  /**
   * Remembers what a cut took away whole. Answers the blocks that were left behind without text:
   * the id went with the words, so they need another.
   */
  take(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): PlacedBlock[] {
    const left = textsOf(after);
    const taken = before.filter(({ id, text }) => id && text !== '' && !left.get(id));
    for (const { id, text, aliases } of taken) if (id) this.#cut.set(id, { text, aliases });
    return after.filter(({ id, text }) => id && text === '' && this.#cut.has(id));
  }

  /**
   * Gives cut paragraphs their identity back where a paste put their words: into a block that was
   * empty or did not exist before.
   */
  giveBack(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): GivenId[] {
    const known = textsOf(before);
    const present = textsOf(after);
    const given: GivenId[] = [];
    for (const [id, { text, aliases }] of this.#cut) {
      const block = after.find(
        (candidate) =>
          candidate.id === id ||
          (!present.has(id) && candidate.text === text && !known.get(candidate.id ?? '')),
      );
      if (!block) continue;
      given.push({ position: block.position, id, aliases });
      this.#cut.delete(id);
    }
    return given;
  }

  /** Forgets what stands in the text again, for instance because the cut was undone. */
  forget(present: readonly PlacedBlock[]): void {
    for (const { id } of present) if (id) this.#cut.delete(id);
  }
}

/** What was cut in this page, whichever section it came from. */
export const cutParagraphs = new CutParagraphs();
