import type { Actor } from '#shared/record/events.ts';
import { personOf } from '#shared/record/rights.ts';
import type { Person } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { House } from '../actions/House.ts';
import { actorOf } from './Route.ts';

/** The person who asks about themselves; a service account is refused. */
export function requireSelf({ records }: House, actor: Actor | null): Person {
  const person = personOf(records.state, actorOf({ actor }));
  if (!person) throw new Refusal('not-found', 'A service account is nobody.');
  return person;
}
