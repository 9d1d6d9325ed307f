import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';

/**
 * Withdraws what the partner says of a paragraph [E5], and with it what it said of paragraphs that
 * were merged into this one [P2]: otherwise that would come back to light.
 */
export async function withdrawEndorsement(
  { records, rooms }: House,
  actor: Actor,
  { section: id, paragraph }: { section: SectionId; paragraph: ParagraphId },
): Promise<void> {
  await rooms.with(id, (room) =>
    records.perform(actor, () => {
      const section = requireSection(records.state, id);
      const current = currentParagraph(records.state, { section, id: paragraph, room });
      const said = new Set([paragraph, ...(current ? [current.id, ...current.aliases] : [])]);
      return { type: 'withdraw-endorsement', paragraphs: [...said] };
    }),
  );
}
