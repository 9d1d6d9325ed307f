import type { SectionId } from '#shared/ids.ts';
import type { Phase } from '#shared/network.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import type { Section } from '#shared/record/state.ts';
import type { House } from './House.ts';
import { reopen } from './reopen.ts';

export interface MovePhaseInput {
  readonly section: SectionId;
  readonly phase: Phase;
  readonly deadline: string | null;
  readonly reason: string;
}

/**
 * Moves a section to another phase [S1, S4]; into *adopted* with an immutable copy of the text as
 * it is on disk [S5]. Before *adopted* lies *deciding*, in which the text stands still. Out of
 * *adopted* a new round begins (`reopen`).
 */
export async function movePhase(
  house: House,
  actor: Actor,
  input: MovePhaseInput,
): Promise<Section> {
  const { records, rooms } = house;
  const { section: id, phase } = input;
  const { adopted } = requireSection(records.state, id);
  if (adopted && phase !== 'adopted') return reopen(house, actor, { ...input, adopted });
  await rooms.with(id, async (room) => {
    const makeCommand = () => {
      const moment = { epoch: room.epoch, seq: room.seq };
      return { type: 'move-phase', ...input, document: room.read(), moment, epoch: null } as const;
    };
    // The record says nothing of a text that is not on disk.
    await records.performAfter(() => room.settle(), { actor, makeCommand });
  });
  return requireSection(records.state, id);
}
