import { carries, unheardStates } from './ground.ts';
import type { Ground } from './ground.ts';
import type { PartnerId } from './ids.ts';
import { partnerTypes } from './network.ts';
import type { PartnerType } from './network.ts';
import type { Goal } from './record/state.ts';

/** Partners of one type that a paragraph still lacks to reach the goals of its section [S8]. */
export interface Missing {
  readonly type: PartnerType;
  /** How many more have to carry it. */
  readonly lack: number;
  /** Who could: those that have not spoken of the words of now, first who agreed to earlier ones. */
  readonly ask: readonly PartnerId[];
}

/**
 * What the ground under a paragraph lacks of the goals of its section, by type. Of a type that has
 * fewer partners than each type should bring, all are meant.
 */
export function missingFor(goals: readonly Goal[], ground: Ground): Missing[] {
  return partnerTypes.flatMap((type) => {
    const bricks = ground.find((slot) => slot.type === type)?.bricks ?? [];
    const lack = wantedOf(goals, type, bricks.length) - bricks.filter(carries).length;
    if (lack <= 0) return [];
    const ask = unheardStates.flatMap((state) => bricks.filter((brick) => brick.state === state));
    return [{ type, lack, ask: ask.map(({ partner }) => partner) }];
  });
}

function wantedOf(goals: readonly Goal[], type: PartnerType, there: number): number {
  const wanted = goals.map(({ of, atLeast }) => {
    if (of === 'each') return Math.min(atLeast, there);
    return of === type ? atLeast : 0;
  });
  return Math.max(0, ...wanted);
}
