import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { AccountsContent } from './AccountsContent.ts';
import type { Device } from './Device.ts';
import { takeTicket } from './takeTicket.ts';
import type { Ticket } from './Ticket.ts';
import { withMail } from './withMail.ts';
import { withSession } from './withSession.ts';

/** Who comes in, as far as the request says. */
export interface Arrival {
  readonly device: Device;
  /** That of the page one comes in by. */
  readonly language?: Language | undefined;
}

interface Entering extends Arrival {
  /** The token that is exchanged. */
  readonly ticket: string;
  readonly kinds: readonly ('invitation' | 'sign-in')[];
  /** The token of the session that begins. */
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * Exchanges an invitation or a sign-in link for a session. The address that an invitation was mailed
 * to is from then on the person's, and other sign-in links are over.
 *
 * @throws Refusal as `takeTicket`.
 */
export function enterByTicket(
  content: AccountsContent,
  { ticket: given, kinds, token, now, device, language }: Entering,
): { person: PersonId; begun: AccountsContent } {
  const { ticket, tickets } = takeTicket(content, { token: given, kinds, now });
  const { person, mail, kind } = ticket;
  const by = kind === 'invitation' ? 'invitation' : 'link';
  const left = { ...content, tickets: withoutSignIns(tickets, person) };
  const entered = withSession(left, { token, person, device, by, now });
  return { person, begun: withArrival(entered, person, { mail, language }) };
}

function withoutSignIns(
  tickets: AccountsContent['tickets'],
  person: PersonId,
): AccountsContent['tickets'] {
  const end = (ticket: Ticket) =>
    ticket.person === person && ticket.kind === 'sign-in' ? { ...ticket, isUsed: true } : ticket;
  return Object.fromEntries(Object.entries(tickets).map(([key, ticket]) => [key, end(ticket)]));
}

function withArrival(
  content: AccountsContent,
  person: PersonId,
  { mail, language }: { mail: string | null; language: Language | undefined },
): AccountsContent {
  const kept = content.people[person];
  if (!kept) return content;
  const reading = language === undefined ? kept : { ...kept, language };
  const people = { ...content.people, [person]: reading };
  return withMail({ ...content, people }, person, { name: kept.name, mail: mail ?? kept.mail });
}
