import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { limits } from '#shared/limits.ts';
import { accountMail } from './accountMail.ts';
import type { AccountsContent } from './AccountsContent.ts';
import type { AccountsFile } from './AccountsFile.ts';
import { pick } from './pick.ts';
import { sameAddress } from './sameAddress.ts';
import { takeTicket } from './takeTicket.ts';
import type { Ticket } from './Ticket.ts';
import { tokens } from './tokens.ts';
import { withMail } from './withMail.ts';

/** Where a ticket is mailed to. */
export interface MailedTo {
  readonly mail: string;
  readonly language: Language;
}

const lasts: Record<Ticket['kind'], number> = {
  invitation: limits.invitation,
  'sign-in': limits.signInLink,
  'mail-change': limits.signInLink,
};

/** Hands out tickets. One that is mailed is promised with its mail, in one write. */
export class Tickets {
  readonly #file: AccountsFile;

  constructor(file: AccountsFile) {
    this.#file = file;
  }

  /** Makes an invitation, which ends earlier ones; answers its token. */
  async invite(person: PersonId, to: MailedTo | null = null): Promise<string> {
    const token = tokens.make();
    await this.#file.change((content) =>
      this.#issue(without(content, person, 'invitation'), {
        kind: 'invitation',
        person,
        token,
        to,
      }),
    );
    return token;
  }

  /**
   * Mails a sign-in link to everyone who has this address. It writes whether or not anyone does, so
   * that nobody can tell from the time it takes.
   */
  offerSignIn(to: MailedTo): Promise<void> {
    return this.#file.change((content) => {
      const known = Object.entries(content.people)
        .filter(([, { mail }]) => mail !== null && sameAddress(mail, to.mail))
        .slice(0, limits.peoplePerAddress);
      return known.reduce<AccountsContent>(
        (all, [id, { mail }]) =>
          this.#issue(all, {
            kind: 'sign-in',
            person: id as PersonId,
            token: tokens.make(),
            // As it stands with us, not as somebody typed it.
            to: { ...to, mail: mail ?? to.mail },
          }),
        { ...content },
      );
    });
  }

  /** Mails a link to an address that is someone's once they follow it; ends earlier ones. */
  offerMailChange(person: PersonId, to: MailedTo): Promise<void> {
    const token = tokens.make();
    return this.#file.change((content) =>
      this.#issue(without(content, person, 'mail-change'), {
        kind: 'mail-change',
        person,
        token,
        to,
      }),
    );
  }

  /** The address that someone has yet to confirm; null when there is none. */
  unconfirmedMailOf(person: PersonId): string | null {
    const asked = Object.values(this.#file.content.tickets).find(
      ({ kind, person: whose, until, isUsed }) =>
        kind === 'mail-change' && whose === person && !isUsed && until > this.#file.now(),
    );
    return asked?.mail ?? null;
  }

  /**
   * Makes the address of a confirmed ticket its person's, and tells the earlier one.
   *
   * @throws Refusal `link-used` or `link-expired`.
   */
  confirmMail(token: string): Promise<void> {
    return this.#file.change((content) => {
      const now = this.#file.now();
      const { ticket, tickets } = takeTicket(content, { token, kinds: ['mail-change'], now });
      const { person, mail } = ticket;
      const kept = content.people[person];
      if (!kept) return { ...content, tickets };
      const changed = withMail({ ...content, tickets }, person, { name: kept.name, mail });
      if (kept.mail === null || kept.mail === mail) return changed;
      const to = { mail: kept.mail, language: kept.language ?? 'nl' };
      return this.#promise(changed, { kind: 'mail-changed', person, token: null, to });
    });
  }

  #issue(
    content: AccountsContent,
    { kind, person, token, to }: Issued & { readonly token: string },
  ): AccountsContent {
    const until = this.#file.now() + lasts[kind];
    const ticket = { kind, person, mail: to?.mail ?? null, until, isUsed: false };
    const issued = { ...content, tickets: { ...content.tickets, [tokens.hash(token)]: ticket } };
    return to ? this.#promise(issued, { kind, person, token, to }) : issued;
  }

  #promise(content: AccountsContent, { kind, person, token, to }: Promised): AccountsContent {
    const at = this.#file.now();
    const lasting = kind === 'mail-changed' ? limits.mailTried : lasts[kind];
    const { mail: address, language } = to;
    const mail = accountMail({ kind, person, to: address, language, token, at, lasting });
    return { ...content, mails: { ...content.mails, [mail.id]: mail } };
  }
}

interface Issued {
  readonly kind: Ticket['kind'];
  readonly person: PersonId;
  readonly to: MailedTo | null;
}

interface Promised {
  readonly kind: Ticket['kind'] | 'mail-changed';
  readonly person: PersonId;
  readonly token: string | null;
  readonly to: MailedTo;
}

function without(
  content: AccountsContent,
  person: PersonId,
  kind: Ticket['kind'],
): AccountsContent {
  const isOpen = (ticket: Ticket) =>
    ticket.person === person && ticket.kind === kind && !ticket.isUsed;
  return { ...content, tickets: pick(content.tickets, (ticket) => !isOpen(ticket)) };
}
