import { paragraphsOf } from '#shared/document.ts';
import type { DocumentJson, Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { sectionNumber } from '#shared/record/sections.ts';
import type { RecordState, Section } from '#shared/record/state.ts';
import type { Room } from '../rooms/Room.ts';

const read = new WeakMap<DocumentJson, Map<number, Paragraph[]>>();

/** The paragraphs of a section as they stand now; hashed once per text. An adopted one needs no room. */
export function currentParagraphs(state: RecordState, section: Section, room?: Room): Paragraph[] {
  const document = section.adopted ?? room?.read();
  if (!document) return [];
  const number = sectionNumber(state, section);
  const known = read.get(document) ?? new Map<number, Paragraph[]>();
  const paragraphs = known.get(number) ?? paragraphsOf(document, number);
  read.set(document, known.set(number, paragraphs));
  return paragraphs;
}

/** The paragraph with an id, or the one it was merged into [P2]; null when it is gone. */
export function currentParagraph(
  state: RecordState,
  { section, id, room }: { section: Section; id: ParagraphId; room: Room },
): Paragraph | null {
  const paragraphs = currentParagraphs(state, section, room);
  return (
    paragraphs.find((paragraph) => paragraph.id === id) ??
    paragraphs.find(({ aliases }) => aliases.includes(id)) ??
    null
  );
}
