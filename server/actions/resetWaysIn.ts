import type { PersonId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import type { House } from './House.ts';

/**
 * Takes a person's passkeys, accounts elsewhere and second factor away, and ends their sessions: for
 * who lost them [C9]. The record says so first: nobody does it unseen. After a crash in between it is
 * asked again.
 *
 * @throws Refusal `storage-failed` when the disk refused.
 */
export async function resetWaysIn(
  { records, accounts }: House,
  actor: Actor,
  person: PersonId,
): Promise<void> {
  await records.perform(actor, () => ({ type: 'reset-ways-in', person }));
  await accounts.resetWaysIn(person);
}
