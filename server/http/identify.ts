import type { Request } from 'express';
import type { Actor } from '#shared/record/events.ts';
import { actingAs } from '#shared/actingAs.ts';
import { Refusal } from '#shared/refusal.ts';
import { bearsToken } from './bearsToken.ts';
import type { Route, SideDoorOptions } from './Route.ts';
import { readSession } from './sessionCookie.ts';

/**
 * Who makes a request; null when nobody signed in, or not all the way: who has still to set up a second
 * factor may do that alone [C9].
 *
 * @throws Refusal `not-signed-in` when it bears a token that is none, `somebody-else` when the page
 *   that makes it shows another person.
 */
export function identify(
  request: Request,
  { access }: Pick<Route, 'access'>,
  { house, links, bootstrapToken }: SideDoorOptions,
): Actor | null {
  const bears = bearsToken(request, bootstrapToken);
  if (bears) return { kind: 'service' };
  if (bears === false) throw new Refusal('not-signed-in', 'That token is not known here.');
  const session = readSession(request, links.isSecure);
  const standing = session === null ? null : house.accounts.sessions.standingOf(session);
  if (session === null || !standing || !house.records.state.people[standing.person]) return null;
  const { person, awaits } = standing;
  if (awaits !== null && !(awaits === 'set-up' && access === 'setting-up')) return null;
  const shown = request.headers[actingAs];
  // Whoever may be anyone may also be about to sign in as somebody else.
  if (access !== 'anyone' && shown !== undefined && shown !== person)
    throw new Refusal('somebody-else', 'Somebody else is signed in here by now.');
  house.accounts.sessions.touch(session);
  return { kind: 'person', person };
}
