import type { Paragraph } from './document.ts';
import type { ParagraphId, PartnerId, SectionId } from './ids.ts';
import type { Endorsement, RecordState } from './record/state.ts';

/**
 * The ids of which something was said in a section and that none of `paragraphs`, those in its text,
 * has or answers for [P2].
 */
export function saidOfGone(
  { endorsements }: Pick<RecordState, 'endorsements'>,
  section: SectionId,
  paragraphs: readonly Paragraph[],
): ParagraphId[] {
  const present = new Set(paragraphs.flatMap(({ id, aliases }) => [id, ...aliases]));
  return (Object.keys(endorsements) as ParagraphId[])
    .filter((id) => !present.has(id))
    .filter((id) => sectionsOf(endorsements[id] ?? {}).has(section));
}

/** By what was said of a paragraph, which `reduce` leaves the same object until more is said. */
const saidIn = new WeakMap<object, ReadonlySet<SectionId>>();

function sectionsOf(said: Readonly<Record<PartnerId, Endorsement>>): ReadonlySet<SectionId> {
  const known = saidIn.get(said) ?? new Set(Object.values(said).map(({ section }) => section));
  saidIn.set(said, known);
  return known;
}
