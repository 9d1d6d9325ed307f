import * as Y from 'yjs';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import type { House } from '../../server/actions/House.ts';
import type { Room } from '../../server/rooms/Room.ts';
import type { Name } from './cast.ts';

const deaf = {
  onUpdate: () => undefined,
  onTold: () => undefined,
  onClosed: () => undefined,
};

/** Changes the live text of a section as somebody's editor would. */
export async function editText(
  house: House,
  [name, section]: readonly [Name, SectionId],
  change: (content: Y.XmlFragment) => void,
): Promise<void> {
  const edit = async (room: Room): Promise<void> => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, (await room.missing(Uint8Array.of(0))).update);
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc.getXmlFragment(contentRoot)));
    const update = Y.encodeStateAsUpdate(doc, before);
    await room.receive(update, { kind: 'person', person: name as PersonId }, deaf).durable;
  };
  await house.pen.hold(() => house.rooms.with(section, edit));
}
