import type { PartnerId, PersonId } from '#shared/ids.ts';
import { useNames, useRecord } from '../live/LiveProvider.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';

/** Answers people's and partners' names; a name that was erased is said to be [J3]. */
export function useName() {
  const { amend } = useWords();
  const names = useNames();
  const { partners } = useRecord();
  return {
    person: (id: PersonId): string => names[id] ?? amend.nameErased,
    partner: (id: PartnerId): string => partners[id]?.name ?? id,
  };
}
