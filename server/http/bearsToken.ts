import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';

/** Whether a request bears the provisioning token; null when it bears none at all. */
export function bearsToken(
  { headers }: Pick<Request, 'headers'>,
  token: string | null,
): boolean | null {
  const bearer = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1];
  if (bearer === undefined) return null;
  return token !== null && isSame(bearer, token);
}

// As digests they are of one length, so that comparing them takes always as long.
function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
