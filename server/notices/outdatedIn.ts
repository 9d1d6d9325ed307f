import type { Paragraph } from '#shared/document.ts';
import { endorsementsOn } from '#shared/endorsementsOn.ts';
import type { ParagraphId } from '#shared/ids.ts';
import type { Endorsement, RecordState, Section } from '#shared/record/state.ts';
import { standOf } from '#shared/standing.ts';
import type { Outdated } from './Outdated.ts';

/**
 * What partners said in a section of words that no longer stand there [E4], also where the paragraph
 * is gone. Of an adopted section nothing can be said again: there it is nothing.
 */
export function outdatedIn(
  state: RecordState,
  section: Section,
  paragraphs: readonly Paragraph[],
): Outdated[] {
  if (section.phase === 'adopted') return [];
  const present = paragraphs.flatMap((paragraph) => outdatedOf(state, paragraph));
  return [...present, ...goneFrom(state, section, paragraphs)];
}

interface WorkedOut {
  readonly exact: string;
  readonly amendments: RecordState['amendments'];
  readonly outdated: readonly Outdated[];
}

/** By what was said of a paragraph, which `reduce` leaves the same object until more is said. */
const workedOut = new WeakMap<object, WorkedOut>();

function outdatedOf(state: RecordState, paragraph: Paragraph): readonly Outdated[] {
  const { amendments } = state;
  const given = endorsementsOn(state, paragraph);
  const before = workedOut.get(given);
  if (before?.exact === paragraph.exact && before.amendments === amendments) return before.outdated;
  const found = Object.values(given).flatMap((said) => outdated(state, said, paragraph));
  workedOut.set(given, { exact: paragraph.exact, amendments, outdated: found });
  return found;
}

function goneFrom(
  state: RecordState,
  section: Section,
  paragraphs: readonly Paragraph[],
): Outdated[] {
  const standing = new Set(paragraphs.flatMap(({ id, aliases }) => [id, ...aliases]));
  return (Object.keys(state.endorsements) as ParagraphId[])
    .filter((id) => !standing.has(id))
    .flatMap((id) => Object.values(state.endorsements[id] ?? {}))
    .filter((said) => said.section === section.id)
    .flatMap((said) => outdated(state, said, null));
}

function outdated(state: RecordState, said: Endorsement, current: Paragraph | null): Outdated | [] {
  if (standOf(said, state, current).validity !== 'outdated') return [];
  const { seq, paragraph, partner } = said;
  return { kind: 'outdated', seq, paragraph, partner, exact: current?.exact ?? null };
}
