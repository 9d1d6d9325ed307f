import { amendmentId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireAmendment } from '#shared/record/required.ts';
import type { Amendment } from '#shared/record/state.ts';
import { askedProposal } from './askedProposal.ts';
import type { ProposeInput } from './askedProposal.ts';
import type { House } from './House.ts';
import type { Retry } from './Retry.ts';
import { actOf } from './Retry.ts';
import { withDifference } from './withDifference.ts';

/** Proposes other words for a paragraph, a new one behind it, or to delete it [A1]. The same retry answers the same [A9]. */
export async function propose(
  house: House,
  actor: Actor,
  { input, retry }: { input: ProposeInput; retry: Retry | null },
): Promise<Amendment> {
  const { records, rooms } = house;
  const made = newId();
  const amendment = amendmentId.parse(made);
  const performed = await rooms.with(input.section, async (room) => {
    const done = await withDifference(records.state, input, () =>
      records.perform(
        actor,
        () => ({ type: 'propose', ...askedProposal(records.state, room, { amendment, input }) }),
        actOf(retry, made),
      ),
    );
    // The words it builds on have to be on the disk as well, before it is told.
    await room.settle();
    return done;
  });
  return requireAmendment(records.state, amendmentId.parse(performed.made ?? made));
}
