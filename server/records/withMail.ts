import type { PersonId } from '#shared/ids.ts';
import type { AccountsContent, KeptPerson } from './AccountsContent.ts';
import { pick } from './pick.ts';

/**
 * The content with another name or mail address for someone. With another address, what was mailed
 * to an earlier one is worth nothing any more: who can read that may be somebody else.
 */
export function withMail(
  content: AccountsContent,
  person: PersonId,
  kept: Omit<KeptPerson, 'language'>,
): AccountsContent {
  const before = content.people[person];
  const people = { ...content.people, [person]: { ...before, ...kept } };
  if ((before?.mail ?? null) === kept.mail) return { ...content, people };
  const isBound = (ticket: AccountsContent['tickets'][string]) =>
    ticket.person === person && ticket.mail !== null && !ticket.isUsed;
  return { ...content, people, tickets: pick(content.tickets, (ticket) => !isBound(ticket)) };
}
