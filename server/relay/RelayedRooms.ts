import { Buffer } from 'node:buffer';
import type { Elsewhere, Present, RoomHere, WayThere } from '../rooms/Elsewhere.ts';
import type { Message, Relay } from './Relay.ts';

/** Milliseconds between two signs of life, and after which a process without one is forgotten. */
const beat = 3_000;
const silence = 10_000;

type Told =
  | { readonly kind: 'alive' | 'gone' }
  /** Who opens a room wants to know who is in it. */
  | { readonly kind: 'who'; readonly room: string }
  | { readonly kind: 'present'; readonly room: string; readonly present: readonly Present[] }
  /** `frame`: base64. */
  | { readonly kind: 'told'; readonly room: string; readonly frame: string };

/** Rooms that are one with those of other processes, by way of a relay. */
export class RelayedRooms implements Elsewhere {
  readonly #relay: Relay;
  readonly #rooms = new Map<string, RoomHere>();
  /** When each other process was last heard of, by the clock of `performance.now()`. */
  readonly #heard = new Map<string, number>();
  readonly #beating: NodeJS.Timeout;

  constructor(relay: Relay) {
    this.#relay = relay;
    relay.subscribe((message) => this.#hear(message));
    this.#beating = setInterval(() => this.#beat(), beat).unref();
  }

  join(name: string, room: RoomHere): WayThere {
    this.#rooms.set(name, room);
    this.#tell({ kind: 'who', room: name });
    return {
      show: (present) => this.#tell({ kind: 'present', room: name, present }),
      tell: (frame) =>
        this.#tell({ kind: 'told', room: name, frame: Buffer.from(frame).toString('base64') }),
      leave: () => {
        if (this.#rooms.get(name) === room) this.#rooms.delete(name);
      },
    };
  }

  /** Tells the others that nobody is here any more. */
  close(): void {
    clearInterval(this.#beating);
    this.#tell({ kind: 'gone' });
  }

  #tell(told: Told): void {
    this.#relay.publish(told);
  }

  #hear({ from, body }: Message): void {
    const told = body as Told;
    if (told.kind === 'gone') return this.#forget(from);
    this.#heard.set(from, performance.now());
    if (!('room' in told)) return;
    const room = this.#rooms.get(told.room);
    if (!room) return;
    if (told.kind === 'present') room.takeIn(from, told.present);
    else if (told.kind === 'told') room.tell(new Uint8Array(Buffer.from(told.frame, 'base64')));
    else this.#tell({ kind: 'present', room: told.room, present: room.here() });
  }

  #beat(): void {
    this.#tell({ kind: 'alive' });
    for (const [process, at] of this.#heard)
      if (performance.now() - at > silence) this.#forget(process);
  }

  #forget(process: string): void {
    this.#heard.delete(process);
    for (const room of this.#rooms.values()) room.forget(process);
  }
}
