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
  const byType = new Map(partnerTypes.map((type) => [type, new Array<Brick>()]));
  for (const { id, type } of partners)
    byType.get(type)?.push({ partner: id, state: brickState(given.get(id)), own: id === own });
  return [...byType].flatMap(([type, bricks]) =>
    bricks.length > 0 ? [{ type, bricks: layBricks(bricks) }] : [],
  );
}
