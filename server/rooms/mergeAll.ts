import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';

/** Makes one update of many; of one, itself. In groups, for merging takes the square of their number. */
export function mergeAll(updates: readonly Uint8Array[]): Uint8Array {
  const [first] = updates;
  if (first && updates.length === 1) return first;
  if (updates.length <= limits.mergedUpdates) return Y.mergeUpdates([...updates]);
  const merged: Uint8Array[] = [];
  for (let at = 0; at < updates.length; at += limits.mergedUpdates)
    merged.push(mergeAll(updates.slice(at, at + limits.mergedUpdates)));
  return mergeAll(merged);
}
