import type { Paragraph } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { requireSection } from '#shared/record/required.ts';
import { sectionNumber } from '#shared/record/sections.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import { currentParagraphs } from './currentParagraph.ts';
import type { House } from './House.ts';

interface Seen {
  /** Of which text, and how it was numbered. */
  readonly mark: string;
  readonly paragraphs: readonly Paragraph[];
}

const seen = new WeakMap<Rooms, Map<SectionId, Seen>>();

/**
 * The paragraphs of a section as they stand now. As long as its text does not change no room is
 * opened for it: for what looks at every text again and again.
 *
 * @throws Refusal as `Rooms.hold` does.
 */
export async function paragraphsNow(house: House, id: SectionId): Promise<readonly Paragraph[]> {
  const ofRooms = seen.get(house.rooms) ?? new Map<SectionId, Seen>();
  seen.set(house.rooms, ofRooms);
  const known = ofRooms.get(id);
  if (known?.mark === markOf(house, id)) return known.paragraphs;
  return house.rooms.with(id, (room) => {
    const { state } = house.records;
    const paragraphs = currentParagraphs(state, requireSection(state, id), room);
    ofRooms.set(id, { mark: markOf(house, id), paragraphs });
    return paragraphs;
  });
}

function markOf({ records: { state }, rooms }: House, id: SectionId): string {
  const section = requireSection(state, id);
  const { epoch, phase } = section;
  const number = sectionNumber(state, section);
  return [rooms.changesIn(id), epoch, number, phase === 'adopted'].join(' ');
}
