import { canEdit } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useNow } from '../../ui/useNow.ts';

/**
 * Whether the reader may type in any of these sections. By the record of now, not by what was true
 * at sign-in: rights change while a page is open.
 */
export function useMayWrite(sections: readonly Section[]): boolean {
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const person = record.people[me.person.id] ?? null;
  return sections.some((section) => canEdit(record, { person, section, at }));
}
