import * as Y from 'yjs';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import type { Listener, Received, Room } from '../../server/rooms/Room.ts';
import type { Held, Rooms } from '../../server/rooms/Rooms.ts';
import type { LogEntry } from '../../server/rooms/UpdateLog.ts';
import type { HeldUpdateLogs } from './HeldUpdateLogs.ts';

/** Somebody with a document of their own who comes and goes, and types words that are never twice. */
export class Colleague implements Listener {
  readonly doc = new Y.Doc();
  /** Words the server said are on disk. */
  readonly acknowledged = new Set<string>();
  readonly typed: string[] = [];
  readonly faults: string[] = [];
  readonly #person: PersonId;
  readonly #logs: HeldUpdateLogs;
  #held: Held | null = null;
  #isComing = false;

  constructor(person: string, logs: HeldUpdateLogs) {
    this.#person = person as PersonId;
    this.#logs = logs;
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.#send(update);
    });
  }

  get room(): Room | null {
    return this.#held?.room ?? null;
  }

  /** Holds the room as soon as it can be had, and makes both sides equal. */
  async join(rooms: Rooms, section: SectionId): Promise<void> {
    if (this.#isComing || this.#held) return;
    this.#isComing = true;
    try {
      const held = await rooms.hold(section);
      this.#held = held;
      held.room.listeners.add(this);
      this.#send(Y.encodeStateAsUpdate(this.doc, held.room.stateVector()));
      const { update } = await held.room.missing(Y.encodeStateVector(this.doc));
      if (this.#held === held) Y.applyUpdate(this.doc, update, 'server');
    } catch {
      // The room could not be had, or went away meanwhile: they come again another time.
    } finally {
      this.#isComing = false;
    }
  }

  leave(): void {
    this.#held?.room.listeners.delete(this);
    this.#held?.release();
    this.#held = null;
  }

  /** Types a word of their own at the start or the end of the first paragraph. */
  type(place: 'start' | 'end'): void {
    const element = this.doc.getXmlFragment(contentRoot).toArray()[0];
    if (!(element instanceof Y.XmlElement)) return;
    const word = `<${this.#person}${this.typed.length}>`;
    this.typed.push(word);
    this.doc.transact(() => {
      const found = element.toArray()[0];
      const text = found instanceof Y.XmlText ? found : new Y.XmlText();
      if (text !== found) element.insert(0, [text]);
      text.insert(place === 'start' ? 0 : text.length, word);
    });
  }

  onUpdate(update: Uint8Array): void {
    const isIn = covers(this.#logs.written(this.section), update);
    if (!isIn) this.faults.push('an update was seen before it was in the log');
    Y.applyUpdate(this.doc, update, 'server');
  }

  onPresence(): void {
    // Not looked at here.
  }

  onClosed(): void {
    this.leave();
  }

  get section(): SectionId {
    return 's1' as SectionId;
  }

  #send(update: Uint8Array): void {
    const room = this.#held?.room;
    if (!room) return;
    const words = [...this.typed];
    const received = this.#hand(room, update);
    if (received?.admission !== 'admitted' && received?.admission !== 'empty') return this.leave();
    received.durable.then(
      () => words.forEach((word) => this.acknowledged.add(word)),
      () => undefined,
    );
  }

  #hand(room: Room, update: Uint8Array): Received | null {
    try {
      return room.receive(update, { kind: 'person', person: this.#person }, this);
    } catch {
      // The room refuses everything by now.
      return null;
    }
  }
}

// Updates of one moment come as one, so it is looked at what they bring.
function covers(entries: readonly LogEntry[], update: Uint8Array): boolean {
  const logged = new Y.Doc();
  for (const entry of entries) Y.applyUpdate(logged, entry.update);
  const brought = [...Y.parseUpdateMeta(update).to];
  return brought.every(([client, clock]) => clock <= Y.getState(logged.store, client));
}
