import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { limits } from '#shared/limits.ts';
import { message } from '#shared/wire.ts';

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
 * cannot be touched.
 */
export class Presence<Connection> {
  readonly #present = new Map<Connection, Present>();

  /**
   * Takes the awareness update of a connection and answers the frame for everyone in the room,
   * the sender included: a y-websocket client that hears nothing for 30 s reconnects. Null when
   * there was nothing in it that may be shown.
   */
  receive(from: Connection, update: Uint8Array, stamp: Stamp): Uint8Array | null {
    const own = this.#present.get(from);
    const claim = readClaims(update).find(({ client }) => this.#isOwn(from, client, stamp));
    if (!claim || (own && claim.clock < own.clock)) return null;
    this.#takeOver(from, claim.client);
    const { client, clock } = claim;
    const state = JSON.stringify(claim.state && { ...allowed(claim.state), user: stamp });
    const present = { person: stamp.id, client, clock, state };
    this.#present.set(from, present);
    return encodePresence([present]);
  }

  /** The client id a connection announced; null when it did not. */
  clientOf(from: Connection): number | null {
    return this.#present.get(from)?.client ?? null;
  }

  #isOwn(from: Connection, client: number, { id }: Stamp): boolean {
    const own = this.#present.get(from);
    if (own) return own.client === client;
    const others = [...this.#present.values()];
    return !others.some((present) => present.client === client && present.person !== id);
  }

  // Someone whose line broke comes back before the server has noticed that the old one is dead.
  #takeOver(from: Connection, client: number): void {
    for (const [connection, present] of this.#present) {
      if (connection !== from && present.client === client) this.#present.delete(connection);
    }
  }

  /** Forgets a connection; answers the frame that tells the others, or null. */
  leave(from: Connection): Uint8Array | null {
    const own = this.#present.get(from);
    this.#present.delete(from);
    return own ? encodePresence([{ ...own, clock: own.clock + 1, state: 'null' }]) : null;
  }

  /** The frame that tells a newcomer who is here; null when nobody is. */
  all(): Uint8Array | null {
    return this.#present.size > 0 ? encodePresence([...this.#present.values()]) : null;
  }
}

function allowed({ cursor, section }: NonNullable<Claim['state']>): object {
  return {
    ...(typeof cursor === 'object' && cursor !== null && { cursor }),
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
    })).filter(({ clock }) => Number.isSafeInteger(clock + 1));
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
