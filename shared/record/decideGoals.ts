import { canonicalJson } from '../canonicalJson.ts';
import type { Json } from '../canonicalJson.ts';
import { partnerTypes } from '../network.ts';
import { Refusal } from '../refusal.ts';
import type { Asking } from './asking.ts';
import type { CommandOf } from './commands.ts';
import type { EventBody } from './events.ts';
import { requireNotAdopted, requireRight, requireSection } from './required.ts';
import { canArrange } from './rights.ts';
import type { Goal } from './state.ts';

/** Decides what the paragraphs of a section are meant to reach [S8]. */
export function decideGoals(
  { state, actor, at }: Asking,
  command: CommandOf<'set-goals'>,
): EventBody[] {
  const section = requireSection(state, command.section);
  requireRight(canArrange(state, actor, { section, at }), 'set the goals of this section');
  requireNotAdopted(section);
  const goals = inOrder(command.goals);
  if (goals.length < command.goals.length)
    throw new Refusal('invalid-input', 'A type of partner is named twice.');
  const before = state.goals[section.id] ?? [];
  if (canonicalJson(goals as unknown as Json) === canonicalJson(before as unknown as Json))
    return [];
  return [{ type: 'goals-set', section: section.id, goals }];
}

// Always the same way round, so that the same goals are the same list. Only the first of a type.
function inOrder(goals: readonly Goal[]): Goal[] {
  return (['each', ...partnerTypes] as const).flatMap(
    (type) => goals.find(({ of }) => of === type) ?? [],
  );
}
