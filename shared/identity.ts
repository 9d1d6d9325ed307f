import { WordPairs } from './WordPairs.ts';

/** A text-bearing block as identity sees it: the id it carries, and its plain text. */
export interface IdentifiedBlock {
  readonly id: string | null;
  readonly text: string;
  /** Whether this very block carried the id before, where that is known. */
  readonly wasHolder?: boolean;
}

/** What was known before the change: the text each id stood for, in reading order. */
export type KnownTexts = ReadonlyMap<string, string>;

/**
 * Decides which blocks get a new id [P1, P2]: those without one, those whose id is taken elsewhere,
 * and of several blocks with one id all but its rightful holder. The rightful holder is the block
 * that shares the longest start with the text the id stood for; at a tie the one that carried it
 * before, then the first with text, then the first. Answers the places of the blocks that need a new id.
 */
export function findUnidentified(
  blocks: readonly IdentifiedBlock[],
  known: KnownTexts,
  isTaken: (id: string) => boolean = () => false,
): number[] {
  const holders = new Map<string, IdentifiedBlock>();
  for (const block of blocks) {
    const { id } = block;
    if (id === null || id === '' || isTaken(id)) continue;
    const holder = holders.get(id);
    if (!holder || deserves(block, holder, known.get(id) ?? '')) holders.set(id, block);
  }
  const rightful = new Set(holders.values());
  return blocks.flatMap((block, place) => (rightful.has(block) ? [] : [place]));
}

function deserves(block: IdentifiedBlock, held: IdentifiedBlock, before: string): boolean {
  const [kept, keptByHeld] = [commonStart(block.text, before), commonStart(held.text, before)];
  if (kept !== keptByHeld) return kept > keptByHeld;
  if (block.wasHolder !== held.wasHolder) return block.wasHolder === true;
  return held.text === '' && block.text !== '';
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Finds merges [P2]: an id that vanished whose text now stands in another block, where it did not
 * stand before; or most of it, in the block that was above it, for whoever had no line typed in it
 * before merging it, and all of that comes at once. Answers pairs of the vanished id and the
 * survivor's place.
 */
export function findMerged(
  blocks: readonly IdentifiedBlock[],
  known: KnownTexts,
): { vanished: string; survivor: number }[] {
  const present = new Set(blocks.map(({ id }) => id));
  const grown = blocks.flatMap(({ id, text }, place) => {
    const before = id === null ? undefined : known.get(id);
    return before === undefined || before === text ? [] : [new Grown({ id, place, text, before })];
  });
  const merged: { vanished: string; survivor: number }[] = [];
  let above: string | null = null;
  for (const [id, text] of known) {
    if (present.has(id)) above = id;
    else if (text.trim() !== '') {
      const survivor =
        grown.find((one) => one.gained(text.trim())) ??
        grown.find((one) => one.id === above && one.gainedMostOf(text));
      if (survivor) merged.push({ vanished: id, survivor: survivor.place });
    }
  }
  return merged;
}

/** A block that says something else than it did. */
class Grown {
  readonly id: string | null;
  readonly place: number;
  readonly #text: string;
  readonly #before: string;
  #pairs: { readonly now: WordPairs; readonly before: WordPairs } | null = null;

  constructor(block: { id: string | null; place: number; text: string; before: string }) {
    this.id = block.id;
    this.place = block.place;
    this.#text = block.text;
    this.#before = block.before;
  }

  gained(words: string): boolean {
    return this.#text.includes(words) && !this.#before.includes(words);
  }

  gainedMostOf(text: string): boolean {
    // All paragraphs of a section can have vanished under one.
    this.#pairs ??= { now: new WordPairs(this.#text), before: new WordPairs(this.#before) };
    const pairs = new WordPairs(text);
    return pairs.standIn(this.#pairs.now) && !pairs.standIn(this.#pairs.before);
  }
}
