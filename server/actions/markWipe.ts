import type { SectionId } from '#shared/ids.ts';
import type { Records } from '../records/Records.ts';
import type { WipedText } from '../rooms/Rooms.ts';

/**
 * Marks the moment before much of a text went at once: it is in the log already, and with its name
 * on the record a lead finds it and can bring it back [T5].
 */
export async function markWipe(
  records: Records,
  section: SectionId,
  { moment, percent, person }: WipedText,
): Promise<void> {
  const why = { kind: 'wipe', percent, person } as const;
  await records.perform({ kind: 'server' }, () => ({
    type: 'mark-version',
    section,
    moment,
    why,
  }));
}
