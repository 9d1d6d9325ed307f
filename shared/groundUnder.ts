import { brickState } from './brickState.ts';
import { layBricks } from './ground.ts';
import type { Brick, Ground } from './ground.ts';
import type { PartnerId } from './ids.ts';
import { partnerTypes } from './network.ts';
import type { Partner } from './record/state.ts';
import type { ParagraphView } from './view.ts';

/** The ground under a paragraph, drawn for one reader [E8]: a brick for every partner. */
export function groundUnder(
  paragraph: Pick<ParagraphView, 'endorsements'>,
  partners: readonly Partner[],
  own: PartnerId | null,
): Ground {
  const given = new Map(
    paragraph.endorsements.map((endorsement) => [endorsement.partner, endorsement]),
  );
  const bricks = partners.map((partner) => ({
    partner: partner.id,
    type: partner.type,
    state: brickState(given.get(partner.id)),
    own: partner.id === own,
  }));
  return partnerTypes.flatMap((type) => {
    const ofType: Brick[] = bricks
      .filter((brick) => brick.type === type)
      .map(({ partner, state: drawn, own: isOwn }) => ({ partner, state: drawn, own: isOwn }));
    return ofType.length > 0 ? [{ type, bricks: layBricks(ofType) }] : [];
  });
}
