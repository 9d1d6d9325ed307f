import { layBricks, type Brick, type BrickState, type Ground } from '#shared/ground.ts';
import { partnerId } from '#shared/ids.ts';
import type { PartnerType } from '#shared/network.ts';

type Counts = Partial<Record<BrickState, number>>;

/** A slot's bricks from counts per state; `own` says which state the reader's own partner has. */
export function laidBricks(counts: Counts, own?: BrickState): Brick[] {
  let ownLeft = own;
  const bricks = Object.entries(counts).flatMap(([state, count]) =>
    Array.from({ length: count }, (_, index): Brick => {
      const isOwn = state === ownLeft;
      if (isOwn) ownLeft = undefined;
      return {
        partner: partnerId.parse(`${state}-${index}`),
        state: state as BrickState,
        own: isOwn,
      };
    }),
  );
  return layBricks(bricks);
}

/** A ground from counts per type, in the order given. */
export function laidGround(slots: Partial<Record<PartnerType, Counts>>): Ground {
  return Object.entries(slots).map(([type, counts]) => ({
    type: type as PartnerType,
    bricks: laidBricks(counts),
  }));
}
