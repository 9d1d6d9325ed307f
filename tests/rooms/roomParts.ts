import { expect } from 'vitest';
import * as Y from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import type { Admission } from '../../server/rooms/admitUpdate.ts';
import type { Listener, Received, Room } from '../../server/rooms/Room.ts';
import { docOf } from '../../server/rooms/Epochs.ts';
import { Rooms } from '../../server/rooms/Rooms.ts';
import type { Origin, UpdateLogs } from '../../server/rooms/UpdateLog.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';

export const section = 's1' as SectionId;
export const logName = docOf(section, 1);
export const by = (person: string): Origin => ({ kind: 'person', person: person as PersonId });

/** A listener that does nothing with what it hears. */
export function deaf(): Listener {
  return {
    onUpdate: () => undefined,
    onTold: () => undefined,
    onClosed: () => undefined,
  };
}

/** A live room with a first text, on logs without a disk. */
export async function liveRoom(
  document: DocumentJson,
  { id = section, rooms = makeRooms() }: { id?: SectionId; rooms?: Rooms } = {},
): Promise<Room> {
  const { room } = await rooms.hold(id);
  await room.seed(document);
  return room;
}

export function makeRooms(logs: UpdateLogs = new MemoryUpdateLogs()): Rooms {
  return new Rooms({ logs, epochOf: () => 1 });
}

/** Paragraphs of a document, by id. */
export function paragraphs(texts: Readonly<Record<string, string>>): DocumentJson {
  return {
    type: 'doc',
    content: Object.entries(texts).map(([id, text]) => ({
      type: 'paragraph',
      attrs: { id },
      content: text === '' ? [] : [{ type: 'text', text }],
    })),
  };
}

/** Somebody's own copy of a room; what they change is handed in at once. */
export class Copy {
  readonly doc = new Y.Doc({ guid: 'copy' });
  readonly room: Room;
  readonly listener: Listener;
  last: Received | null = null;

  private constructor(room: Room, person: string) {
    this.room = room;
    this.listener = { ...deaf(), onUpdate: (update) => Y.applyUpdate(this.doc, update, 'server') };
    room.enter(this.listener);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.last = room.receive(update, by(person), this.listener);
    });
  }

  static async of(room: Room, person = 'ada'): Promise<Copy> {
    const copy = new Copy(room, person);
    await copy.refresh();
    return copy;
  }

  /** Gets all that the room has. */
  async refresh(): Promise<void> {
    const { update } = await this.room.missing(Y.encodeStateVector(this.doc));
    Y.applyUpdate(this.doc, update, 'server');
  }

  get fragment(): Y.XmlFragment {
    return this.doc.getXmlFragment(contentRoot);
  }

  /** The element at a place among the top-level blocks. */
  at(place: number): Y.XmlElement {
    return this.fragment.get(place) as Y.XmlElement;
  }

  /** The text node of the block at a place. */
  text(place: number): Y.XmlText {
    return this.at(place).get(0) as Y.XmlText;
  }

  /** Inserts a paragraph as an editor does: with the id it says, or none. */
  insert(place: number, text: string, id?: string): void {
    const element = new Y.XmlElement('paragraph');
    if (id !== undefined) element.setAttribute('id', id);
    element.insert(0, [new Y.XmlText(text)]);
    this.fragment.insert(place, [element]);
  }
}

/** The ids and texts of a room's blocks, in order: `id:text` or `id+alias:text`. */
export function outline(room: Room): string[] {
  return room.read().content.map(({ attrs, content = [] }) => {
    const aliases = attrs?.aliases ? `+${attrs.aliases.split(' ').toSorted().join('+')}` : '';
    return `${attrs?.id ?? ''}${aliases}:${content.map((node) => ('text' in node ? node.text : '')).join('')}`;
  });
}

/** Hands in an update for nobody in particular. */
export function hand(room: Room, update: Uint8Array, person = 'mallory'): Admission {
  return room.receive(update, by(person), deaf()).admission;
}

/** A document with all that a room has, in which nothing waits for what never came. */
export async function everything(room: Room): Promise<Y.Doc> {
  const doc = new Y.Doc({ guid: 'copy' });
  Y.applyUpdate(doc, (await room.missing(new Uint8Array([0]))).update);
  expect(doc.store.pendingStructs).toBeNull();
  expect(doc.store.pendingDs).toBeNull();
  return doc;
}
