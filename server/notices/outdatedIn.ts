import type { Paragraph } from '#shared/document.ts';
import { endorsementsOn } from '#shared/endorsementsOn.ts';
import { unheardStates } from '#shared/ground.ts';
import type { Endorsement, RecordState, Section } from '#shared/record/state.ts';
import { saidOfGone } from '#shared/saidOfGone.ts';
import { saidOf } from '#shared/saidOf.ts';
import type { Said } from '#shared/saidOf.ts';
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

/** By what partners say of a paragraph by now. */
const found = new WeakMap<Said, readonly Outdated[]>();

function outdatedOf(state: RecordState, paragraph: Paragraph): readonly Outdated[] {
  const said = saidOf(state, paragraph);
  const known = found.get(said);
  if (known) return known;
  const given = Object.values(endorsementsOn(state, paragraph));
  const outdated = given
    .filter(({ partner }) => unheardStates.includes(said[partner] ?? 'silent'))
    .map((one) => outdatedFrom(one, paragraph.exact));
  found.set(said, outdated);
  return outdated;
}

function goneFrom(
  state: RecordState,
  section: Section,
  paragraphs: readonly Paragraph[],
): Outdated[] {
  return saidOfGone(state, section.id, paragraphs)
    .flatMap((id) => Object.values(state.endorsements[id] ?? {}))
    .filter((said) => said.section === section.id)
    .map((said) => outdatedFrom(said, null));
}

function outdatedFrom({ seq, paragraph, partner }: Endorsement, exact: string | null): Outdated {
  return { kind: 'outdated', seq, paragraph, partner, exact };
}
