import { replyId } from '#shared/ids.ts';
import type { AmendmentId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireAmendment, requireSection } from '#shared/record/required.ts';
import type { Reply } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';
import { actOf } from './Retry.ts';
import type { Retry } from './Retry.ts';

/** Replies in the thread of an amendment, keeping the wording that is answered [A7, A9]. */
export async function reply(
  house: House,
  actor: Actor,
  { amendment, text, retry }: { amendment: AmendmentId; text: string; retry: Retry | null },
): Promise<Reply> {
  const { records, rooms } = house;
  const { section: id, paragraph } = requireAmendment(records.state, amendment);
  const made = newId();
  const performed = await rooms.with(id, (room) =>
    records.perform(
      actor,
      () => {
        const section = requireSection(records.state, id);
        const current =
          currentParagraph(records.state, { section, id: paragraph, room })?.wording ?? null;
        return { type: 'reply', amendment, reply: replyId.parse(made), text, current };
      },
      actOf(retry, made),
    ),
  );
  const found = requireAmendment(records.state, amendment).replies.find(
    ({ id: one }) => one === performed.made || one === made,
  );
  if (!found) throw new Refusal('not-found', 'The reply is no longer there.');
  return found;
}
