import type { ManifestoId, SectionId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { ManifestoView } from '#shared/view.ts';
import type { House } from './House.ts';
import { readManifesto } from './readManifesto.ts';

/**
 * The manifesto at one moment; a section whose text cannot be read is in it without its text, and
 * says so [O4].
 *
 * @throws Refusal `not-found`; `unavailable` when the server stops.
 */
export async function readWhatCanBeRead(house: House, id: ManifestoId): Promise<ManifestoView> {
  try {
    return await readManifesto(house, id);
  } catch (reason) {
    const shut = await unreadableIn(house, id);
    if (shut.size === 0) throw reason;
    return readManifesto(house, id, shut);
  }
}

async function unreadableIn({ records, rooms }: House, id: ManifestoId): Promise<Set<SectionId>> {
  const shut = new Set<SectionId>();
  for (const { id: section, adopted } of sectionsOf(records.state, id)) {
    if (adopted !== null) continue;
    await rooms.with(section, () => undefined).catch(() => shut.add(section));
  }
  return shut;
}
