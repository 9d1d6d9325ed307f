import { applyChanges, changesBetween, isAdjacent } from './changes.ts';
import type { Change } from './changes.ts';
import { joinTokens, sameToken, tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { plainText } from './wording.ts';
import type { Run } from './wording.ts';

/** The same words of the base, changed by both sides in different ways. */
export interface Overlap {
  readonly base: string;
  readonly current: string;
  readonly proposal: string;
}

export type Merge =
  | { readonly kind: 'merged'; readonly runs: readonly Run[] }
  | { readonly kind: 'overlapping'; readonly overlaps: readonly Overlap[] };

/**
 * Three-way merge of one paragraph at word level [A4], of canonical runs into canonical runs.
 *
 * diff3 (Khanna, Kunal and Pierce, "A Formal Investigation of Diff3", 2007) over word tokens:
 * changes of the two sides that touch the same words of the base form one region; a region that
 * only one side changed is taken from that side, one that both changed alike is taken once, any
 * other is an overlap and nothing is merged. Git does the same with lines, but for what touches
 * (`isAdjacent`). No word of either side is lost without a reported overlap, and it does not matter
 * which side is which. Where words are repeated a text can be read in several ways: merging once
 * more what was merged is then not always nothing (docs/decisions/0014).
 */
export function mergeRuns(
  base: readonly Run[],
  current: readonly Run[],
  proposal: readonly Run[],
): Merge {
  const { from, pieces } = piecesOf(base, current, proposal);
  const overlaps = pieces.flatMap(({ overlap }) => overlap ?? []);
  if (overlaps.length > 0) return { kind: 'overlapping', overlaps };
  return { kind: 'merged', runs: joinTokens(applyChanges(from, pieces)) };
}

/**
 * The same merge, in which the proposal wins wherever both sides changed the same words: a first
 * draft for who resolves an overlap, who sees by the difference what the current text loses.
 */
export function mergeInFavour(
  base: readonly Run[],
  current: readonly Run[],
  proposal: readonly Run[],
): Run[] {
  const { from, pieces } = piecesOf(base, current, proposal);
  return joinTokens(applyChanges(from, pieces));
}

/** What comes instead of a region; with an overlap, the words of the proposal. */
interface Piece extends Change {
  readonly overlap?: Overlap;
}

function piecesOf(
  base: readonly Run[],
  current: readonly Run[],
  proposal: readonly Run[],
): { from: Token[]; pieces: Piece[] } {
  const from = tokenise(base);
  const sides = [
    changesBetween(from, tokenise(current)),
    changesBetween(from, tokenise(proposal)),
  ] as const;
  const pieces = regionsOf(from, sides).map((region): Piece => {
    const { start, end } = region;
    const [ours, theirs] = region.sides.map((side) => applyChanges(from, side, [start, end])) as [
      Token[],
      Token[],
    ];
    if (region.sides[0].length === 0) return { start, end, tokens: theirs };
    if (region.sides[1].length === 0 || sameTokens(ours, theirs))
      return { start, end, tokens: ours };
    return { start, end, tokens: theirs, overlap: overlapOf(from.slice(start, end), ours, theirs) };
  });
  return { from, pieces };
}

interface Region {
  start: number;
  end: number;
  readonly sides: readonly [Change[], Change[]];
}

function regionsOf(
  from: readonly Token[],
  sides: readonly [readonly Change[], readonly Change[]],
): Region[] {
  const all = sides
    .flatMap((changes, side) => changes.map((change) => ({ change, side: side as 0 | 1 })))
    .toSorted((a, b) => a.change.start - b.change.start || a.change.end - b.change.end);
  const regions: Region[] = [];
  for (const { change, side } of all) {
    let region = regions.at(-1);
    if (!region || !isAdjacent(from, region, change)) {
      region = { start: change.start, end: change.end, sides: [[], []] };
      regions.push(region);
    }
    region.end = Math.max(region.end, change.end);
    region.sides[side].push(change);
  }
  return regions;
}

function sameTokens(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, place) => sameToken(token, b[place] as Token));
}

function overlapOf(
  base: readonly Token[],
  current: readonly Token[],
  proposal: readonly Token[],
): Overlap {
  return { base: plainText(base), current: plainText(current), proposal: plainText(proposal) };
}
