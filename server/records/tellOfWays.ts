import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { accountMail } from './accountMail.ts';
import type { AccountsContent } from './AccountsContent.ts';
import type { AccountMail } from './Mail.ts';

/**
 * The content after a change, with a mail to everyone whose ways in are others than before [C10]:
 * who took over a session must not take over the account unseen. One that still waits says it all.
 */
export function tellOfWays(
  before: AccountsContent,
  after: AccountsContent,
  now: number,
): AccountsContent {
  if (!maintains(before, after)) return after;
  const [had, have] = [waysIn(before), waysIn(after)];
  const mails = [...new Set([...had.keys(), ...have.keys()])]
    .filter((person) => had.get(person)?.join('\n') !== have.get(person)?.join('\n'))
    .flatMap((person) => mailFor(after, person, now));
  if (mails.length === 0) return after;
  const added = Object.fromEntries(mails.map((mail) => [mail.id, mail]));
  return { ...after, mails: { ...after.mails, ...added } };
}

// Most changes are of something else.
function maintains(before: AccountsContent, after: AccountsContent): boolean {
  return (
    before.passkeys !== after.passkeys ||
    before.identities !== after.identities ||
    before.factors !== after.factors
  );
}

/** By person, what each of their ways in is known by, in a fixed order. */
function waysIn({ passkeys, identities, factors }: AccountsContent): Map<PersonId, string[]> {
  const ways = [
    ...Object.entries(passkeys).map(([id, { person }]) => [person, `passkey ${id}`] as const),
    ...Object.entries(identities).map(([key, { person }]) => [person, `account ${key}`] as const),
    ...Object.entries(factors).map(
      ([person, { secret }]) => [person as PersonId, `code ${secret}`] as const,
    ),
  ];
  const byPerson = new Map<PersonId, string[]>();
  for (const [person, way] of ways.toSorted(([, a], [, b]) => (a < b ? -1 : 1)))
    byPerson.set(person, [...(byPerson.get(person) ?? []), way]);
  return byPerson;
}

// Nobody without an address can be told, and of who is being erased nothing is kept.
function mailFor(content: AccountsContent, person: PersonId, now: number): AccountMail[] {
  const { mail: to, language = 'nl' } = content.people[person] ?? { mail: null };
  const isTold = Object.values(content.mails).some(
    ({ kind, person: about, delivery }) =>
      kind === 'ways-changed' && about === person && delivery.kind === 'waiting',
  );
  if (to === null || isTold) return [];
  const about = { kind: 'ways-changed', person, to, language, token: null } as const;
  return [accountMail({ ...about, at: now, lasting: limits.mailTried })];
}
