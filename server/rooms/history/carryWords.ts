import { giveWay } from './giveWay.ts';
import { findReturned } from './findReturned.ts';
import type { Passage } from './Passage.ts';
import { partsBetween } from './partsBetween.ts';
import type { Written } from './Clocks.ts';
import type { TextStretch } from './TextStretch.ts';

/** Characters from which words that come back elsewhere are known again. */
const least = 8;
/** And in the very place where they stood. */
const leastInPlace = 3;
/** Stretches that went, beside what came, that are looked at. */
const mostBeside = 1_000;

/** A text with all that ever stood in it. */
interface Traced {
  /** The entries of its log. */
  readonly steps: readonly unknown[];
  /** The stretches of each text node, in the order of the text, of all times. */
  readonly texts: readonly (readonly TextStretch[])[];
  passage(stretches: readonly TextStretch[]): Passage;
  carry(parts: readonly Written[], from: Passage, start: number): void;
}

/** What one entry brought into one text, or took from it: the places of these stretches. */
interface Change {
  readonly stretches: readonly TextStretch[];
  readonly places: readonly number[];
}

/**
 * Finds where words of a text stood before: an editor splits, merges, moves, turns into a list and
 * undoes by taking words out and putting them in anew, in the name of whoever does it. Who wrote
 * them stays who wrote them. Known again are words that
 * - went from one text and came in another in one change;
 * - come back where they stood;
 * - went before, all that a change took from a text, and come in another one (cut and paste).
 */
export async function carryWords(traced: Traced): Promise<void> {
  const pause = giveWay();
  const born = await changesBy(traced, 'born', pause);
  const gone = await changesBy(traced, 'gone', pause);
  const went = new Map<string, Passage>();
  for (const seq of traced.steps.keys()) {
    await pause();
    const going = gone.get(seq + 1) ?? [];
    for (const coming of born.get(seq + 1) ?? [])
      if (going.length > 0 || lengthOf(coming) >= leastInPlace)
        bring(traced, coming, { seq: seq + 1, going, went });
    for (const change of going)
      if (lengthOf(change) >= least)
        went.set(passageOf(traced, change).text, passageOf(traced, change));
  }
}

interface Around {
  readonly seq: number;
  readonly going: readonly Change[];
  readonly went: ReadonlyMap<string, Passage>;
}

function bring(traced: Traced, coming: Change, { seq, going, went }: Around): void {
  const passage = passageOf(traced, coming);
  const elsewhere = going.filter(({ stretches }) => stretches !== coming.stretches);
  let isFound = false;
  for (const change of elsewhere)
    isFound = carries(traced, passage, passageOf(traced, change)) || isFound;
  // Beside other changes also a single letter: whoever types does nothing else meanwhile.
  const fewest = going.length > 0 ? 1 : leastInPlace;
  if (isFound || returnsInPlace(traced, coming, { seq, fewest })) return;
  if (passage.text.length < least) return;
  const before = went.get(passage.text);
  if (before) carries(traced, passage, before);
}

function carries(traced: Traced, passage: Passage, from: Passage): boolean {
  const same = findReturned(passage.text, from.text);
  if (!same) return false;
  traced.carry(partsBetween(passage.parts, same.at, same.at + same.length), from, same.from);
  return true;
}

// Each piece of what came, when what went beside it says the same.
function returnsInPlace(
  traced: Traced,
  { stretches, places }: Change,
  { seq, fewest }: { readonly seq: number; readonly fewest: number },
): boolean {
  let isFound = false;
  for (const [first, end] of piecesOf(places)) {
    const came = traced.passage(stretches.slice(first, end));
    if (came.text.length < fewest) continue;
    const beside = [wentBefore(stretches, first, seq), wentBehind(stretches, end, seq)];
    const from = beside
      .map((some) => traced.passage(some))
      .find(({ text }) => text.includes(came.text));
    if (!from) continue;
    traced.carry(came.parts, from, from.text.indexOf(came.text));
    isFound = true;
  }
  return isFound;
}

function piecesOf(places: readonly number[]): (readonly [first: number, end: number])[] {
  const pieces: [number, number][] = [];
  for (const place of places) {
    const last = pieces.at(-1);
    if (last?.[1] === place) last[1] = place + 1;
    else pieces.push([place, place + 1]);
  }
  return pieces;
}

function wentBefore(stretches: readonly TextStretch[], end: number, seq: number): TextStretch[] {
  let first = end;
  while (end - first < mostBeside && isGone(stretches[first - 1], seq)) first -= 1;
  return stretches.slice(first, end);
}

function wentBehind(stretches: readonly TextStretch[], first: number, seq: number): TextStretch[] {
  let end = first;
  while (end - first < mostBeside && isGone(stretches[end], seq)) end += 1;
  return stretches.slice(first, end);
}

function isGone(stretch: TextStretch | undefined, seq: number): boolean {
  return (
    stretch !== undefined && stretch.gone !== null && stretch.gone <= seq && stretch.born < seq
  );
}

function lengthOf({ stretches, places }: Change): number {
  return places.reduce((sum, place) => sum + (stretches[place]?.length ?? 0), 0);
}

function passageOf(traced: Traced, { stretches, places }: Change): Passage {
  return traced.passage(places.flatMap((place) => stretches[place] ?? []));
}

async function changesBy(
  traced: Traced,
  kind: 'born' | 'gone',
  pause: () => Promise<void>,
): Promise<Map<number, Change[]>> {
  const changes = new Map<number, Change[]>();
  for (const stretches of traced.texts) {
    await pause();
    const bySeq = new Map<number, number[]>();
    stretches.forEach(({ [kind]: seq, born, gone }, place) => {
      if (seq === null || born === gone) return;
      const places = bySeq.get(seq);
      if (places) places.push(place);
      else bySeq.set(seq, [place]);
    });
    for (const [seq, places] of bySeq) {
      const list = changes.get(seq);
      if (list) list.push({ stretches, places });
      else changes.set(seq, [{ stretches, places }]);
    }
  }
  return changes;
}
