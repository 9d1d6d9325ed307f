import * as Y from 'yjs';

/**
 * Whether a document already has everything an update brings. A reader answers each sync step 1
 * with an update like that: empty at first, later with all deletions it knows of.
 */
export function changesNothing(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    const { ds } = Y.decodeUpdate(update);
    for (const [client, clock] of Y.parseUpdateMeta(update).to) {
      if (clock > Y.getState(doc.store, client)) return false;
    }
    const known = Y.createDeleteSetFromStructStore(doc.store);
    return [...ds.clients].every(([client, items]) =>
      items.every(({ clock, len }) => covers(known.clients.get(client) ?? [], clock, clock + len)),
    );
  } catch {
    // What cannot be read is not harmless.
    return false;
  }
}

interface Range {
  readonly clock: number;
  readonly len: number;
}

// The ranges of a delete set made from a store are sorted and do not touch.
function covers(ranges: readonly Range[], from: number, to: number): boolean {
  return ranges.some(({ clock, len }) => clock <= from && to <= clock + len);
}
