import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { MailSubject } from '#shared/notices/choices.ts';
import type { Delivery } from '#shared/waitingMail.ts';
import type { NoticeRef } from './NoticeRef.ts';
import type { Ticket } from './Ticket.ts';

/** A mail that was promised: what it says is written when it goes out. Times in milliseconds. */
export type Mail = AccountMail | NoticeMail;

interface MailBase {
  /** Goes into its Message-ID, so that a mail that was sent twice is known to be one. */
  readonly id: string;
  readonly to: string;
  readonly person: PersonId;
  readonly language: Language;
  /** Of the ticket it brings; null when it brings none. */
  readonly token: string | null;
  readonly at: number;
  /** After this nobody has any use for it. */
  readonly until: number;
  readonly delivery: Delivery<number>;
}

/** About coming in, and the address itself. */
export interface AccountMail extends MailBase {
  /**
   * `mail-changed`: tells the old address that it no longer counts. `ways-changed`: that one signs in
   * in other ways than before.
   */
  readonly kind: Ticket['kind'] | 'mail-changed' | 'ways-changed';
}

/** Tells of what happened [M1]: of one kind, or once a day of everything. */
export interface NoticeMail extends MailBase {
  readonly kind: 'notice';
  readonly about: MailSubject;
  readonly notices: readonly NoticeRef[];
}
