import { amendmentId } from '#shared/ids.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireAmendment, requireSection } from '#shared/record/required.ts';
import type { Amendment, AmendmentKind } from '#shared/record/state.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';
import { proposedWording } from './proposedWording.ts';
import type { Proposed } from './proposedWording.ts';
import type { Retry } from './Retry.ts';
import { actOf } from './Retry.ts';
import { withDifference } from './withDifference.ts';

export interface ProposeInput {
  readonly kind: AmendmentKind;
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  /** The exact hash that was on the screen. */
  readonly shown: string;
  /** Empty when the paragraph should go. */
  readonly proposal: Proposed;
  readonly reason: string;
}

/** Proposes other words for a paragraph, a new one behind it, or to delete it [A1]. The same retry answers the same [A9]. */
export async function propose(
  house: House,
  actor: Actor,
  { input, retry }: { input: ProposeInput; retry: Retry | null },
): Promise<Amendment> {
  const { records, rooms } = house;
  const { kind, section: id, paragraph, shown, proposal, reason } = input;
  const made = newId();
  const performed = await rooms.with(id, async (room) => {
    const done = await withDifference(records.state, input, () =>
      records.perform(
        actor,
        () => {
          const section = requireSection(records.state, id);
          const found = currentParagraph(records.state, { section, id: paragraph, room });
          const current = found?.wording ?? null;
          return {
            type: 'propose',
            amendment: amendmentId.parse(made),
            kind,
            section: id,
            // Of a paragraph that was merged into another, that one's words are on the screen [P2].
            paragraph: found?.id ?? paragraph,
            shown,
            current,
            proposal: proposedWording(kind, current, proposal),
            reason,
          };
        },
        actOf(retry, made),
      ),
    );
    // The words it builds on have to be on the disk as well, before it is told.
    await room.settle();
    return done;
  });
  return requireAmendment(records.state, amendmentId.parse(performed.made ?? made));
}
