import type { PersonId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import type { Person } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { House } from './House.ts';
import { actOf } from './Retry.ts';
import type { Retry } from './Retry.ts';

export interface AddPersonInput {
  readonly person: Person;
  readonly name: string;
  readonly mail: string | null;
  readonly retry: Retry | null;
}

/**
 * Adds a person [N2]. The name is on disk before the record knows the person: nobody who was
 * refused appears, and nobody appears without a name. When the record does not take the person, the
 * name goes again, or nobody could ever have it erased [J3].
 */
export async function addPerson(
  { records, accounts }: House,
  actor: Actor,
  { person, name, mail, retry }: AddPersonInput,
): Promise<Person> {
  const adding = records.performAfter(() => accounts.setName(person.id, name, mail), {
    actor,
    makeCommand: () => ({ type: 'add-person', person }),
    act: actOf(retry, person.id),
  });
  const { made } = await adding.catch(async (reason: unknown) => {
    // What a failing disk refuses now, the next start does.
    if (!records.state.people[person.id]) await accounts.erase([person.id]).catch(() => undefined);
    throw reason;
  });
  const added = records.state.people[(made as PersonId | null) ?? person.id];
  if (!added) throw new Refusal('not-found', 'The person is no longer there.');
  return added;
}
