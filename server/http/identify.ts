import { createHash, timingSafeEqual } from 'node:crypto';
import type { Request } from 'express';
import type { Actor } from '#shared/record/events.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Route, SideDoorOptions } from './Route.ts';
import { readSession } from './sessionCookie.ts';

/**
 * Who makes a request; null when nobody signed in, or not all the way: who has still to set up a second
 * factor may do that alone [C9].
 *
 * @throws Refusal `not-signed-in` when it bears a token that is none.
 */
export function identify(
  request: Request,
  { access }: Pick<Route, 'access'>,
  { house, links, bootstrapToken }: SideDoorOptions,
): Actor | null {
  const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (bearer !== undefined) {
    if (bootstrapToken !== null && sameToken(bearer, bootstrapToken)) return { kind: 'service' };
    throw new Refusal('not-signed-in', 'That token is not known here.');
  }
  const session = readSession(request, links.isSecure);
  const standing = session === null ? null : house.accounts.sessions.standingOf(session);
  if (session === null || !standing || !house.records.state.people[standing.person]) return null;
  const { person, awaits } = standing;
  if (awaits !== null && !(awaits === 'set-up' && access === 'setting-up')) return null;
  house.accounts.sessions.touch(session);
  return { kind: 'person', person };
}

function sameToken(a: string, b: string): boolean {
  const [digestA, digestB] = [a, b].map((token) => createHash('sha256').update(token).digest()) as [
    Buffer,
    Buffer,
  ];
  return timingSafeEqual(digestA, digestB);
}
