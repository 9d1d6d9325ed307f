import { limits } from '#shared/limits.ts';
import type { AccountsContent } from './AccountsContent.ts';
import { tokens } from './tokens.ts';

/** The content in which more was proved in the session of this token: it is complete from now on. */
export function withDouble(content: AccountsContent, token: string, now: number): AccountsContent {
  const key = tokens.hash(token);
  const session = content.sessions[key];
  if (!session) return content;
  const proved = { ...session, isDouble: true, until: now + limits.session };
  return { ...content, sessions: { ...content.sessions, [key]: proved } };
}
