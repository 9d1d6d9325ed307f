import type { SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import type { Moment, Section } from '#shared/record/state.ts';
import type { House } from './House.ts';
import { inNewEpoch } from './inNewEpoch.ts';

export interface RestoreInput {
  readonly section: SectionId;
  readonly from: Moment;
  readonly reason: string;
}

/**
 * Gives a section the text of an earlier moment, in a new epoch [T5].
 *
 * @throws Refusal when the rules say no, or `not-found` when there was no such moment.
 */
export async function restore(house: House, actor: Actor, input: RestoreInput): Promise<Section> {
  const { section, from } = input;
  await inNewEpoch(house, {
    section,
    actor,
    from,
    readText: () => house.rooms.epochs.read(section, from),
    makeCommand: (epoch) => ({ type: 'restore', ...input, epoch }),
  });
  return requireSection(house.records.state, section);
}
