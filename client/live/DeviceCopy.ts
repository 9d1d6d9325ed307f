import type { Store } from './Store.ts';
import { Settable } from './Store.ts';
import { openUnsavedStore, roomIndex } from './unsavedStore.ts';

/** An edit that the server has not confirmed. */
export interface KeptEdit {
  /** The epoch of the text it was made in: it fits no other [T5]. */
  readonly epoch: number;
  readonly update: Uint8Array;
  /** The ids of the paragraphs in which it changed something. */
  readonly touched: readonly string[];
  /** It is not an edit but the text they were made in, as the server had it. */
  readonly isBase?: true;
}

/**
 * Edits of one person in one section that the server has not confirmed, kept on the device so that
 * they outlive a reload [T3]. Of others only the text around edits made offline is in it.
 */
export interface DeviceCopy {
  /** Whether it has all that it was given; not where the browser keeps nothing, or is full. */
  readonly isWhole: Store<boolean>;
  /** What earlier pages left behind, oldest first. */
  load(): Promise<readonly KeptEdit[]>;
  keep(edit: KeptEdit): void;
  /** All of an epoch that was loaded or kept so far is with the server, or on the shelf. */
  forget(epoch: number): void;
}

type Row = KeptEdit & { readonly room: string };

/**
 * The copy in IndexedDB. `room` names the person and the section: two people on one device do not
 * get each other's words. Where the browser has no storage nothing is kept and nothing fails, but it
 * is not whole then.
 */
export function openDeviceCopy(room: string): DeviceCopy {
  const inStore = openUnsavedStore();
  const isWhole = new Settable(true);
  let known: { epoch: number; key: Promise<IDBValidKey | null> }[] = [];
  return {
    isWhole,
    async load() {
      const range = IDBKeyRange.only(room);
      const keys = await inStore('readonly', (store) => store.index(roomIndex).getAllKeys(range));
      const found = await inStore('readonly', (store) => store.index(roomIndex).getAll(range));
      const rows = (found ?? []) as Row[];
      rows.forEach(({ epoch }, place) => {
        known.push({ epoch, key: Promise.resolve(keys?.[place] ?? null) });
      });
      return rows;
    },
    keep(edit) {
      const row: Row = { ...edit, room, update: new Uint8Array(edit.update) };
      const key = inStore('readwrite', (store) => store.add(row));
      known.push({ epoch: edit.epoch, key });
      void key.then((is) => is === null && isWhole.set(false));
    },
    forget(epoch) {
      const done = known.filter((row) => row.epoch === epoch);
      known = known.filter((row) => row.epoch !== epoch);
      if (known.length === 0) isWhole.set(true);
      for (const { key } of done) void key.then((is) => is !== null && remove(is));
    },
  };

  function remove(key: IDBValidKey): Promise<unknown> {
    return inStore('readwrite', (store) => store.delete(key));
  }
}
