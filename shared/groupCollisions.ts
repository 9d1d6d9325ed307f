import { findCollisions } from './collisions.ts';
import type { Collision, Meeting } from './collisions.ts';
import type { Amendment } from './record/state.ts';
import { tokenise } from './tokens.ts';
import { touchedRanges } from './touchedRanges.ts';
import type { Wording } from './wording.ts';

/** Amendments that are best weighed together, because each meets another of them [A3]. */
export interface CollisionGroup<T> {
  /** In the order of the first place that each wants to change; at one place, as they were given. */
  readonly amendments: readonly T[];
  /** In which ways they meet, the strongest first; none when there is only one. */
  readonly on: readonly Collision[];
}

/**
 * Parts the open amendments of one paragraph into groups [A3]: whoever meets another stands in its
 * group, and so does whoever meets that one. Each amendment is in exactly one group, if need be
 * alone. Groups come in the order of the first place in the current wording that they want to
 * change; what brings a paragraph after it comes behind, then what wants nothing any more
 * (overtaken), each alone.
 */
export function groupCollisions<T extends Pick<Amendment, 'kind' | 'base' | 'proposal'>>(
  amendments: readonly T[],
  current: Wording,
): CollisionGroup<T>[] {
  const meetings = findCollisions(amendments, current);
  const ordered = orderByPlace(amendments, current);
  const grouped = new Set<T>();
  return ordered.flatMap((amendment) => {
    if (grouped.has(amendment)) return [];
    const reached = reachableFrom(amendment, meetings);
    for (const member of reached) grouped.add(member);
    const members = ordered.filter((one) => reached.has(one));
    return [
      { amendments: members, on: kindsOf(members.flatMap((one) => meetings.get(one) ?? [])) },
    ];
  });
}

function orderByPlace<T extends Pick<Amendment, 'kind' | 'base' | 'proposal'>>(
  amendments: readonly T[],
  current: Wording,
): T[] {
  const behind = tokenise(current.runs).length + 1;
  return amendments
    .map((amendment) => {
      const [first] = touchedRanges(amendment, current);
      return {
        amendment,
        place: first?.start ?? (amendment.kind === 'insert-after' ? behind : behind + 1),
      };
    })
    .toSorted((a, b) => a.place - b.place)
    .map(({ amendment }) => amendment);
}

function reachableFrom<T>(start: T, meetings: ReadonlyMap<T, readonly Meeting<T>[]>): Set<T> {
  const reached = new Set([start]);
  // A set that grows while it is walked is walked to its new end.
  for (const member of reached)
    for (const { other } of meetings.get(member) ?? []) reached.add(other);
  return reached;
}

const kinds: readonly Collision[] = ['words', 'place', 'sentence'];

function kindsOf(meetings: readonly Meeting<unknown>[]): Collision[] {
  return kinds.filter((kind) => meetings.some(({ on }) => on === kind));
}
