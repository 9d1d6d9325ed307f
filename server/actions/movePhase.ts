import type { SectionId } from '#shared/ids.ts';
import type { Phase } from '#shared/network.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import type { Section } from '#shared/record/state.ts';
import type { House } from './House.ts';

export interface MovePhaseInput {
  readonly section: SectionId;
  readonly phase: Phase;
  readonly deadline: string | null;
  readonly reason: string;
}

/**
 * Moves a section to another phase [S1, S4]; into *adopted* with an immutable copy of the text as
 * it is on disk [S5]. Before *adopted* lies *deciding*, in which the text stands still.
 */
export async function movePhase(
  house: House,
  actor: Actor,
  input: MovePhaseInput,
): Promise<Section> {
  const { records, rooms } = house;
  await rooms.with(input.section, async (room) => {
    await room.settle();
    await records.perform(actor, () => ({ type: 'move-phase', ...input, document: room.read() }));
  });
  return requireSection(records.state, input.section);
}
