import { isDeepStrictEqual } from 'node:util';
import type { Merge, Overlap } from '#shared/merge.ts';
import { isWhiteSpace, joinTokens } from '#shared/tokens.ts';
import type { Token } from '#shared/tokens.ts';
import { plainText } from '#shared/wording.ts';
import type { TokenTriple } from './TokenTriple.ts';

/** For each token of the base the place at which it stands in the other text, or -1. */
export type Matching = readonly number[];

/** One side of a merge: its tokens, and which of them were in the base. */
export interface Side {
  readonly tokens: readonly Token[];
  readonly matching: Matching;
}

/** When two changes meet: when no token lies between, as in git, or less than a word of its own. */
export type Meeting = 'git' | 'words';

/**
 * Diff3 as Khanna, Kunal and Pierce define it, over given matchings: tokens that both sides kept are
 * stable; each chunk between them was changed by one side, by both alike, or is a conflict. Written
 * from the definition, to hold the merge of the product against.
 */
export function mergeByChunks(
  base: readonly Token[],
  sides: readonly [Side, Side],
  meeting: Meeting,
): Merge {
  const tokens: Token[] = [];
  const overlaps: Overlap[] = [];
  for (const chunk of join(chunksOf(base, sides), meeting)) {
    const taken = takenFrom(chunk);
    if (taken) tokens.push(...taken);
    else overlaps.push(overlapOf(chunk));
  }
  if (overlaps.length > 0) return { kind: 'overlapping', overlaps };
  return { kind: 'merged', runs: joinTokens(tokens) };
}

interface Chunk extends TokenTriple {
  readonly isStable: boolean;
}

// Stable and unstable chunks as they follow; a stable one has the same token three times.
function chunksOf(base: readonly Token[], [current, proposal]: readonly [Side, Side]): Chunk[] {
  const chunks: Chunk[] = [];
  let [o, a, b] = [0, 0, 0];
  for (let place = 0; place <= base.length; place += 1) {
    const isEnd = place === base.length;
    const toA = isEnd ? current.tokens.length : (current.matching[place] ?? -1);
    const toB = isEnd ? proposal.tokens.length : (proposal.matching[place] ?? -1);
    if (toA < 0 || toB < 0) continue;
    if (place > o || toA > a || toB > b)
      chunks.push({
        base: base.slice(o, place),
        current: current.tokens.slice(a, toA),
        proposal: proposal.tokens.slice(b, toB),
        isStable: false,
      });
    const token = base.slice(place, place + 1);
    if (!isEnd) chunks.push({ base: token, current: token, proposal: token, isStable: true });
    [o, a, b] = [place + 1, toA + 1, toB + 1];
  }
  return chunks;
}

// Unstable chunks that meet become one, with the stable tokens between them.
function join(chunks: readonly Chunk[], meeting: Meeting): Chunk[] {
  const joined: Chunk[] = [];
  for (const chunk of chunks) {
    const before = chunk.isStable ? -1 : joined.findLastIndex(({ isStable }) => !isStable);
    const between = joined.slice(before + 1);
    if (before >= 0 && meets(tokensIn(between, 'base'), meeting)) {
      const all = [...joined.splice(before), chunk];
      joined.push({
        base: tokensIn(all, 'base'),
        current: tokensIn(all, 'current'),
        proposal: tokensIn(all, 'proposal'),
        isStable: false,
      });
    } else joined.push(chunk);
  }
  return joined;
}

function meets(between: readonly Token[], meeting: Meeting): boolean {
  if (meeting === 'git') return between.length === 0;
  return between.every(isWhiteSpace) || !between.some(isWhiteSpace);
}

function tokensIn(chunks: readonly Chunk[], text: keyof TokenTriple): Token[] {
  return chunks.flatMap((chunk) => chunk[text]);
}

function takenFrom({ base, current, proposal }: Chunk): readonly Token[] | undefined {
  if (isDeepStrictEqual(base, current)) return proposal;
  if (isDeepStrictEqual(base, proposal) || isDeepStrictEqual(current, proposal)) return current;
  return undefined;
}

function overlapOf({ base, current, proposal }: Chunk): Overlap {
  return { base: plainText(base), current: plainText(current), proposal: plainText(proposal) };
}
