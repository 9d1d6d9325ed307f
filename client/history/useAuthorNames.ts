import type { Author } from '#shared/authorship.ts';
import type { PartnerId, PersonId } from '#shared/ids.ts';
import { useNames, useRecord } from '../live/LiveProvider.tsx';
import { useHistoryWords } from './useHistoryWords.ts';

/** Answers how an author is called: by name and partner; of who was erased the partner alone [J3]. */
export function useAuthorNames(): (author: Author) => string {
  const { page: words } = useHistoryWords();
  const names = useNames();
  const { partners } = useRecord();
  const partnerOf = (id: PartnerId | null) => (id && partners[id]?.name) ?? words.unknownPartner;
  const personOf = (person: PersonId, partner: PartnerId | null) => {
    const name = names[person];
    return name === undefined
      ? words.byErased(partnerOf(partner))
      : words.byPerson(name, partnerOf(partner));
  };
  return (author) => {
    if (author.kind === 'first') return words.byNobody;
    const { person, partner } = author;
    if (author.kind === 'person') return personOf(person, partner);
    const adopter = names[author.adopter] ?? words.byErased(words.unknownPartner);
    return words.byAmendment(author.number, personOf(person, partner), adopter);
  };
}
