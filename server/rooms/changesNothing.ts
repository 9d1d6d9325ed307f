import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';

/** A delete set made from a document's store: its ranges are sorted and do not touch. */
export type Deleted = ReturnType<typeof Y.createDeleteSetFromStructStore>;

/**
 * Whether a document already has everything an update brings. A reader answers each sync step 1
 * with an update like that: empty at first, later with all deletions it knows of.
 */
export function changesNothing(doc: Y.Doc, update: Uint8Array, deleted: Deleted): boolean {
  if (update.length > limits.knownUpdateBytes) return false;
  try {
    for (const [client, clock] of Y.parseUpdateMeta(update).to) {
      if (clock > Y.getState(doc.store, client)) return false;
    }
    const { ds } = Y.decodeUpdate(update);
    return [...ds.clients].every(([client, items]) =>
      items.every(({ clock, len }) =>
        covers(deleted.clients.get(client) ?? [], clock, clock + len),
      ),
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

// By halving: a reader's answer names every deletion the document ever had.
function covers(ranges: readonly Range[], from: number, to: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.clock ?? Infinity) <= from) low = middle + 1;
    else high = middle;
  }
  const last = ranges[low - 1];
  return last !== undefined && to <= last.clock + last.len;
}
