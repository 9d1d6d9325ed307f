import type { NamedPerson, Network } from '../api/network.ts';
import type { RosterGroup } from './Roster.tsx';

/** Everyone under the name of their partner, both in order of the alphabet. */
export function peopleByPartner({
  partners,
  people,
}: Network): readonly RosterGroup<NamedPerson>[] {
  return partners
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
    .map(({ id, name }) => ({
      title: name,
      items: people
        .filter(({ partner }) => partner === id)
        .toSorted((a, b) => (a.name ?? '').localeCompare(b.name ?? '', 'nl')),
    }));
}
