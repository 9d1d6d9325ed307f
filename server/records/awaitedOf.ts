import type { AccountsContent, Session } from './AccountsContent.ts';
import { isStrong } from './isStrong.ts';

/**
 * What a session has yet to prove before it is one: a code of the second factor; that its person
 * sets one up; or, where they have a passkey or an account elsewhere, that they come in by that.
 */
export type Awaited = 'code' | 'set-up' | 'other-way';

/** What a session waits for; null when it is complete. `isNeeded`: whether a link is not enough. */
export function awaitedOf(
  { factors, passkeys, identities }: AccountsContent,
  session: Session,
  isNeeded: boolean,
): Awaited | null {
  if (isStrong(session)) return null;
  const { person } = session;
  if (factors[person]) return 'code';
  if (!isNeeded) return null;
  // Whoever reads somebody's mail must not be able to set up a second factor of their own.
  const others = [...Object.values(passkeys), ...Object.values(identities)];
  return others.some((way) => way.person === person) ? 'other-way' : 'set-up';
}
