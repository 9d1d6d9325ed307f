import type { AmendmentId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireAmendment, requireSection } from '#shared/record/required.ts';
import type { Amendment } from '#shared/record/state.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';
import { modifiedOf } from './Modifying.ts';
import type { Modifying } from './Modifying.ts';
import { withDifference } from './withDifference.ts';

/** Suggests other words for an amendment, for its author to agree to or not [A2]. */
export async function suggestModification(
  { records, rooms }: House,
  actor: Actor,
  { amendment: id, modifying }: { readonly amendment: AmendmentId; readonly modifying: Modifying },
): Promise<Amendment> {
  const amendment = requireAmendment(records.state, id);
  const { paragraph } = amendment;
  await rooms.with(amendment.section, async (room) => {
    await withDifference(records.state, { paragraph, shown: modifying.shown }, () =>
      records.perform(actor, () => {
        const section = requireSection(records.state, amendment.section);
        const current =
          currentParagraph(records.state, { section, id: paragraph, room })?.wording ?? null;
        const modified = modifiedOf(amendment, current, modifying);
        return { type: 'suggest-modification', amendment: id, current, modified };
      }),
    );
    // The words it builds on have to be on the disk as well, before it is told.
    await room.settle();
  });
  return requireAmendment(records.state, id);
}
