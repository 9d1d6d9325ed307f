import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { Ticket } from './Ticket.ts';

/** A mail that was promised: what it says is written when it goes out. Times in milliseconds. */
export interface Mail {
  /** Goes into its Message-ID, so that a mail that was sent twice is known to be one. */
  readonly id: string;
  /** `mail-changed`: tells the old address that it no longer counts. */
  readonly kind: Ticket['kind'] | 'mail-changed';
  readonly to: string;
  readonly person: PersonId;
  readonly language: Language;
  /** Of the ticket it brings; null when it brings none. */
  readonly token: string | null;
  readonly at: number;
  /** After this nobody has any use for it. */
  readonly until: number;
  readonly delivery: Delivery;
}

/** `reason`: why it did not go the last time; null before the first. */
export type Delivery =
  | {
      readonly kind: 'waiting';
      readonly tries: number;
      readonly due: number;
      readonly reason: string | null;
    }
  /** The receiver's side wants it not, now or later. */
  | { readonly kind: 'refused'; readonly reason: string };
