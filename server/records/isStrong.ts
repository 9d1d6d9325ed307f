import type { Session } from './AccountsContent.ts';

/**
 * Whether a session was begun by more than a link: an account elsewhere answers for its own second
 * factor, a passkey is two in one, and the demo is for who sits at the machine.
 */
export function isStrong({ by, isDouble }: Pick<Session, 'by' | 'isDouble'>): boolean {
  return isDouble || by === 'oidc' || by === 'passkey' || by === 'demo';
}
