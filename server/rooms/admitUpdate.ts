import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import type { Clients } from './Clients.ts';
import { findBreak } from './findBreak.ts';
import { isStrangeUpdate } from './isStrangeUpdate.ts';
import { Neighbours } from './Neighbours.ts';
import { Places } from './Places.ts';
import type { Origin } from './UpdateLog.ts';

/**
 * `gap`: it builds on something the server never got; ask for everything that is missing.
 * `retired`: it belongs to the text of an earlier epoch, and may not come into this one [T5].
 * `full`: the section has no room for it; what only takes something out comes in.
 */
export type Admission = 'admitted' | 'empty' | 'gap' | 'malformed' | 'foreign' | 'retired' | 'full';

/** What was found out about an update. */
export interface Looked {
  readonly admission: Admission;
  /** The update without what the document has already; to be taken in when it is admitted. */
  readonly update: Uint8Array;
  /** The client ids under which it brings something. */
  readonly clients: readonly number[];
  /** Structures it brings. */
  readonly adds: number;
  /** Characters it deletes, at most. */
  readonly deletes: number;
  /** Whether it brings letters and formats, and nothing else: no paragraph can have gone or come. */
  readonly isTyping: boolean;
}

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/**
 * Looks at an update before it may touch the live document. Cheap checks come first: a few bytes
 * can make Yjs allocate hundreds of megabytes, wait for ever for what will never come, or write
 * under another's client id.
 */
export function admitUpdate(
  doc: Y.Doc,
  clients: Clients,
  { update, origin }: { update: Uint8Array; origin: Origin },
): Looked {
  const refused = (admission: Admission) => ({
    admission,
    update,
    clients: [],
    adds: 0,
    deletes: 0,
    isTyping: false,
  });
  const decoded = attempt(() => Y.decodeUpdate(update));
  if (!decoded || isTooMuch(decoded)) return refused('malformed');
  const { from, to } = extentOf(decoded);
  if (clients.isRetired(to.keys())) return refused('retired');
  const known = [...from].map(([client, clock]) => Y.getState(doc.store, client) - clock);
  if (known.some((clocks) => clocks < 0)) return refused('gap');
  const adding = [...to].filter(([client, clock]) => clock > Y.getState(doc.store, client));
  const newcomers = adding.filter(([client]) => Y.getState(doc.store, client) === 0);
  if (newcomers.length > limits.newClients) return refused('malformed');
  if (adding.some(([client]) => !clients.mayUse(client, origin))) return refused('foreign');
  const isNew = known.every((clocks) => clocks === 0);
  const looked = isNew ? { ...decoded, update } : attempt(() => withoutKnown(doc, update));
  if (!looked) return refused('malformed');
  const { structs, ds } = looked;
  const items = structs.filter((struct) => struct instanceof Y.Item);
  const places = new Places(doc, items);
  if (isStrangeUpdate(items, places)) return refused('malformed');
  if (clients.isRetired(ds.clients.keys())) return refused('retired');
  const broken = findBreak(looked, { doc, added: to });
  if (broken) return refused(broken);
  if (structs.length === 0 && ds.clients.size === 0) return refused('empty');
  const neighbours = new Neighbours(doc, places, limits.passedNeighbours);
  if (neighbours.passedBy(items) > limits.passedNeighbours) return refused('malformed');
  return {
    admission: 'admitted',
    update: looked.update,
    clients: adding.map(([client]) => client),
    adds: structs.length,
    deletes: lengthOf(ds),
    isTyping: ds.clients.size === 0 && structs.every(isTyped),
  };
}

function isTyped(struct: Decoded['structs'][number]): boolean {
  if (!(struct instanceof Y.Item) || struct.parentSub !== null) return false;
  return struct.content instanceof Y.ContentString || struct.content instanceof Y.ContentFormat;
}

/** From which and up to which clock an update brings structures, by client id. */
function extentOf({ structs }: Decoded) {
  const [from, to] = [new Map<number, number>(), new Map<number, number>()];
  let last: number | null = null;
  for (const { id, length } of structs) {
    // Of two rows of one client Yjs takes in the last.
    if (id.client !== last) from.set(id.client, id.clock);
    to.set(id.client, id.clock + length);
    last = id.client;
  }
  return { from, to };
}

/**
 * An update without what the document has of it: Yjs takes what is new of a structure it knows in
 * part for standing where the update says that the known part stands.
 */
function withoutKnown(doc: Y.Doc, update: Uint8Array): Decoded & { update: Uint8Array } {
  const rest = Y.diffUpdate(update, Y.encodeStateVector(doc));
  return { ...Y.decodeUpdate(rest), update: rest };
}

function isTooMuch({ structs, ds }: Decoded): boolean {
  let stretches = 0;
  for (const items of ds.clients.values()) stretches += items.length;
  return structs.length > limits.newStructs || stretches > limits.deletedStretches;
}

function lengthOf(ds: Decoded['ds']): number {
  let length = 0;
  for (const items of ds.clients.values()) for (const { len } of items) length += len;
  return length;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // Whatever goes wrong in reading, the bytes are at fault.
    return null;
  }
}
