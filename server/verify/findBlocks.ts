/** A block of text as it is looked for: its number, if it has one, and what it says. */
export interface WantedBlock {
  readonly number: string | null;
  readonly said: string;
}

/**
 * Looks for blocks one right behind the other in letters from which white space is gone: before a
 * number and before a text there may be signs of lists and headings, and nothing else. Where the
 * first begins is not known, so every place is tried.
 *
 * Answers where they end, or else how many of them were found at the best place.
 */
export function findBlocks(
  letters: string,
  blocks: readonly WantedBlock[],
  from: number,
): { readonly end: number } | { readonly found: number } {
  // Where a block ended before, the rest was looked for in vain: rows of signs can be read in more
  // ways than anyone could wait for.
  const ended = blocks.map(() => new Set<number>());
  const isNew = (place: number) => (end: number) => {
    const before = ended[place]?.size;
    return ended[place]?.add(end).size !== before;
  };
  let found = 0;
  for (let start = from; start <= letters.length; start += 1) {
    let ends = [start];
    for (const [place, block] of blocks.entries()) {
      ends = ends.flatMap((end) => endsOf(letters, block, end)).filter(isNew(place));
      if (ends.length === 0) break;
      found = Math.max(found, place + 1);
    }
    const [end] = ends;
    if (end !== undefined) return { end };
  }
  return { found };
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
