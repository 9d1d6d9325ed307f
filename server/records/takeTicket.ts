import { Refusal } from '#shared/refusal.ts';
import type { AccountsContent } from './AccountsContent.ts';
import type { Ticket } from './Ticket.ts';
import { tokens } from './tokens.ts';

interface Taking {
  readonly token: string;
  readonly kinds: readonly Ticket['kind'][];
  readonly now: number;
}

/**
 * The ticket of a token, and all tickets with this one used.
 *
 * @throws Refusal `invitation-used`, `invitation-expired`, `link-used` or `link-expired`; an unknown
 *   token, or one that is for something else, counts as expired.
 */
export function takeTicket(
  { tickets }: Pick<AccountsContent, 'tickets'>,
  { token, kinds, now }: Taking,
): { ticket: Ticket; tickets: AccountsContent['tickets'] } {
  const key = tokens.hash(token);
  const ticket = tickets[key];
  const what = (ticket?.kind ?? kinds[0]) === 'invitation' ? 'invitation' : 'link';
  if (!ticket || ticket.until < now || !kinds.includes(ticket.kind))
    throw new Refusal(`${what}-expired`, `This ${what} is no longer valid.`);
  if (ticket.isUsed) throw new Refusal(`${what}-used`, `This ${what} was used before.`);
  return { ticket, tickets: { ...tickets, [key]: { ...ticket, isUsed: true } } };
}
