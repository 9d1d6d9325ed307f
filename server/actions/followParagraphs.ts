import { homesOf } from '#shared/homesOf.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { House } from './House.ts';

/**
 * Has the record follow the text [P5]: what hangs on paragraphs that came into a section, by cut and
 * paste or with an earlier text, is of that section from then on. Called for each change that brings
 * some, and at a start for what a crash kept the record from hearing.
 */
export async function followParagraphs(
  { records, rooms }: House,
  section: SectionId,
  ids: Iterable<string>,
): Promise<void> {
  const isAstray = (id: ParagraphId): boolean =>
    homesOf(records.state, id).some((home) => home !== section);
  const astray = ([...ids] as ParagraphId[]).filter(isAstray);
  if (astray.length === 0) return;
  await rooms.with(section, async (room) => {
    // The record says nothing of a text that is not on disk.
    await room.settle();
    await records.perform({ kind: 'server' }, () => ({
      type: 'follow-paragraphs',
      paragraphs: astray.filter((id) => room.ids.has(id) && !rooms.isElsewhere(id, section)),
      to: section,
    }));
  });
}
