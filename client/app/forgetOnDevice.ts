import type { PersonId } from '#shared/ids.ts';
import { wordsOnDevice } from '../live/wordsOnDevice.ts';
import { lookedOnDevice } from './mine/lookedOnDevice.ts';
import { keptDrafts } from '../ui/keptDrafts.ts';

/** Throws away all that this device keeps of someone: drafts, words that were not saved, and when they last looked. */
export async function forgetOnDevice(person: PersonId): Promise<void> {
  for (const keptIn of ['localStorage', 'sessionStorage'] as const)
    for (const key of keptDrafts(person, keptIn)) window[keptIn].removeItem(key);
  lookedOnDevice.forget(person);
  await wordsOnDevice(person).forget();
}
