import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requirePerson, requireRight, requireSection } from '#shared/record/required.ts';
import { canEdit } from '#shared/record/rights.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Run } from '#shared/wording.ts';
import { writeRuns } from '../rooms/writeRuns.ts';
import type { House } from './House.ts';

/** Types in the living text in a person's name, with the rights that person has [S2, S6]. */
export async function typeInParagraph(
  { records, rooms }: House,
  actor: Actor,
  input: { section: SectionId; paragraph: ParagraphId; runs: readonly Run[] },
): Promise<void> {
  const { state } = records;
  const at = new Date().toISOString();
  const person = requirePerson({ state, actor, at });
  const section = requireSection(state, input.section);
  requireRight(canEdit(state, { person, section, at }), 'write in this section');
  await rooms.with(input.section, (room) =>
    room.change({ kind: 'person', person: person.id }, (blocks) => {
      const block = blocks.find(input.paragraph);
      if (!block) throw new Refusal('not-found', 'The paragraph is no longer in the text.');
      writeRuns(block.element, input.runs);
    }),
  );
}
