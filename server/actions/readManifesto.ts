import type { DocumentJson } from '#shared/document.ts';
import type { ManifestoId, SectionId } from '#shared/ids.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { viewManifesto, viewSection } from '#shared/view.ts';
import type { ManifestoView, SectionView } from '#shared/view.ts';
import { requireSection } from '#shared/record/required.ts';
import type { House } from './House.ts';
import { withTexts } from './withTexts.ts';

/** The manifesto, or a refusal. */
export function requireManifesto({ records }: House, id: ManifestoId): Manifesto {
  const manifesto = records.state.manifestos[id];
  if (!manifesto) throw new Refusal('not-found', 'There is no such manifesto.');
  return manifesto;
}

/**
 * The whole manifesto at one moment: all texts that can still change are in memory before the record
 * is looked at, and nothing waits in between. Reading changes nothing [T6]. Sections in `without` are
 * in it without their text.
 *
 * @throws Refusal `not-found`; `unavailable` when the text of another section cannot be read.
 */
export async function readManifesto(
  house: House,
  id: ManifestoId,
  without: ReadonlySet<SectionId> = new Set(),
): Promise<ManifestoView> {
  const manifesto = requireManifesto(house, id);
  return withTexts(house, { manifesto: id, without }, (roomOf) => {
    const texts = [...roomOf].map(([section, room]) => [section, room.read()] as const);
    return viewOnce(house, manifesto, new Map(texts));
  });
}

interface KeptView {
  readonly texts: ReadonlyMap<SectionId, DocumentJson>;
  readonly view: ManifestoView;
}

const kept = new WeakMap<House, Map<ManifestoId, KeptView>>();

// The same view as before as long as neither record nor text changed: a room gives the same object
// until its text does.
function viewOnce(house: House, manifesto: Manifesto, texts: KeptView['texts']): ManifestoView {
  const { state } = house.records;
  const views = kept.get(house) ?? new Map<ManifestoId, KeptView>();
  kept.set(house, views);
  const last = views.get(manifesto.id);
  if (last?.view.seq === state.seq && sameTexts(last.texts, texts)) return last.view;
  const documents: Record<SectionId, DocumentJson> = Object.fromEntries(texts);
  const at = new Date().toISOString();
  const head = house.proofs.head(state);
  const view = viewManifesto({ state, manifesto, documents, names: {}, at, head });
  views.set(manifesto.id, { texts, view });
  return view;
}

function sameTexts(a: KeptView['texts'], b: KeptView['texts']): boolean {
  return a.size === b.size && [...a].every(([section, text]) => b.get(section) === text);
}

/** One section at this moment; an adopted one from the record alone [O4]. */
export async function readSection({ records, rooms }: House, id: SectionId): Promise<SectionView> {
  const section = requireSection(records.state, id);
  if (section.adopted) return viewSection(records.state, section, section.adopted);
  return rooms.with(id, (room) =>
    viewSection(records.state, requireSection(records.state, id), room.read()),
  );
}
