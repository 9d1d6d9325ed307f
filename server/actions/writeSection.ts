import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { House } from './House.ts';

/** Gives a new section its first text, on the server [T4]. Resolves when it is on disk. */
export function writeSection(
  { rooms }: House,
  section: SectionId,
  document: DocumentJson,
): Promise<void> {
  return rooms.with(section, (room) => room.seed(document));
}
