import type { Ground } from '#shared/ground.ts';
import { partnerTypes } from '#shared/network.ts';
import type { Partner } from '#shared/record/state.ts';
import type { SupportRow } from '#shared/supportOf.ts';

/** The ground under the paragraph of a row of the support matrix. */
export function groundOfRow({ said }: SupportRow, partners: readonly Partner[]): Ground {
  return partnerTypes.flatMap((type) => {
    const ofType = partners.filter((partner) => partner.type === type);
    if (ofType.length === 0) return [];
    const bricks = ofType.map(({ id }) => ({
      partner: id,
      state: said[id] ?? 'silent',
      own: false,
    }));
    return [{ type, bricks }];
  });
}
