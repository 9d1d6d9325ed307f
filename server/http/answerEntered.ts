import type { Request } from 'express';
import type { PersonId } from '#shared/ids.ts';
import { json } from './Answer.ts';
import type { Answer } from './Answer.ts';
import { describeMe } from './describeMe.ts';
import type { SideDoorOptions } from './Route.ts';
import { readSession, writeSession } from './sessionCookie.ts';

/**
 * A session that began: who one is, or what has to be proved before one is anybody. The one that this
 * browser had before is over: nothing leads to it any more.
 */
export async function answerEntered(
  { house, links }: SideDoorOptions,
  request: Request,
  { person, session }: { readonly person: PersonId; readonly session: string },
): Promise<Answer> {
  const before = readSession(request, links.isSecure);
  if (before !== null) await house.accounts.sessions.end(before);
  const awaits = house.accounts.sessions.standingOf(session)?.awaits ?? null;
  const body = awaits === null ? describeMe(house, person) : { awaits };
  return json(body, writeSession(session, links.isSecure));
}
