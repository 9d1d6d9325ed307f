import type { PersonId } from '#shared/ids.ts';
import { Refusal } from '#shared/refusal.ts';
import type { AccountsContent } from './AccountsContent.ts';

interface Removing {
  readonly person: PersonId;
  /** Whether this person may not come in by a link alone. */
  readonly isNeeded: boolean;
  readonly without: (content: AccountsContent) => AccountsContent;
}

/**
 * The content without one of someone's ways in; as it was when there is no such way.
 *
 * @throws Refusal `last-way` when it is needed: whoever reads their mail could set up the next one.
 */
export function withoutWay(
  content: AccountsContent,
  { person, isNeeded, without }: Removing,
): AccountsContent {
  const left = without(content);
  if (countOf(left, person) === countOf(content, person)) return content;
  if (isNeeded && countOf(left, person) === 0)
    throw new Refusal('last-way', 'Set up another way in first.');
  return left;
}

function countOf({ passkeys, identities, factors }: AccountsContent, person: PersonId): number {
  const ways = [...Object.values(passkeys), ...Object.values(identities)];
  return ways.filter((way) => way.person === person).length + (factors[person] ? 1 : 0);
}
