import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import type { Clients } from './Clients.ts';
import { isStrangeUpdate } from './isStrangeUpdate.ts';
import type { Origin } from './UpdateLog.ts';

/** `gap`: it builds on something the server never got; ask for everything that is missing. */
export type Admission = 'admitted' | 'empty' | 'gap' | 'malformed' | 'foreign';

/**
 * Looks at an update before it may touch the live document. Cheap checks come first: a few bytes
 * can make Yjs allocate hundreds of megabytes, wait for ever for what will never come, or write
 * under another's client id.
 */
export function admitUpdate(
  doc: Y.Doc,
  clients: Clients,
  { update, origin }: { update: Uint8Array; origin: Origin },
): Admission {
  const meta = attempt(() => Y.parseUpdateMeta(update));
  if (!meta) return 'malformed';
  for (const [client, clock] of meta.from) {
    if (clock > Y.getState(doc.store, client)) return 'gap';
  }
  const addsNew = [...meta.to].filter(([client, clock]) => clock > Y.getState(doc.store, client));
  const newcomers = addsNew.filter(([client]) => Y.getState(doc.store, client) === 0);
  if (newcomers.length > limits.newClients) return 'malformed';
  if (addsNew.some(([client]) => !clients.mayUse(client, origin))) return 'foreign';
  const decoded = attempt(() => Y.decodeUpdate(update));
  if (!decoded || isStrangeUpdate(doc, decoded.structs)) return 'malformed';
  if (decoded.structs.length === 0 && decoded.ds.clients.size === 0) return 'empty';
  return deletesTheUnknown(doc, decoded.ds, meta.to) ? 'gap' : 'admitted';
}

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds'];

function deletesTheUnknown(doc: Y.Doc, ds: DeleteSet, added: ReadonlyMap<number, number>): boolean {
  return [...ds.clients].some(([client, items]) => {
    const known = Math.max(Y.getState(doc.store, client), added.get(client) ?? 0);
    return items.some(({ clock, len }) => clock + len > known);
  });
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    // Whatever goes wrong in reading, the bytes are at fault.
    return null;
  }
}
