import type { AmendmentId, PersonId } from '#shared/ids.ts';
import { canEndorse } from '#shared/record/rights.ts';
import type { Amendment, Person, RecordState } from '#shared/record/state.ts';
import { followsAdherence } from './followsAdherence.ts';
import type { Happening } from '../records/Happenings.ts';

/**
 * Whether somebody is told of an event [M1]. A decision: who proposed. A reply: who proposed, and who
 * replied before. A request to look: who speaks for the partner. A phase: everyone. What a partner does
 * with what was adopted: coordinators, who leads there, and who speaks for another partner that agreed to
 * it. Never of what one did oneself.
 */
export function concerns(happening: Happening, state: RecordState, person: Person): boolean {
  const { actor } = happening;
  if (actor.kind === 'person' && actor.person === person.id) return false;
  switch (happening.kind) {
    case 'decided':
      return amendmentOf(state, happening.amendment)?.author === person.id;
    case 'reply': {
      const amendment = amendmentOf(state, happening.amendment);
      return amendment !== undefined && isInThread(amendment, happening.reply, person.id);
    }
    case 'phase':
      return true;
    case 'look':
      return canEndorse(person) && happening.partners.includes(person.partner);
    case 'adherence':
      return followsAdherence(state, person, happening);
  }
}

function amendmentOf(state: RecordState, id: AmendmentId): Amendment | undefined {
  return state.amendments[id];
}

function isInThread({ author, replies }: Amendment, reply: string | null, person: PersonId) {
  if (author === person) return true;
  const place = replies.findIndex(({ id }) => id === reply);
  return replies.slice(0, Math.max(0, place)).some((one) => one.person === person);
}
