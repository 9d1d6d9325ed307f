import type { ManifestoId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import { supportOf } from '#shared/supportOf.ts';
import type { SupportRow } from '#shared/supportOf.ts';
import { currentParagraphs } from './currentParagraph.ts';
import type { House } from './House.ts';
import { requireManifesto } from './readManifesto.ts';

/** The support matrix of a whole manifesto at one moment [E8]. Reading changes nothing [T6]. */
export async function readSupport(house: House, id: ManifestoId): Promise<SupportRow[]> {
  const { records, rooms } = house;
  requireManifesto(house, id);
  const held = await Promise.all(
    sectionsOf(records.state, id).map((section) => rooms.hold(section.id)),
  );
  try {
    const { state } = records;
    const roomOf = new Map(held.map(({ room }) => [room.section, room]));
    return sectionsOf(state, id).flatMap((section) => {
      const room = roomOf.get(section.id);
      return room ? supportOf(state, section.id, currentParagraphs(state, section, room)) : [];
    });
  } finally {
    for (const { release } of held) release();
  }
}
