import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { contentRoot } from '#shared/wire.ts';

type Decoded = ReturnType<typeof Y.decodeUpdate>;

/** What an update builds on: the document, and how far the update itself takes each client. */
export interface Ground {
  readonly doc: Y.Doc;
  readonly added: ReadonlyMap<number, number>;
}

/**
 * Why an update cannot be taken in as it is: `gap` when it builds on or deletes what is neither in
 * the document nor in the update, `malformed` when no Yjs client makes such a thing. A structure or
 * a deletion of length 0 is admitted by Yjs, and then nobody can read the document any more.
 */
export function findBreak({ structs, ds }: Decoded, ground: Ground): 'gap' | 'malformed' | null {
  const ends = new Map<number, number>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    // Of two rows of one client Yjs takes in the last.
    if (clock !== (ends.get(client) ?? clock)) return 'malformed';
    ends.set(client, clock + struct.length);
    const found = breakOf(struct, ground);
    if (found) return found;
  }
  for (const [client, items] of ds.clients) {
    for (const { clock, len } of items) {
      if (len <= 0) return 'malformed';
      if (clock + len > knownOf(ground, client)) return 'gap';
    }
  }
  return null;
}

function breakOf(struct: Decoded['structs'][number], ground: Ground): 'gap' | 'malformed' | null {
  if (struct.length <= 0 || struct.id.clock + struct.length > limits.clock) return 'malformed';
  if (struct instanceof Y.Skip) return 'gap';
  if (!(struct instanceof Y.Item)) return null;
  const parent: unknown = struct.parent;
  if (typeof parent === 'string' && parent !== contentRoot) return 'malformed';
  for (const id of [struct.origin, struct.rightOrigin, parent]) {
    if (!(id instanceof Y.ID)) continue;
    if (id.client === struct.id.client && id.clock >= struct.id.clock) return 'malformed';
    if (id.clock >= knownOf(ground, id.client)) return 'gap';
  }
  return null;
}

function knownOf({ doc, added }: Ground, client: number): number {
  return Math.max(Y.getState(doc.store, client), added.get(client) ?? 0);
}
