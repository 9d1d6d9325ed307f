import { carries } from '#shared/ground.ts';
import type { Brick, Ground } from '#shared/ground.ts';
import type { PartnerType } from '#shared/network.ts';

/** A slot of a whole section: shares of its paragraphs and partners, each between 0 and 1. */
export interface AverageSlot {
  readonly type: PartnerType;
  readonly partners: number;
  readonly carries: number;
  readonly outdated: number;
  readonly objection: number;
}

/** The ground of several paragraphs together. All must have the slots of the first. */
export function averageGround(grounds: readonly Ground[]): AverageSlot[] {
  const [first] = grounds;
  if (!first) return [];
  return first.map(({ type, bricks: { length: partners } }, index) => {
    const bricks = grounds.flatMap((ground) => ground[index]?.bricks ?? []);
    const share = (isMeant: (brick: Brick) => boolean) =>
      bricks.filter(isMeant).length / Math.max(1, bricks.length);
    return {
      type,
      partners,
      carries: share(carries),
      outdated: share(({ state }) => state === 'outdated'),
      objection: share(({ state }) => state === 'objection'),
    };
  });
}
