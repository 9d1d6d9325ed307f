import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { plainText, wordsOf } from '#shared/wording.ts';
import type { CurrentBlock } from '../Intake.ts';
import { namesOf } from '../namesOf.ts';
import { align } from './align.ts';
import type { Weights } from './align.ts';
import { Likeness } from './Likeness.ts';

/** Which paragraph of the text each of a file is, by their places. */
export interface Pairs {
  /** Those in the order of the text. */
  readonly stays: ReadonlyMap<number, number>;
  /** Those that stand elsewhere among these. */
  readonly moved: ReadonlyMap<number, number>;
}

/** How alike two must be to be one paragraph without a name: where order agrees, elsewhere, and alone. */
const alike = { inOrder: 0.5, moved: 0.75, alone: 0.2 };

/**
 * Finds the paragraphs of a text again in a file: by the names our exports gave them, and else by
 * their words, in the order in which they stand. Of two that bear one name, as after a split, the one
 * that begins alike is it [P2]. What is left over and very like is the same, moved. What changed
 * beyond recognition is still itself when nothing else stands between the same neighbours.
 */
export function pairUp(current: readonly CurrentBlock[], read: readonly ReadBlock[]): Pairs {
  const { head, tail } = unchangedEnds(current, read);
  const inner = pairMiddle(
    current.slice(head, current.length - tail),
    read.slice(head, read.length - tail),
  );
  const shift = current.length - read.length;
  const stays = new Map(shifted(inner.stays, head));
  for (let row = 0; row < head; row += 1) stays.set(row, row);
  for (let row = read.length - tail; row < read.length; row += 1) stays.set(row, row + shift);
  return { stays, moved: new Map(shifted(inner.moved, head)) };
}

function shifted(pairs: ReadonlyMap<number, number>, by: number): [number, number][] {
  return [...pairs].map(([row, column]) => [row + by, column + by]);
}

/** How many at either end are as they were, under no other name: most of a file, as a rule. */
function unchangedEnds(
  current: readonly CurrentBlock[],
  read: readonly ReadBlock[],
): { head: number; tail: number } {
  const places = placesByName(current);
  const isItself = (place: number, row: number) => {
    const [one, other] = [current[place], read[row]];
    if (!one || !other || plainText(one.wording.runs) !== plainText(other.runs)) return false;
    return other.anchors.every((name) => (places.get(name) ?? place) === place);
  };
  const most = Math.min(current.length, read.length);
  let head = 0;
  while (head < most && isItself(head, head)) head += 1;
  let tail = 0;
  while (head + tail < most && isItself(current.length - 1 - tail, read.length - 1 - tail))
    tail += 1;
  return { head, tail };
}

function placesByName(current: readonly CurrentBlock[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, block] of current.entries())
    for (const name of namesOf(block)) places.set(name, place);
  return places;
}

function pairMiddle(current: readonly CurrentBlock[], read: readonly ReadBlock[]): Pairs {
  const words = read.map(({ runs }) => wordsOf(plainText(runs)));
  const likeness = new Likeness(current.map(({ wording }) => wordsOf(plainText(wording.runs))));
  const likes = words.map((said) => likeness.to(said));
  const weights = weigh(current, read, { likeness, likes, words });
  const stays = align(current.length, weights);
  const moved = findMoved(stays, weights);
  pairLoners(new Map([...stays]), { count: current.length, likes, moved, stays });
  return { stays, moved };
}

interface Likes {
  readonly likeness: Likeness;
  readonly likes: Weights;
  readonly words: readonly (readonly string[])[];
}

function weigh(
  current: readonly CurrentBlock[],
  read: readonly ReadBlock[],
  { likeness, likes, words }: Likes,
): Weights {
  const places = placesByName(current);
  return read.map((block, row) => {
    const fits = new Map<number, number>();
    const like = likes[row] ?? new Map<number, number>();
    const said = words[row] ?? [];
    for (const [place, found] of like)
      if (found >= alike.inOrder) fits.set(place, found + 0.3 * likeness.start(place, said));
    for (const name of block.anchors) {
      const place = places.get(name);
      if (place === undefined) continue;
      const found = like.get(place) ?? 0;
      fits.set(place, 2 + likeness.start(place, said) + 0.1 * found);
    }
    return fits;
  });
}

// The best fitting first; what has a name fits best of all.
function findMoved(stays: ReadonlyMap<number, number>, weights: Weights): Map<number, number> {
  const [rows, columns] = [new Set(stays.keys()), new Set(stays.values())];
  const left = weights
    .flatMap((fits, row) => [...fits].map(([column, weight]) => ({ row, column, weight })))
    .filter(({ weight }) => weight >= alike.moved)
    .toSorted((a, b) => b.weight - a.weight || a.row - b.row || a.column - b.column);
  const moved = new Map<number, number>();
  for (const { row, column } of left) {
    if (rows.has(row) || columns.has(column)) continue;
    moved.set(row, column);
    rows.add(row);
    columns.add(column);
  }
  return moved;
}

interface Loners {
  readonly count: number;
  readonly likes: Weights;
  readonly moved: ReadonlyMap<number, number>;
  /** Is added to. */
  readonly stays: Map<number, number>;
}

function pairLoners(
  known: ReadonlyMap<number, number>,
  { count, likes, moved, stays }: Loners,
): void {
  const isMoved = new Set(moved.values());
  const fixed = [...known].toSorted(([a], [b]) => a - b);
  let [row, column] = [0, 0];
  for (const [nextRow, nextColumn] of [...fixed, [likes.length, count] as const]) {
    const rows = between(row, nextRow).filter((place) => !moved.has(place));
    const columns = between(column, nextColumn).filter((place) => !isMoved.has(place));
    const [one, other] = [rows[0], columns[0]];
    const isAlone = rows.length === 1 && columns.length === 1;
    if (isAlone && one !== undefined && other !== undefined) {
      if ((likes[one]?.get(other) ?? 0) >= alike.alone) stays.set(one, other);
    }
    [row, column] = [nextRow + 1, nextColumn + 1];
  }
}

function between(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
}
