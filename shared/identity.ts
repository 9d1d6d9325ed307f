/** A text-bearing block as identity sees it: the id it carries, and its plain text. */
export interface IdentifiedBlock {
  readonly id: string | null;
  readonly text: string;
  /** Whether this very block carried the id before, where that is known. */
  readonly wasHolder?: boolean;
}

/** What was known before the change: the text each id stood for. */
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
  const holders = new Map<string, Holder>();
  blocks.forEach((block, place) => {
    const { id } = block;
    if (id === null || id === '' || isTaken(id)) return;
    const before = known.get(id) ?? '';
    const candidate = { block, place, kept: commonStart(block.text, before) };
    const holder = holders.get(id);
    if (!holder || deserves(candidate, holder)) holders.set(id, candidate);
  });
  const rightful = new Set([...holders.values()].map(({ place }) => place));
  return blocks.map((_, place) => place).filter((place) => !rightful.has(place));
}

/** A block that may keep its id, and how many characters it has kept of what the id stood for. */
interface Holder {
  readonly block: IdentifiedBlock;
  readonly place: number;
  readonly kept: number;
}

function deserves({ block, kept }: Holder, held: Holder): boolean {
  if (kept !== held.kept) return kept > held.kept;
  if (block.wasHolder !== held.block.wasHolder) return block.wasHolder === true;
  return held.block.text === '' && block.text !== '';
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

/**
 * Finds merges [P2]: an id that vanished whose text now stands in another block, where it did not
 * stand before. Answers pairs of the vanished id and the survivor's place.
 */
export function findMerged(
  blocks: readonly IdentifiedBlock[],
  known: KnownTexts,
): { vanished: string; survivor: number }[] {
  const present = new Set(blocks.map(({ id }) => id));
  const grown = blocks.flatMap(({ id, text }, place) => {
    const before = id === null ? undefined : known.get(id);
    return before === undefined || before === text ? [] : [{ place, text, before }];
  });
  const merged: { vanished: string; survivor: number }[] = [];
  for (const [vanished, text] of known) {
    const words = text.trim();
    if (present.has(vanished) || words === '') continue;
    const survivor = grown.find((one) => one.text.includes(words) && !one.before.includes(words));
    if (survivor) merged.push({ vanished, survivor: survivor.place });
  }
  return merged;
}
