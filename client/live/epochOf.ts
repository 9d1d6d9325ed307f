import type { SectionId } from '#shared/ids.ts';
import type { RecordMirror } from './RecordMirror.ts';

/** The epoch that a section is in, as far as the mirror knows [T5]. */
export function epochOf(mirror: RecordMirror, section: SectionId): number {
  return mirror.getState().sections[section]?.epoch ?? 1;
}
