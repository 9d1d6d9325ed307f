import type { ManifestoId, ParagraphId } from '#shared/ids.ts';
import type { TiedParagraph } from '#shared/record/commands.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { RecordState } from '#shared/record/state.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { RoomOf } from './withRooms.ts';

interface Tying {
  readonly manifesto: ManifestoId;
  readonly paragraphs: readonly ParagraphId[];
  readonly roomOf: RoomOf;
}

/** Where paragraphs stand now, and what they say; without those that are in no text of the manifesto. */
export function tiedParagraphs(
  state: RecordState,
  { manifesto, paragraphs, roomOf }: Tying,
): TiedParagraph[] {
  const sections = sectionsOf(state, manifesto);
  return [...new Set(paragraphs)].flatMap((tie) =>
    sections
      .flatMap((section) => {
        const room = roomOf.get(section.id);
        const found = room && currentParagraph(state, { section, id: tie, room });
        return found ? [{ tie, section: section.id, exact: found.exact }] : [];
      })
      .slice(0, 1),
  );
}
