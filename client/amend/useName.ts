import type { PartnerId, PersonId } from '#shared/ids.ts';
import { useNames, useRecord } from '../live/LiveProvider.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';

/**
 * Answers people's and partners' names, for every page: the one place that says so where a name was
 * erased [J3], or has not come here yet.
 */
export function useName() {
  const { frame } = useWords();
  const names = useNames();
  const { partners, people } = useRecord();
  return {
    person: (id: PersonId): string =>
      names[id] ?? (people[id] ? frame.nameUnknown : frame.nameErased),
    partner: (id: PartnerId): string => partners[id]?.name ?? id,
  };
}
