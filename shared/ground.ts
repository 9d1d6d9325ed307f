import type { PartnerId } from './ids.ts';
import type { PartnerType } from './network.ts';

/**
 * What one partner says of one paragraph, at the wording of this moment, in drawing order.
 * `outdated` is an agreement to other words: what was said against a text, or of it without taking
 * sides, never turns into backing because the text changed.
 */
export const brickStates = [
  'valid',
  'cosmetic',
  'conditional',
  'outdated',
  'abstained',
  'outdated-abstention',
  'objection',
  'outdated-objection',
  'silent',
] as const;
export type BrickState = (typeof brickStates)[number];

/** Whether a partner carries the paragraph: it agreed, and to these very words. */
export function carries({ state }: { readonly state: BrickState }): boolean {
  return state === 'valid' || state === 'cosmetic';
}

/**
 * Who has not spoken of the words of now, first who agreed to earlier ones. Whoever did speak of them
 * has been heard, and is not asked again [E10].
 */
export const unheardStates: readonly BrickState[] = [
  'outdated',
  'silent',
  'outdated-abstention',
  'outdated-objection',
];

export interface Brick {
  readonly partner: PartnerId;
  readonly state: BrickState;
  readonly own: boolean;
}

/** The partners of one type, in drawing order: the reader's own first, then by state. */
export interface GroundSlot {
  readonly type: PartnerType;
  readonly bricks: readonly Brick[];
}

/**
 * The ground under one paragraph: a slot per partner type the network has, always in the order of
 * `partnerTypes`, so that a page reads downwards as columns.
 */
export type Ground = readonly GroundSlot[];

const places = new Map(brickStates.map((state, place) => [state, place]));
const placeOf = ({ own, state }: Brick) => (own ? -1 : (places.get(state) ?? 0));

/** Sorts the bricks of one slot into drawing order (see `GroundSlot`). */
export function layBricks(bricks: readonly Brick[]): Brick[] {
  return bricks.toSorted((a, b) => placeOf(a) - placeOf(b));
}

/** All bricks of a ground. */
export function bricksOf(ground: Ground): Brick[] {
  // A page and a book ask this of each paragraph: several times faster than `flatMap`.
  const all: Brick[] = [];
  for (const { bricks } of ground) all.push(...bricks);
  return all;
}

/** How many bricks stand for what was said, by state in drawing order; who is silent is left out. */
export function countSaid(bricks: readonly Brick[]): { state: BrickState; count: number }[] {
  const counts = new Map<BrickState, number>();
  for (const { state } of bricks) counts.set(state, (counts.get(state) ?? 0) + 1);
  counts.delete('silent');
  return brickStates.flatMap((state) => {
    const count = counts.get(state);
    return count === undefined ? [] : [{ state, count }];
  });
}

/** How many partner types carry the paragraph: at least one valid or cosmetic agreement each. */
export function countCarryingTypes(ground: Ground): number {
  return ground.filter((slot) => slot.bricks.some(carries)).length;
}
