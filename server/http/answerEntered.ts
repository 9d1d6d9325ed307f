import type { PersonId } from '#shared/ids.ts';
import { json } from './Answer.ts';
import type { Answer } from './Answer.ts';
import { describeMe } from './describeMe.ts';
import type { SideDoorOptions } from './Route.ts';
import { writeSession } from './sessionCookie.ts';

/** A session that began: who one is, or what has to be proved before one is anybody. */
export function answerEntered(
  { house, links }: SideDoorOptions,
  { person, session }: { readonly person: PersonId; readonly session: string },
): Answer {
  const awaits = house.accounts.sessions.standingOf(session)?.awaits ?? null;
  const body = awaits === null ? describeMe(house, person) : { awaits };
  return json(body, writeSession(session, links.isSecure));
}
