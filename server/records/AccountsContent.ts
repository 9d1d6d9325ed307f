import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import type { Device } from './Device.ts';
import type { Entry } from './Entry.ts';
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
  /** How it was begun. */
  readonly by: Entry;
  /** Whether more was proved in it than who has a link: a code, or a passkey. */
  readonly isDouble: boolean;
}

/** A passkey (a WebAuthn credential), kept by its id. Its private half never leaves the device. */
export interface KeptPasskey {
  readonly person: PersonId;
  /** COSE, as base64url. */
  readonly publicKey: string;
  /** How often it says it was used; 0 for ever where it does not count. */
  readonly counter: number;
  /** How a browser gets at it. */
  readonly transports: readonly string[];
  readonly since: number;
  readonly seen: number;
  /** What it was made on. */
  readonly device: Device;
}

/** Somebody's account elsewhere, by which they sign in here. */
export interface Identity {
  readonly person: PersonId;
  readonly since: number;
  readonly seen: number;
}

/** The second factor: an app that shows codes. */
export interface KeptFactor {
  /** What app and server share, sealed. */
  readonly secret: string;
  readonly since: number;
  /** The time step of the last code that was used; no code of it, or before, counts again. */
  readonly lastStep: number;
  /** SHA-256 hashes of the recovery codes that are left. */
  readonly recovery: readonly string[];
  /** Wrong codes since the last right one. */
  readonly misses: number;
  /** Until when no code is looked at. */
  readonly closedUntil: number;
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
 * SHA-256 hash of their token; the token itself stands only in a mail that has yet to go out. An
 * account elsewhere is found by a fingerprint: who it is there stands nowhere.
 */
export interface AccountsContent {
  readonly people: Readonly<Record<PersonId, KeptPerson>>;
  readonly tickets: Readonly<Record<string, Ticket>>;
  readonly sessions: Readonly<Record<string, Session>>;
  readonly mails: Readonly<Record<string, Mail>>;
  readonly requests: Readonly<Record<string, AccessRequest>>;
  readonly passkeys: Readonly<Record<string, KeptPasskey>>;
  readonly identities: Readonly<Record<string, Identity>>;
  readonly factors: Readonly<Record<PersonId, KeptFactor>>;
  readonly notices: KeptNotices;
  /** Keeps fingerprints on the public record from being guessed. */
  readonly secret: string;
}
