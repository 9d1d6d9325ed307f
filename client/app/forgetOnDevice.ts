import type { PersonId } from '#shared/ids.ts';
import { wordsOnDevice } from '../live/wordsOnDevice.ts';
import { keptDrafts } from '../ui/keptDrafts.ts';

/** Throws away all that this device keeps of someone: drafts, and words that were not saved. */
export async function forgetOnDevice(person: PersonId): Promise<void> {
  for (const key of keptDrafts()) sessionStorage.removeItem(key);
  await wordsOnDevice(person).forget();
}
