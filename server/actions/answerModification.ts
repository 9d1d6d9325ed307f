import type { AmendmentId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireAmendment, requireSection } from '#shared/record/required.ts';
import type { Amendment } from '#shared/record/state.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';

/** Says for an author whether they agree to the words that were suggested [A2]. */
export async function answerModification(
  { records, rooms }: House,
  actor: Actor,
  answer: {
    readonly amendment: AmendmentId;
    /** The exact hashes of the modification that was on the screen, and of what it was on. */
    readonly shown: string;
    readonly base: string;
    readonly agrees: boolean;
  },
): Promise<Amendment> {
  const { section: id, paragraph } = requireAmendment(records.state, answer.amendment);
  await rooms.with(id, async (room) => {
    await records.perform(actor, () => {
      const section = requireSection(records.state, id);
      const current = currentParagraph(records.state, { section, id: paragraph, room });
      return { type: 'answer-modification', ...answer, current: current?.wording ?? null };
    });
    // The words that were agreed to have to be on the disk as well, before it is told.
    await room.settle();
  });
  return requireAmendment(records.state, answer.amendment);
}
