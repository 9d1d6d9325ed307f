import { reformat } from '#shared/reformat.ts';
import { amendmentId, newId } from '#shared/ids.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireAmendment, requireSection } from '#shared/record/required.ts';
import type { Amendment } from '#shared/record/state.ts';
import { canonicalWording } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';
import type { Retry } from './Retry.ts';
import { actOf } from './Retry.ts';
import { withDifference } from './withDifference.ts';

export interface ProposeInput {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  /** The exact hash that was on the screen. */
  readonly shown: string;
  /** Formatted runs, or plain text that keeps the format of the words it leaves alone. */
  readonly proposal: readonly Run[] | string;
  readonly reason: string;
}

/** Proposes to replace the wording of a paragraph [A1]. The same retry answers the same [A9]. */
export async function propose(
  house: House,
  actor: Actor,
  { input, retry }: { input: ProposeInput; retry: Retry | null },
): Promise<Amendment> {
  const { records, rooms } = house;
  const { section: id, paragraph, shown, proposal, reason } = input;
  const made = newId();
  const performed = await rooms.with(id, async (room) => {
    const done = await withDifference(records.state, input, () =>
      records.perform(
        actor,
        () => {
          const section = requireSection(records.state, id);
          const found = currentParagraph(records.state, { section, id: paragraph, room });
          const current = found?.wording ?? null;
          const kind = current?.kind ?? 'paragraph';
          const runs =
            typeof proposal === 'string' ? reformat(current?.runs ?? [], proposal) : proposal;
          return {
            type: 'propose',
            amendment: amendmentId.parse(made),
            section: id,
            // Of a paragraph that was merged into another, that one's words are on the screen [P2].
            paragraph: found?.id ?? paragraph,
            shown,
            current,
            proposal: canonicalWording(kind, runs),
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
