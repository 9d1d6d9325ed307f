import type { useNetworkWords } from './useNetworkWords.ts';
import type { Network } from '../api/network.ts';

/** Everyone who is there, as lines of a file that can be read in again. */
export function networkLines(
  { partners, people }: Network,
  { network, partnerTypes }: Pick<ReturnType<typeof useNetworkWords>, 'network' | 'partnerTypes'>,
): readonly (readonly string[])[] {
  const { headings, mandate: yesOrNo } = network.file;
  const lines = partners.flatMap(({ id, name: partner, type }) => {
    const start = [partner, partnerTypes.singular[type]];
    // Without a name there is nobody to bring in.
    const own = people.filter(({ partner: of, name }) => of === id && name !== null);
    if (own.length === 0) return [[...start, '', '', '', '']];
    return own.map(({ name, mail, role, mandate }) => [
      ...start,
      name ?? '',
      mail ?? '',
      network.person.roles[role],
      mandate ? yesOrNo.yes : yesOrNo.no,
    ]);
  });
  return [headings, ...lines];
}
