import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { Device } from './Device.ts';
import type { KeptNotices } from './KeptNotices.ts';
import type { Mail } from './Mail.ts';
import type { Ticket } from './Ticket.ts';

/** Who someone is outside the record. */
export interface KeptPerson {
  readonly name: string;
  readonly mail: string | null;
  /** In which mail to this person is written; what they last chose. */
  readonly language?: Language;
}

/** All times are in milliseconds since the epoch. */
export interface Session {
  readonly person: PersonId;
  readonly since: number;
  /** When it was last used, not to the minute. */
  readonly seen: number;
  readonly until: number;
  readonly device: Device;
}

/** Somebody from outside who asks to take part. */
export interface AccessRequest {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly mail: string;
  readonly reason: string;
  readonly at: number;
  readonly until: number;
}

/**
 * What lives beside the record because it must be possible to erase it [J3]: names and mail of
 * people, what they come in with, and mail that is on its way. Tickets and sessions are found by the
 * SHA-256 hash of their token; the token itself stands only in a mail that has yet to go out.
 */
export interface AccountsContent {
  readonly people: Readonly<Record<PersonId, KeptPerson>>;
  readonly tickets: Readonly<Record<string, Ticket>>;
  readonly sessions: Readonly<Record<string, Session>>;
  readonly mails: Readonly<Record<string, Mail>>;
  readonly requests: Readonly<Record<string, AccessRequest>>;
  readonly notices: KeptNotices;
  /** Keeps fingerprints on the public record from being guessed. */
  readonly secret: string;
}
