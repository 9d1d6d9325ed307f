import type { PersonId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import type { Person } from '#shared/record/state.ts';
import type { House } from './House.ts';

/** What changes; members that are left out stay as they are. `mail`: null takes it away. */
export type PersonChange = Partial<Pick<Person, 'role' | 'mandate'>> & {
  readonly person: PersonId;
  readonly name?: string | undefined;
  readonly mail?: string | null | undefined;
};

/**
 * Changes who a person is, and what they may [N2]. Name and mail are no part of the record [J3]:
 * they change once the rules have said yes.
 */
export async function changePerson(
  { records, accounts }: House,
  actor: Actor,
  { person, name, mail, ...change }: PersonChange,
): Promise<void> {
  const rename = async () => {
    if (name === undefined && mail === undefined) return;
    const newMail = mail === undefined ? accounts.mailOf(person) : mail;
    await accounts.setName(person, name ?? accounts.nameOf(person), newMail);
  };
  const makeCommand = () => ({ type: 'change-person', person, change }) as const;
  await records.performAfter(rename, { actor, makeCommand });
}
