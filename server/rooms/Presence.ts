import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { limits } from '#shared/limits.ts';
import { message } from '#shared/wire.ts';
import type { Present } from './Elsewhere.ts';
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

/** Whose presence it is, and whether they may write in the room. */
export interface Whose {
  readonly stamp: Stamp;
  readonly isWriter: boolean;
}

/** What a presence has to do with the room it is in. */
export interface PresenceOptions {
  /**
   * Gets a frame for everyone in the room, those whose presence is in it included: a y-websocket
   * client that hears nothing for 30 s reconnects.
   */
  readonly tell: (frame: Uint8Array) => void;
  /** Gets what changed by way of this process, for the others. */
  readonly show?: (present: readonly Present[]) => void;
  /** Whether a client id is not somebody else's. */
  readonly mayUse?: (client: number, person: string) => boolean;
  /**
   * Hears under which client id somebody who may write is here, by way of whichever process, before
   * anybody else can read it in their presence. Who only reads needs none, and could take that of a
   * writer who is on the way back.
   */
  readonly reserve?: (client: number, person: string) => void;
}

/** The parts of a presence that a client may say itself: where it is. */
interface Claim {
  readonly client: number;
  readonly clock: number;
  readonly state: { readonly cursor?: unknown; readonly section?: unknown } | null;
}

/**
 * Who is in a room: the awareness of the y-websocket protocol, rebuilt by the server. One presence
 * per connection, under the client id it used first; names are stamped, other people's presence
 * cannot be touched. Carets move with every keystroke: what changes within a beat is told at once. Who
 * is there by way of another process is kept apart, for each of them.
 */
export class Presence<Connection> {
  readonly #options: PresenceOptions;
  readonly #present = new Map<Connection, Present>();
  readonly #connections = new Map<number, Connection>();
  /** What changed since the last beat, by client id; of it, who is here by way of this process. */
  readonly #changed = new Map<number, Present>();
  readonly #changedHere = new Map<number, Present>();
  /** Who is here by way of other processes, by client id. */
  readonly #away = new Map<string, Map<number, Present>>();

  constructor(options: PresenceOptions) {
    this.#options = options;
  }

  /** Everyone who is here by way of this process. */
  here(): readonly Present[] {
    return [...this.#present.values()];
  }

  /** Others are here, or are gone, by way of another process. */
  takeIn(process: string, present: readonly Present[]): void {
    const there = this.#away.get(process) ?? new Map<number, Present>();
    this.#away.set(process, there);
    for (const each of present) {
      const known = there.get(each.client);
      if (known && known.clock > each.clock) continue;
      this.#keepFor(each);
      if (each.state === 'null') there.delete(each.client);
      else there.set(each.client, each);
      this.#tellSoon(each.state === 'null' ? (this.#find(each.client) ?? each) : each);
    }
  }

  /** Nobody is here by way of that process any more. */
  forget(process: string): void {
    const there = [...(this.#away.get(process)?.values() ?? [])];
    this.takeIn(process, there.map(gone));
    this.#away.delete(process);
  }

  /** Who has a client id, by way of whichever process. */
  #find(client: number): Present | null {
    const connection = this.#connections.get(client);
    const own = connection === undefined ? undefined : this.#present.get(connection);
    if (own) return own;
    for (const there of this.#away.values()) {
      const found = there.get(client);
      if (found) return found;
    }
    return null;
  }

  /** Takes the awareness update of a connection; what may not be shown in it is passed over. */
  receive(from: Connection, update: Uint8Array, { stamp, isWriter }: Whose): void {
    const own = this.#present.get(from);
    const claim = readClaims(update).find(({ client }) => this.#isOwn(from, client, stamp));
    if (!claim || (own && claim.clock < own.clock)) return;
    const { client, clock } = claim;
    // Someone whose line broke comes back before the server has noticed that the old one is dead.
    const before = this.#connections.get(client);
    if (before !== undefined) this.#present.delete(before);
    this.#connections.set(client, from);
    const state = JSON.stringify(claim.state && { ...allowed(claim.state), user: stamp });
    const present = { person: stamp.id, client, isWriter, clock, state };
    this.#keepFor(present);
    this.#present.set(from, present);
    this.#changedHere.set(client, present);
    this.#tellSoon(present);
  }

  #keepFor({ client, person, isWriter }: Present): void {
    if (isWriter) this.#options.reserve?.(client, person);
  }

  #isOwn(from: Connection, client: number, { id }: Stamp): boolean {
    const own = this.#present.get(from);
    if (own) return own.client === client;
    if (this.#options.mayUse?.(client, id) === false) return false;
    const holder = this.#find(client);
    return holder === null || holder.person === id;
  }

  /** Forgets a connection, and tells the others. */
  leave(from: Connection): void {
    const own = this.#present.get(from);
    if (!own) return;
    this.#present.delete(from);
    this.#connections.delete(own.client);
    this.#changedHere.set(own.client, gone(own));
    // The same page may be back already, by way of another process.
    this.#tellSoon(this.#find(own.client) ?? gone(own));
  }

  /** The frame that tells a newcomer who is here; null when nobody is. */
  all(): Uint8Array | null {
    const away = [...this.#away.values()].flatMap((there) => [...there.values()]);
    const all = new Map([...away, ...this.here()].map((each) => [each.client, each]));
    return all.size > 0 ? encodePresence([...all.values()]) : null;
  }

  #tellSoon(present: Present): void {
    if (this.#changed.size === 0) setTimeout(() => this.#beat(), limits.presenceBeat);
    this.#changed.set(present.client, present);
  }

  #beat(): void {
    const frame = encodePresence([...this.#changed.values()]);
    this.#changed.clear();
    this.#options.tell(frame);
    if (this.#changedHere.size > 0) this.#options.show?.([...this.#changedHere.values()]);
    this.#changedHere.clear();
  }
}

function gone(present: Present): Present {
  return { ...present, clock: present.clock + 1, state: 'null' };
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
