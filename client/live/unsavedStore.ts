const storeName = 'updates';

/** The index of rows by room: a person's id and a section's, with a slash between. */
export const roomIndex = 'room';

/**
 * Asks the store of unsaved edits something, and answers when that is kept; null where the browser has
 * no storage, or no room in it.
 */
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
    try {
      const transaction = opened.transaction(storeName, mode);
      const asked = ask(transaction.objectStore(storeName));
      // A full disk can take what it was given, and let go of it at the end.
      await endOf(transaction);
      return asked.result;
    } catch {
      return null;
    }
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

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('The browser kept nothing.')),
    );
  });
}

function answerOf<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result));
    asked.addEventListener('error', () =>
      reject(asked.error ?? new Error('The browser kept nothing.')),
    );
  });
}
