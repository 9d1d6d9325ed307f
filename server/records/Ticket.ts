import type { PersonId } from '#shared/ids.ts';

/**
 * What does one thing once, for who has its token: come in on an invitation, come in by a link one
 * asked for, or confirm a new mail address.
 */
export interface Ticket {
  readonly kind: 'invitation' | 'sign-in' | 'mail-change';
  readonly person: PersonId;
  /** The address it was mailed to, to which it is bound; null when it was handed over otherwise. */
  readonly mail: string | null;
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly isUsed: boolean;
}
