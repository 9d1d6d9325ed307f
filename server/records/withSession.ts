import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { AccountsContent, Session } from './AccountsContent.ts';
import { isStrong } from './isStrong.ts';
import { tokens } from './tokens.ts';

/** A session that begins. */
export interface Beginning extends Pick<Session, 'device' | 'by'> {
  readonly token: string;
  readonly person: PersonId;
  readonly isDouble?: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** The content with one more session. One that still waits for a code waits for a short time. */
export function withSession(
  content: AccountsContent,
  { token, person, device, by, isDouble = false, now }: Beginning,
): AccountsContent {
  const isWaiting = content.factors[person] !== undefined && !isStrong({ by, isDouble });
  const until = now + (isWaiting ? limits.sessionWaiting : limits.session);
  const session: Session = { person, since: now, seen: now, until, device, by, isDouble };
  return { ...content, sessions: { ...content.sessions, [tokens.hash(token)]: session } };
}
