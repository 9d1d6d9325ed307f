import type { PersonId } from '#shared/ids.ts';
import type { AccountsContent } from './AccountsContent.ts';
import type { PastTerm } from './PastTerm.ts';
import { tidyAccounts } from './tidyAccounts.ts';

/**
 * What is in the private file and should not be at a moment (milliseconds since the epoch): what is
 * over, and names of who was erased.
 */
export function accountsPastTerm(
  content: AccountsContent,
  erased: Iterable<PersonId>,
  now: number,
): PastTerm[] {
  const tidy = tidyAccounts(content, now);
  const gone = <T>(of: (kept: AccountsContent) => Readonly<Record<string, T>>) =>
    Object.entries(of(content)).flatMap(([key, item]) => (of(tidy)[key] ? [] : [item]));
  return [
    ...gone(({ sessions }) => sessions).map(pastTermOf('session')),
    ...gone(({ tickets }) => tickets).map(pastTermOf('ticket')),
    ...gone(({ mails }) => mails).map(pastTermOf('mail')),
    ...gone(({ requests }) => requests).map(({ id }) => ({ kind: 'access-request', of: id }) as const), // prettier-ignore
    ...[...erased]
      .filter((person) => content.people[person])
      .map((of) => ({ kind: 'erased-person', of }) as const),
  ];
}

function pastTermOf(kind: PastTerm['kind']) {
  return ({ person }: { readonly person: PersonId }): PastTerm => ({ kind, of: person });
}
