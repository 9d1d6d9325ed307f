import { carries } from '#shared/ground.ts';
import type { Ground, GroundSlot } from '#shared/ground.ts';
import type { PartnerType } from '#shared/network.ts';

/** A slot of a whole section: shares of its paragraphs and partners, each between 0 and 1. */
export interface AverageSlot {
  readonly type: PartnerType;
  readonly partners: number;
  readonly carries: number;
  readonly outdated: number;
  readonly objection: number;
}

/** How many bricks of a slot stand for what. */
type Counts = Omit<AverageSlot, 'type'>;

/** The ground of several paragraphs together. All must have the slots of the first. */
export function averageGround(grounds: readonly Ground[]): AverageSlot[] {
  const [first] = grounds;
  if (!first) return [];
  const counts = grounds.map(countsOf);
  return first.map(({ type, bricks: { length: partners } }, index) => {
    const total = (what: keyof Counts) =>
      counts.reduce((sum, ofGround) => sum + (ofGround[index]?.[what] ?? 0), 0);
    const share = (what: keyof Counts) => total(what) / Math.max(1, total('partners'));
    return {
      type,
      partners,
      carries: share('carries'),
      outdated: share('outdated'),
      objection: share('objection'),
    };
  });
}

/** A page draws all sections anew for each thing said of one paragraph; the other grounds stay. */
const counted = new WeakMap<Ground, readonly Counts[]>();

function countsOf(ground: Ground): readonly Counts[] {
  const known = counted.get(ground) ?? ground.map(countSlot);
  counted.set(ground, known);
  return known;
}

function countSlot({ bricks }: GroundSlot): Counts {
  const count = (state: 'outdated' | 'objection') =>
    bricks.filter((brick) => brick.state === state).length;
  return {
    partners: bricks.length,
    carries: bricks.filter(carries).length,
    outdated: count('outdated'),
    objection: count('objection'),
  };
}
