import { timingSafeEqual } from 'node:crypto';
import { Buffer } from 'node:buffer';
import type { PersonId } from '#shared/ids.ts';
import { mailSubjects } from '#shared/notices/choices.ts';
import type { MailSubject } from '#shared/notices/choices.ts';
import type { Accounts } from '../records/Accounts.ts';

/** Whose mail about what a token turns off. */
export interface Unsubscribed {
  readonly person: PersonId;
  readonly about: MailSubject;
}

type Signer = Pick<Accounts, 'fingerprint'>;

/**
 * Tokens that turn a kind of mail off without signing in [M3]: signed, so that nothing is kept of
 * them and none ever ends. With one nobody comes in, or reads anything.
 */
export const unsubscribeToken = {
  make: (accounts: Signer, { person, about }: Unsubscribed): string =>
    `${person}.${about}.${sign(accounts, person, about)}`,

  /** Null when it is none of ours. */
  read: (accounts: Signer, token: string): Unsubscribed | null => {
    const [person = '', about = '', signature = ''] = token.split('.');
    const subject = mailSubjects.find((one) => one === about);
    const isSigned = subject && isSame(signature, sign(accounts, person, subject));
    // Only we sign, and only ids.
    return isSigned ? { person: person as PersonId, about: subject } : null;
  },
};

function sign(accounts: Signer, person: string, about: MailSubject): string {
  return accounts.fingerprint(`unsubscribe\n${person}\n${about}`).slice(0, 40);
}

function isSame(given: string, meant: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(meant)];
  return a.length === b.length && timingSafeEqual(a, b);
}
