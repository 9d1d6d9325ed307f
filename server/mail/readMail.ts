import type { Accounts } from '../records/Accounts.ts';
import type { AccountMail } from '../records/Mail.ts';
import type { Records } from '../records/Records.ts';
import type { Ticket } from '../records/Ticket.ts';
import type { Letter } from './Letter.ts';
import { writeLetter } from './writeLetter.ts';

/** Where what is not in a mail itself is looked up. */
export interface MailSources {
  readonly accounts: Pick<Accounts, 'nameOf'>;
  readonly records: Pick<Records, 'state'>;
  readonly links: { ticket(kind: Ticket['kind'], token: string): string };
}

/** What a mail about coming in says, with names and addresses as they are now. */
export function readMail(mail: AccountMail, { accounts, records, links }: MailSources): Letter {
  const { kind, token, person } = mail;
  const { people, partners } = records.state;
  const partner = people[person]?.partner;
  return writeLetter(mail, {
    name: accounts.nameOf(person),
    partner: (partner && partners[partner]?.name) ?? '',
    href:
      token === null || kind === 'mail-changed' || kind === 'ways-changed'
        ? null
        : links.ticket(kind, token),
  });
}
