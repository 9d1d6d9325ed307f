import type { DocumentJson } from '#shared/document.ts';
import type { ManifestoId, SectionId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { viewManifesto, viewSection } from '#shared/view.ts';
import type { ManifestoView, SectionView } from '#shared/view.ts';
import { requireSection } from '#shared/record/required.ts';
import type { House } from './House.ts';

/** The manifesto, or a refusal. */
export function requireManifesto({ records }: House, id: ManifestoId): Manifesto {
  const manifesto = records.state.manifestos[id];
  if (!manifesto) throw new Refusal('not-found', 'There is no such manifesto.');
  return manifesto;
}

/**
 * The whole manifesto at one moment: all texts are in memory before the record is looked at, and
 * nothing waits in between. Reading changes nothing [T6].
 */
export async function readManifesto(house: House, id: ManifestoId): Promise<ManifestoView> {
  const manifesto = requireManifesto(house, id);
  const held = await Promise.all(
    sectionsOf(house.records.state, id).map((section) => house.rooms.hold(section.id)),
  );
  try {
    const documents: Record<SectionId, DocumentJson> = Object.fromEntries(
      held.map(({ room }) => [room.section, room.read()]),
    );
    const at = new Date().toISOString();
    return viewManifesto({ state: house.records.state, manifesto, documents, names: {}, at });
  } finally {
    for (const { release } of held) release();
  }
}

/** One section at this moment. */
export function readSection({ records, rooms }: House, id: SectionId): Promise<SectionView> {
  return rooms.with(id, (room) =>
    viewSection(records.state, requireSection(records.state, id), room.read()),
  );
}
