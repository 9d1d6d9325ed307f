import type { PersonId } from '#shared/ids.ts';
import { Refusal } from '#shared/refusal.ts';
import type { House } from '../actions/House.ts';

/** Who is signed in, as their own page gets it. */
export function describeMe({ records, accounts }: House, id: PersonId): unknown {
  const person = records.state.people[id];
  if (!person) throw new Refusal('not-found', 'There is no such person.');
  const name = accounts.nameOf(id);
  return { person: { ...person, name }, partner: records.state.partners[person.partner] };
}
