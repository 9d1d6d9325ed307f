import { isAdjacent } from './changes.ts';
import type { Amendment } from './record/state.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';
import { touchedRanges } from './touchedRanges.ts';
import type { Range } from './touchedRanges.ts';
import type { Wording } from './wording.ts';

/**
 * How two amendments meet: on the same words, only in the same sentence, or at the same place: both
 * bring a paragraph there, or one takes away what the other builds on [A3].
 */
export type Collision = 'words' | 'sentence' | 'place';

/** One amendment that meets another. */
export interface Meeting<T> {
  readonly other: T;
  readonly on: Collision;
}

/**
 * Which open amendments of one paragraph meet each other [A3]. All are laid on the current wording
 * first; one that no longer fits counts for the words it was about.
 */
export function findCollisions<T extends Pick<Amendment, 'kind' | 'base' | 'proposal'>>(
  amendments: readonly T[],
  current: Wording,
): Map<T, Meeting<T>[]> {
  const from = tokenise(current.runs);
  const sentences = sentencesOf(from);
  const reached = amendments.map((amendment) => touchedRanges(amendment, current));
  const meetInWords = (a: readonly Range[], b: readonly Range[]): Collision | null => {
    if (a.some((range) => b.some((other) => isAdjacent(from, range, other)))) return 'words';
    const isNear = a.some((range) => b.some((other) => shareOne(sentences, range, other)));
    return isNear ? 'sentence' : null;
  };
  const meet = (place: number, index: number): Collision | null =>
    meetAtPlace(amendments[place]?.kind, amendments[index]?.kind) ??
    meetInWords(reached[place] ?? [], reached[index] ?? []);
  return new Map(
    amendments.map((amendment, place) => {
      const meetings = amendments.flatMap((other, index) => {
        const on = index === place ? null : meet(place, index);
        return on ? [{ other, on }] : [];
      });
      return [amendment, meetings];
    }),
  );
}

type Kind = Amendment['kind'] | undefined;

function meetAtPlace(one: Kind, other: Kind): Collision | null {
  const kinds = [one, other];
  if (!kinds.includes('insert-after')) return null;
  return one === other || kinds.includes('delete') ? 'place' : null;
}

function shareOne(sentences: readonly number[], a: Range, b: Range): boolean {
  const first = ({ start }: Range) => sentences[start] ?? 0;
  const last = ({ start, end }: Range) => sentences[Math.max(start, end - 1)] ?? 0;
  return first(a) <= last(b) && first(b) <= last(a);
}

// For each token place the number of the sentence it stands in, with one more at the end.
function sentencesOf(tokens: readonly Token[]): number[] {
  let sentence = 0;
  const places = tokens.map(({ text }, place) => {
    const before = tokens[place - 1]?.text ?? '';
    if (text.trim() === '' && /^[.!?…]$/u.test(before)) sentence += 1;
    return sentence;
  });
  return [...places, sentence];
}
