import type { ManifestoId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import { supportOf } from '#shared/supportOf.ts';
import type { SupportRow } from '#shared/supportOf.ts';
import { currentParagraphs } from './currentParagraph.ts';
import type { House } from './House.ts';
import { requireManifesto } from './readManifesto.ts';
import { withTexts } from './withTexts.ts';

/** The support matrix of a whole manifesto at one moment [E8]. Reading changes nothing [T6]. */
export async function readSupport(house: House, id: ManifestoId): Promise<SupportRow[]> {
  requireManifesto(house, id);
  return withTexts(house, { manifesto: id }, (roomOf) => {
    const { state } = house.records;
    return sectionsOf(state, id).flatMap((section) =>
      supportOf(state, section.id, currentParagraphs(state, section, roomOf.get(section.id))),
    );
  });
}
