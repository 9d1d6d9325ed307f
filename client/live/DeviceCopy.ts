/**
 * Edits of this page that the server has not confirmed, kept on the device so that they outlive a
 * reload [T3]. Only one's own unconfirmed updates are in it, never the text of others.
 */
export interface DeviceCopy {
  /** What an earlier page left behind, oldest first. */
  load(): Promise<readonly Uint8Array[]>;
  /** Keeps one update. */
  keep(update: Uint8Array): void;
  /** The server has everything that was loaded or kept so far. */
  forget(): void;
}

const storeName = 'updates';
const roomIndex = 'room';

interface Row {
  readonly room: string;
  readonly update: Uint8Array<ArrayBuffer>;
}

/**
 * The copy in IndexedDB. `room` names the person and the section: two people on one device do not
 * get each other's words. Where the browser has no storage nothing is kept and nothing fails.
 */
export function openDeviceCopy(room: string): DeviceCopy {
  const database = openDatabase().catch(() => null);
  let keys: Promise<IDBValidKey | null>[] = [];
  const inStore = async <T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | null> => {
    const opened = await database;
    if (!opened) return null;
    return answerOf(ask(opened.transaction(storeName, mode).objectStore(storeName))).catch(
      () => null,
    );
  };
  return {
    async load() {
      const found = await inStore('readonly', (store) =>
        store.index(roomIndex).getAllKeys(IDBKeyRange.only(room)),
      );
      const rows = await inStore('readonly', (store) =>
        store.index(roomIndex).getAll(IDBKeyRange.only(room)),
      );
      keys.push(...(found ?? []).map((key) => Promise.resolve(key)));
      return ((rows ?? []) as Row[]).map(({ update }) => update);
    },
    keep(update) {
      const row: Row = { room, update: new Uint8Array(update) };
      keys.push(inStore('readwrite', (store) => store.add(row)));
    },
    forget() {
      const done = keys;
      keys = [];
      for (const key of done) void key.then((known) => known !== null && deleteRow(known));
    },
  };

  function deleteRow(key: IDBValidKey): Promise<unknown> {
    return inStore('readwrite', (store) => store.delete(key));
  }
}

async function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open('draagvlak-unsaved', 1);
  opening.addEventListener('upgradeneeded', () => {
    opening.result
      .createObjectStore(storeName, { autoIncrement: true })
      .createIndex(roomIndex, 'room');
  });
  return await answerOf(opening);
}

function answerOf<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () =>
      reject(asked.error ?? new Error('The browser kept nothing.')),
    );
  });
}
