import { newId } from '#shared/ids.ts';
import type { AmendmentId, PersonId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireAmendment } from '#shared/record/required.ts';
import type { Amendment } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Room } from '../rooms/Room.ts';
import { writeRuns } from '../rooms/writeRuns.ts';
import type { House } from './House.ts';
import { fitOf } from './fitOf.ts';
import { settleAdoption } from './settleAdoption.ts';

/** The adoptions that this process is in the middle of. */
const underWay = new WeakMap<House, Set<AmendmentId>>();

/**
 * Adopts an amendment [A4–A6]: the record says *adopting*, the merge goes into the living text as
 * the smallest change, the record says *adopted*. If anything fails in between, the text decides:
 * its log has the change, and the amendment is adopted; or not, and it is open again.
 *
 * @throws Refusal `overlap` with the overlapping words; then nothing changed. `being-adopted` when
 *   the text has it and the record could not follow: the next try, or start, ends it.
 */
export async function adopt(house: House, actor: Actor, id: AmendmentId): Promise<Amendment> {
  const ids = underWay.get(house) ?? new Set();
  underWay.set(house, ids);
  if (ids.has(id)) throw new Refusal('being-adopted', 'It is being adopted.');
  ids.add(id);
  try {
    // A full disk may have cut off an earlier attempt before its end.
    await settleAdoption(house, id);
    return await adoptOpen(house, actor, id);
  } finally {
    ids.delete(id);
  }
}

async function adoptOpen(house: House, actor: Actor, id: AmendmentId): Promise<Amendment> {
  const { records, rooms } = house;
  const { section } = requireAmendment(records.state, id);
  await rooms.with(section, async (room) => {
    const attempt = newId();
    // Rights and state come first: who may not decide learns nothing about overlaps.
    await records.performAfter(
      async () => void fitOf(records.state, requireAmendment(records.state, id), room),
      { actor, makeCommand: () => ({ type: 'start-adopting', amendment: id, attempt }) },
    );
    try {
      await writeInto(house, room, { id, attempt, actor });
    } catch (reason) {
      await settleAdoption(house, id);
      throw reason;
    }
    await settleAdoption(house, id).catch(leaveToRestart);
  });
  return requireAmendment(records.state, id);
}

async function writeInto(
  { records }: House,
  room: Room,
  { id, attempt, actor }: { id: AmendmentId; attempt: string; actor: Actor },
): Promise<void> {
  const amendment = requireAmendment(records.state, id);
  const { paragraph, wording } = fitOf(records.state, amendment, room);
  const person = actor.kind === 'person' ? actor.person : ('' as PersonId);
  const origin = { kind: 'amendment', amendment: id, attempt, person, wording } as const;
  await room.change(origin, (blocks) => {
    const block = blocks.find(paragraph.id);
    if (!block) throw new Refusal('not-found', 'The paragraph is no longer in the text.');
    writeRuns(block.element, wording.runs);
  });
}

// Its words are on disk in the text: to say that nothing was saved would be untrue [A6].
function leaveToRestart(reason: unknown): never {
  throw new Refusal('being-adopted', 'The text has it; the record follows.', { reason });
}
