import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { limits } from '#shared/limits.ts';
import { message } from '#shared/wire.ts';
import { isCursor } from './isCursor.ts';

/** Who someone is to the others in a room; the server says so, never the client. */
export interface Stamp {
  readonly id: string;
  readonly name: string;
  readonly partner: string;
  readonly partnerName: string;
  /** Six-digit hexadecimal colour; `place` is its number in the palette, from 1. */
  readonly color: string;
  readonly place: number;
}

/** The parts of a presence that a client may say itself: where it is. */
interface Claim {
  readonly client: number;
  readonly clock: number;
  readonly state: { readonly cursor?: unknown; readonly section?: unknown } | null;
}

interface Present {
  readonly person: string;
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

/**
 * Who is in a room: the awareness of the y-websocket protocol, rebuilt by the server. One presence
 * per connection, under the client id it used first; names are stamped, other people's presence
 * cannot be touched. Carets move with every keystroke: what changes within a beat is told at once.
 */
export class Presence<Connection> {
  readonly #tell: (frame: Uint8Array) => void;
  readonly #mayUse: (client: number, person: string) => boolean;
  readonly #present = new Map<Connection, Present>();
  readonly #connections = new Map<number, Connection>();
  /** What changed since the last beat, by client id. */
  readonly #changed = new Map<number, Present>();

  /**
   * `tell` gets a frame for everyone in the room, those whose presence is in it included: a
   * y-websocket client that hears nothing for 30 s reconnects. `mayUse`: whether a client id is not
   * somebody else's.
   */
  constructor(
    tell: (frame: Uint8Array) => void,
    mayUse: (client: number, person: string) => boolean = () => true,
  ) {
    this.#tell = tell;
    this.#mayUse = mayUse;
  }

  /** Takes the awareness update of a connection; what may not be shown in it is passed over. */
  receive(from: Connection, update: Uint8Array, stamp: Stamp): void {
    const own = this.#present.get(from);
    const claim = readClaims(update).find(({ client }) => this.#isOwn(from, client, stamp));
    if (!claim || (own && claim.clock < own.clock)) return;
    const { client, clock } = claim;
    // Someone whose line broke comes back before the server has noticed that the old one is dead.
    const before = this.#connections.get(client);
    if (before !== undefined) this.#present.delete(before);
    this.#connections.set(client, from);
    const state = JSON.stringify(claim.state && { ...allowed(claim.state), user: stamp });
    const present = { person: stamp.id, client, clock, state };
    this.#present.set(from, present);
    this.#tellSoon(present);
  }

  /** The client id a connection announced; null when it did not. */
  clientOf(from: Connection): number | null {
    return this.#present.get(from)?.client ?? null;
  }

  #isOwn(from: Connection, client: number, { id }: Stamp): boolean {
    const own = this.#present.get(from);
    if (own) return own.client === client;
    if (!this.#mayUse(client, id)) return false;
    const holder = this.#connections.get(client);
    return holder === undefined || this.#present.get(holder)?.person === id;
  }

  /** Forgets a connection, and tells the others. */
  leave(from: Connection): void {
    const own = this.#present.get(from);
    if (!own) return;
    this.#present.delete(from);
    this.#connections.delete(own.client);
    this.#tellSoon({ ...own, clock: own.clock + 1, state: 'null' });
  }

  /** The frame that tells a newcomer who is here; null when nobody is. */
  all(): Uint8Array | null {
    return this.#present.size > 0 ? encodePresence([...this.#present.values()]) : null;
  }

  #tellSoon(present: Present): void {
    if (this.#changed.size === 0) setTimeout(() => this.#beat(), limits.presenceBeat);
    this.#changed.set(present.client, present);
  }

  #beat(): void {
    const frame = encodePresence([...this.#changed.values()]);
    this.#changed.clear();
    this.#tell(frame);
  }
}

function allowed({ cursor, section }: NonNullable<Claim['state']>): object {
  return {
    ...(isCursor(cursor) && { cursor }),
    ...(typeof section === 'string' && { section }),
  };
}

function readClaims(update: Uint8Array): Claim[] {
  if (update.length > limits.presenceBytes) return [];
  try {
    const decoder = decoding.createDecoder(update);
    return Array.from({ length: Math.min(decoding.readVarUint(decoder), 8) }, () => ({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: readState(decoding.readVarString(decoder)),
    })).filter(({ clock }) => clock <= limits.clock);
  } catch {
    // Presence is a courtesy: what cannot be read is not shown.
    return [];
  }
}

// Whatever is not an object would go out unstamped.
function readState(json: string): Claim['state'] {
  const state: unknown = JSON.parse(json);
  return typeof state === 'object' ? state : null;
}

function encodePresence(present: readonly Present[]): Uint8Array {
  const states = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, present.length);
    for (const { client, clock, state } of present) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarString(encoder, state);
    }
  });
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarUint8Array(encoder, states);
  });
}
