import { partnerId, personId } from '#shared/ids.ts';
import type { PersonId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import type { House } from './House.ts';

const server: Actor = { kind: 'server' };

/** The network's first coordinator; made, with a partner to belong to, when there is none yet. */
export async function addFirstCoordinator({ records, accounts }: House): Promise<PersonId> {
  const known = Object.values(records.state.people).find(({ role }) => role === 'coordinator');
  if (known) return known.id;
  const partner = partnerId.parse('programme');
  const first = personId.parse('first-coordinator');
  const person = records.state.erased[first] ? personId.parse(newId()) : first;
  if (!records.state.partners[partner]) {
    await records.perform(server, () => ({
      type: 'add-partner',
      partner: { id: partner, name: 'Programmabureau', type: 'umbrella-association' },
    }));
  }
  await accounts.setName(person, 'Coördinator', null);
  await records.perform(server, () => ({
    type: 'add-person',
    person: { id: person, partner, role: 'coordinator', mandate: false },
  }));
  return person;
}
