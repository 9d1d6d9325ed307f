import type { PersonId } from '#shared/ids.ts';
import type { CoalitionBody, Network } from '../api/network.ts';
import type { Pickable } from './PickList.tsx';

/** Who can lead a coalition: everyone of its partners but observers, and who leads it already. */
export function leadsToPick(
  { partners, people }: Network,
  { partners: picked, leads }: CoalitionBody,
): readonly Pickable<PersonId>[] {
  const nameOf = new Map(partners.map(({ id, name }) => [id, name]));
  return people
    .filter(
      ({ id, partner, role }) =>
        leads.includes(id) || (picked.includes(partner) && role !== 'observer'),
    )
    .map(({ id, name, partner }) => ({ id, name: name ?? id, about: nameOf.get(partner) ?? '' }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}
