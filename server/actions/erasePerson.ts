import type { PersonId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { forgetErased } from './forgetErased.ts';
import type { House } from './House.ts';

/**
 * Erases a person [J3]: name, mail, sessions and invitations. The record says so first, and every
 * right is gone with that; a crash after it is made good at the next start. Once more changes
 * nothing.
 *
 * @throws Refusal `storage-failed` when the disk refused; then it can be asked again.
 */
export async function erasePerson(house: House, actor: Actor, person: PersonId): Promise<void> {
  await house.records.perform(actor, () => ({ type: 'erase-person', person }));
  await forgetErased(house);
}
