import type { PersonId } from '#shared/ids.ts';
import { shelfKey, shelfKinds } from './shelfKey.ts';
import { openUnsavedStore, roomIndex } from './unsavedStore.ts';

/** What this device keeps of one person's words: unsaved edits, texts on the shelf, doubts [T3, T7]. */
export interface WordsOnDevice {
  /** Whether there are any. */
  some(): Promise<boolean>;
  /** Throws them away, for good. */
  forget(): Promise<void>;
}

/** The words of one person, in whatever section. */
export function wordsOnDevice(person: PersonId): WordsOnDevice {
  const inStore = openUnsavedStore();
  const start = `${person}/`;
  const keysInStore = async (): Promise<readonly IDBValidKey[]> => {
    const range = IDBKeyRange.bound(start, `${start}\uFFFF`);
    return (await inStore('readonly', (store) => store.index(roomIndex).getAllKeys(range))) ?? [];
  };
  return {
    async some() {
      return shelvesOf(start).length > 0 || (await keysInStore()).length > 0;
    },
    async forget() {
      for (const key of shelvesOf(start)) localStorage.removeItem(key);
      const keys = await keysInStore();
      await Promise.all(keys.map((key) => inStore('readwrite', (store) => store.delete(key))));
    },
  };
}

function shelvesOf(start: string): string[] {
  const starts = shelfKinds.map((kind) => shelfKey(kind, start));
  try {
    return Object.keys(localStorage).filter((key) => starts.some((one) => key.startsWith(one)));
  } catch {
    return []; // storage is closed to us: nothing is kept
  }
}
