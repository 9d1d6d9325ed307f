import * as Y from 'yjs';
import type { AmendmentId, PersonId } from '#shared/ids.ts';
import type { Origin } from '../../server/rooms/UpdateLog.ts';
import type { World } from './World.ts';

/**
 * Puts a word in the first section as an adoption does: no matter what becomes of the room, a
 * resolved promise is a promise.
 */
export async function writeAsServer(world: World): Promise<void> {
  const { section, kept, sightings } = world;
  const word = world.newWord();
  const origin = {
    kind: 'amendment',
    amendment: 'm1' as AmendmentId,
    attempt: word,
    person: 'lead' as PersonId,
    wording: { kind: 'paragraph', runs: [{ text: word }] },
  } satisfies Origin;
  try {
    const epoch = await world.rooms.with(section, async (room) => {
      world.note(room);
      await room.change(origin, (_, fragment) => {
        const element = new Y.XmlElement('paragraph');
        fragment.insert(fragment.length, [element]);
        element.insert(0, [new Y.XmlText(word)]);
      });
      return room.epoch;
    });
    kept.push({ word, epoch, section });
    world.landed.push({ word, epoch });
    sightings.see('the server writes');
  } catch {
    // Nothing was promised.
  }
}
