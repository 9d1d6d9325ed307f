import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import type { Room } from '../../server/rooms/Room.ts';
import { by, deaf } from '../rooms/roomParts.ts';

/** Somebody far away from a room: what goes either way arrives when a test says so. */
export class Distant {
  readonly doc = new Y.Doc();
  readonly #room: Room;
  readonly #listener = { ...deaf(), onUpdate: (update: Uint8Array) => this.#down.push(update) };
  readonly #down: Uint8Array[] = [];
  readonly #up: Uint8Array[] = [];

  private constructor(room: Room, client: number) {
    this.#room = room;
    this.doc.clientID = client;
    room.enter(this.#listener);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#up.push(update);
    });
  }

  /** `client`: the Yjs client id, which decides between changes made at the same time. */
  static async join(room: Room, client: number): Promise<Distant> {
    const distant = new Distant(room, client);
    const { update } = await room.missing(Y.encodeStateVector(distant.doc));
    Y.applyUpdate(distant.doc, update, distant);
    return distant;
  }

  /** The text of the first paragraph. */
  get text(): Y.XmlText {
    const paragraph = this.doc.getXmlFragment(contentRoot).get(0) as Y.XmlElement;
    return paragraph.get(0) as Y.XmlText;
  }

  /** What was changed here arrives at the room, and is on disk. */
  async hand(): Promise<void> {
    const person = by(String(this.doc.clientID));
    for (const update of this.#up.splice(0)) this.#room.receive(update, person, this.#listener);
    await this.#room.settle();
    await this.#room.missing(this.#room.stateVector());
  }

  /** What the room told so far arrives here. */
  hear(): void {
    for (const update of this.#down.splice(0)) Y.applyUpdate(this.doc, update, this);
  }
}
