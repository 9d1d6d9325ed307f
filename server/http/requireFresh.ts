import type { Request } from 'express';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import type { SideDoorOptions } from './Route.ts';
import { readSession } from './sessionCookie.ts';

/**
 * The token of a session that began not long ago. Who found one that was left open cannot make it
 * into a way in of their own.
 *
 * @throws Refusal `sign-in-again`.
 */
export function requireFresh(request: Request, { house, links, now }: SideDoorOptions): string {
  const token = readSession(request, links.isSecure);
  const standing = token === null ? null : house.accounts.sessions.standingOf(token);
  if (token === null || !standing) throw new Refusal('not-signed-in', 'Sign in first.');
  if (now() - standing.since > limits.sessionFresh)
    throw new Refusal('sign-in-again', 'Sign in again first.');
  return token;
}
