const storeName = 'updates';

/** The index of rows by room: a person's id and a section's, with a slash between. */
export const roomIndex = 'room';

/** Asks the store of unsaved edits something; null where the browser has no storage. */
export type AskUnsaved = <T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
) => Promise<T | null>;

/** Opens the store in IndexedDB of edits that the server has not confirmed. It never fails. */
export function openUnsavedStore(): AskUnsaved {
  const database = openDatabase().catch(() => null);
  return async (mode, ask) => {
    const opened = await database;
    if (!opened) return null;
    return answerOf(ask(opened.transaction(storeName, mode).objectStore(storeName))).catch(
      () => null,
    );
  };
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
