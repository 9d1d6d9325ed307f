/** What putting a proposal into the text of now would do, or `unsure` where the shortest edit is a matter of taste. */
export type Fit =
  | { readonly kind: 'fits'; readonly text: string }
  | { readonly kind: 'overtaken' | 'needs-attention' | 'vanished' | 'unsure' };

/** Words that stand in the place of the words `from` up to `to` of the base. */
interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly words: readonly string[];
}

/**
 * Lays a proposal on the text of now, word by word [A4, A5], in the simplest way there is: it counts
 * on words that never stand twice in a text, and says so where that, or the order, is not so.
 */
export function fitOn(current: string | null, base: string, proposal: string): Fit {
  if (current === null) return { kind: 'vanished' };
  const from = wordsOf(base);
  const ours = chunksOf(from, wordsOf(current));
  const theirs = chunksOf(from, wordsOf(proposal));
  if (!ours || !theirs) return { kind: 'unsure' };
  const regions = regionsOf(from, [...ours, ...theirs]);
  if (!regions) return { kind: 'unsure' };
  const merged: string[] = [];
  let place = 0;
  for (const { from: start, to: end, chunks } of regions) {
    const [mine, others] = [ours, theirs].map((side) => side.filter((each) => chunks.includes(each))) as [Chunk[], Chunk[]]; // prettier-ignore
    const said = [mine, others].map((side) => applied(from, side, [start, end]).join(' '));
    if (mine.length > 0 && others.length > 0 && said[0] !== said[1])
      return { kind: 'needs-attention' };
    merged.push(...from.slice(place, start), ...wordsOf(said[mine.length > 0 ? 0 : 1] ?? ''));
    place = end;
  }
  const text = [...merged, ...from.slice(place)].join(' ');
  return text === current ? { kind: 'overtaken' } : { kind: 'fits', text };
}

function wordsOf(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

// What changed between the words that both have. Null when more than one shortest edit may do.
function chunksOf(from: readonly string[], to: readonly string[]): Chunk[] | null {
  const hasTwice = [from, to].some((words) => new Set(words).size < words.length);
  const kept = from.filter((word) => to.includes(word));
  const isInOrder = kept.join(' ') === to.filter((word) => from.includes(word)).join(' ');
  if (hasTwice || !isInOrder) return null;
  const chunks: Chunk[] = [];
  let [a, b, spaces] = [0, 0, 0];
  for (const word of [...kept, null]) {
    const [endA, endB] =
      word === null ? [from.length, to.length] : [from.indexOf(word), to.indexOf(word)];
    if (endA > a || endB > b) chunks.push({ from: a, to: endA, words: to.slice(b, endB) });
    const isInside = word !== null && a > 0;
    spaces += Math.min(endA - a, endB - b) + (isInside ? 1 : 0);
    [a, b] = [endA + 1, endB + 1];
  }
  // Spaces are kept as well: where fewer can be than there are, a shorter edit may drop a word.
  const most = Math.min(from.length, to.length) - 1;
  return chunks.length === 0 || spaces >= most ? chunks : null;
}

interface Region {
  from: number;
  to: number;
  readonly chunks: Chunk[];
}

// Changes with no word between them are one, and so are those with a word between them that both
// take the space from. Null when that depends on which of two spaces a change takes.
function regionsOf(from: readonly string[], chunks: readonly Chunk[]): Region[] | null {
  const regions: Region[] = [];
  for (const chunk of chunks.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = regions.at(-1);
    const touches = last ? doTouch(from, last, chunk) : 'no';
    if (touches === 'maybe') return null;
    if (last && touches === 'yes') {
      last.to = Math.max(last.to, chunk.to);
      last.chunks.push(chunk);
    } else regions.push({ from: chunk.from, to: chunk.to, chunks: [chunk] });
  }
  return regions;
}

type Touch = 'yes' | 'maybe' | 'no';

function doTouch(from: readonly string[], { to, chunks }: Region, next: Chunk): Touch {
  if (next.from <= to) return 'yes';
  if (next.from > to + 1) return 'no';
  const before = chunks.filter((chunk) => chunk.to === to).map((chunk) => takesSpace(from, chunk));
  const after = takesSpace(from, next);
  if (after === 'no' || before.every((takes) => takes === 'no')) return 'no';
  return after === 'yes' && before.includes('yes') ? 'yes' : 'maybe';
}

// As many words as before leave the spaces around them alone.
function takesSpace(base: readonly string[], { from, to, words }: Chunk): Touch {
  if (words.length === to - from) return 'no';
  const isAtEnd = from === 0 || to === base.length;
  return isAtEnd && (words.length === 0 || to === from) ? 'yes' : 'maybe';
}

function applied(
  from: readonly string[],
  chunks: readonly Chunk[],
  [start, end]: readonly [number, number],
): string[] {
  const words: string[] = [];
  let place = start;
  for (const chunk of chunks) {
    words.push(...from.slice(place, chunk.from), ...chunk.words);
    place = chunk.to;
  }
  return [...words, ...from.slice(place, end)];
}
