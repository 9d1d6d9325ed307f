import { paragraphId } from '#shared/ids.ts';
import type { AmendmentId, ParagraphId, PersonId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import type { Modified } from '#shared/record/commands.ts';
import type { Paragraph } from '#shared/document.ts';
import { requireAmendment, requireSection } from '#shared/record/required.ts';
import type { Amendment, RecordState } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { wordingToAdopt } from '#shared/record/wordingToAdopt.ts';
import type { Wording } from '#shared/wording.ts';
import { insertAfter } from '../rooms/insertAfter.ts';
import { removeBlock } from '../rooms/removeBlock.ts';
import type { Room } from '../rooms/Room.ts';
import { writeRuns } from '../rooms/writeRuns.ts';
import type { TextBlock } from '../rooms/TextBlocks.ts';
import type { House } from './House.ts';
import { currentParagraph } from './currentParagraph.ts';
import { modifiedOf } from './Modifying.ts';
import type { Modifying } from './Modifying.ts';
import { settleAdoption } from './settleAdoption.ts';

/** What to adopt: as it was proposed, or in other words. */
export interface Adopting {
  readonly amendment: AmendmentId;
  readonly modifying: Modifying | null;
}

/** The adoptions that this process is in the middle of. */
const underWay = new WeakMap<House, Set<AmendmentId>>();

/**
 * Adopts an amendment [A4–A6]: the record says *adopting*, the words go into the living text as
 * the smallest change, the record says *adopted*. If anything fails in between, the text decides:
 * its log has the change, and the amendment is adopted; or not, and it is open again.
 *
 * @throws Refusal `overlap` with the overlapping words, or `stale-wording` when it is modified and
 *   the paragraph says something else by now; then nothing changed. `being-adopted` when the text
 *   has it and the record could not follow: the next try, or start, ends it.
 */
export async function adopt(house: House, actor: Actor, adopting: Adopting): Promise<Amendment> {
  const { amendment: id } = adopting;
  const ids = underWay.get(house) ?? new Set();
  underWay.set(house, ids);
  if (ids.has(id)) throw new Refusal('being-adopted', 'It is being adopted.');
  ids.add(id);
  try {
    // A full disk may have cut off an earlier attempt before its end.
    await settleAdoption(house, id);
    return await adoptOpen(house, actor, adopting);
  } finally {
    ids.delete(id);
  }
}

async function adoptOpen(house: House, actor: Actor, adopting: Adopting): Promise<Amendment> {
  const { records, rooms } = house;
  const { amendment: id } = adopting;
  const { section } = requireAmendment(records.state, id);
  await rooms.with(section, async (room) => {
    const attempt = newId();
    await records.perform(actor, () => {
      const { paragraph, modified } = lookAt(records.state, room, adopting);
      const current = paragraph?.wording ?? null;
      const aliases = paragraph ? [paragraph.id, ...paragraph.aliases] : [];
      return { type: 'start-adopting', amendment: id, attempt, current, aliases, modified };
    });
    try {
      await writeInto(house, room, { adopting, attempt, actor });
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
  { adopting, attempt, actor }: { adopting: Adopting; attempt: string; actor: Actor },
): Promise<void> {
  const { amendment, paragraph, modified } = lookAt(records.state, room, adopting);
  const { id, kind } = amendment;
  const wording = wordingToAdopt(amendment, { current: paragraph?.wording ?? null, modified });
  const person = actor.kind === 'person' ? actor.person : ('' as PersonId);
  const origin = { kind: 'amendment', amendment: id, attempt, person, wording } as const;
  await room.change(origin, (blocks) => {
    const block = paragraph && blocks.find(paragraph.id);
    if (!block) throw new Refusal('not-found', 'The paragraph is no longer in the text.');
    // The new paragraph bears the attempt's id: so a restart knows it too [A6].
    write(block, { kind, wording, id: paragraphId.parse(attempt) });
  });
}

/** The amendment with what its paragraph says at this moment. */
function lookAt(
  state: RecordState,
  room: Room,
  { amendment: id, modifying }: Adopting,
): { amendment: Amendment; paragraph: Paragraph | null; modified: Modified | null } {
  const amendment = requireAmendment(state, id);
  const section = requireSection(state, amendment.section);
  const paragraph = currentParagraph(state, { section, id: amendment.paragraph, room });
  const modified = modifying && modifiedOf(amendment, paragraph?.wording ?? null, modifying);
  return { amendment, paragraph, modified };
}

function write(
  { element }: TextBlock,
  { kind, wording: { runs }, id }: { kind: Amendment['kind']; wording: Wording; id: ParagraphId },
): void {
  if (kind === 'insert-after') insertAfter(element, { id, runs });
  else if (runs.length === 0) removeBlock(element);
  else writeRuns(element, runs);
}

// Its words are on disk in the text: to say that nothing was saved would be untrue [A6].
function leaveToRestart(reason: unknown): never {
  throw new Refusal('being-adopted', 'The text has it; the record follows.', { reason });
}
