import type { PartnerId } from './ids.ts';
import type { PartnerType } from './network.ts';

/**
 * What one partner says of one paragraph, at the wording of this moment. `outdated` is an agreement
 * to other words: what was said against a text, or of it without taking sides, never turns into
 * backing because the text changed.
 */
export type BrickState =
  | 'valid'
  | 'cosmetic'
  | 'conditional'
  | 'outdated'
  | 'abstained'
  | 'outdated-abstention'
  | 'objection'
  | 'outdated-objection'
  | 'silent';

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

const order: readonly BrickState[] = [
  'valid',
  'cosmetic',
  'conditional',
  'outdated',
  'abstained',
  'outdated-abstention',
  'objection',
  'outdated-objection',
  'silent',
];

/** Sorts the bricks of one slot into drawing order (see `GroundSlot`). */
export function layBricks(bricks: readonly Brick[]): Brick[] {
  return bricks.toSorted(
    (a, b) => Number(b.own) - Number(a.own) || order.indexOf(a.state) - order.indexOf(b.state),
  );
}

/** How many bricks of a ground are in a state. */
export function countBricks(ground: Ground, state: BrickState): number {
  return ground.reduce(
    (sum, slot) => sum + slot.bricks.filter((brick) => brick.state === state).length,
    0,
  );
}

/** How many partner types carry the paragraph: at least one valid or cosmetic agreement each. */
export function countCarryingTypes(ground: Ground): number {
  const carries = (brick: Brick) => brick.state === 'valid' || brick.state === 'cosmetic';
  return ground.filter((slot) => slot.bricks.some(carries)).length;
}
