/** A block of text as it is looked for: its number, if it has one, and what it says. */
export interface WantedBlock {
  readonly number: string | null;
  readonly said: string;
}

/**
 * Looks for blocks in letters from which white space is gone: one right behind the other, from the
 * first letter to the last. Before a number and before a text there may be signs of lists and
 * headings, and nothing else.
 *
 * Answers how many of them were found, and whether there is nothing else.
 */
export function findBlocks(
  letters: string,
  blocks: readonly WantedBlock[],
): { readonly found: number; readonly isAll: boolean } {
  let ends = new Set([0]);
  for (const [found, block] of blocks.entries()) {
    // Where a row of signs can be read in many ways, they end in few places.
    ends = new Set([...ends].flatMap((end) => endsOf(letters, block, end)));
    if (ends.size === 0) return { found, isAll: false };
  }
  return { found: blocks.length, isAll: ends.has(letters.length) };
}

function endsOf(letters: string, { number, said }: WantedBlock, start: number): number[] {
  const numbered = number === null ? [start] : after(letters, number, start);
  return numbered.flatMap((end) => after(letters, said, end));
}

// What looks like a sign may also be how the text begins, so each way to read it counts.
function after(letters: string, wanted: string, start: number): number[] {
  const ends: number[] = [];
  for (let place = start; ;) {
    if (letters.startsWith(wanted, place)) ends.push(place + wanted.length);
    sign.lastIndex = place;
    const [found] = sign.exec(letters) ?? [];
    if (found === undefined) return ends;
    place += found.length;
  }
}

const sign = /[-*#]|\d{1,9}[.)]/uy;
