import type { AmendmentId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireAmendment } from '#shared/record/required.ts';
import { Refusal } from '#shared/refusal.ts';
import type { House } from './House.ts';

/**
 * Brings an adoption that was begun to its one end [A6]: finished when its change is in the
 * section's log, abandoned when it is not. Does nothing when there is none under way. Called after
 * each adoption, and at start for those that a crash cut off.
 */
export async function settleAdoption({ records, rooms }: House, id: AmendmentId): Promise<void> {
  const { status } = requireAmendment(records.state, id);
  if (status.kind !== 'adopting') return;
  const actor: Actor = { kind: 'person', person: status.by };
  await rooms.with(status.section, async (room) => {
    await room.settle();
    const moment = { epoch: room.epoch, seq: room.seq };
    const wording = room.landed(status.attempt);
    await records.perform(actor, () =>
      wording
        ? { type: 'finish-adopting', amendment: id, wording, moment }
        : { type: 'abandon-adopting', amendment: id },
    );
  });
}

/**
 * Settles everything a crash cut off. Called once, before the doors open. What concerns a text that
 * cannot be read stays as it is: that was reported, and the others must not wait for it.
 */
export async function settleAll(house: House): Promise<void> {
  for (const { id } of Object.values(house.records.state.amendments))
    await settleAdoption(house, id).catch((reason: unknown) => {
      if (!(reason instanceof Refusal) || reason.code !== 'unavailable') throw reason;
    });
}
