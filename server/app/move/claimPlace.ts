import { isUnfinished } from '../../storage/isUnfinished.ts';
import type { Storage } from '../../storage/Storage.ts';
import { isEmpty } from './isEmpty.ts';
import { MoveRefused } from './MoveRefused.ts';

/**
 * Has an empty place say that something is on its way to it, so that no server starts there before it
 * has come. One that says so already goes on.
 *
 * @throws MoveRefused when it is not empty.
 */
export async function claimPlace(place: Storage): Promise<void> {
  if (isUnfinished(await place.moving.read())) return;
  if (!(await isEmpty(place)))
    throw new MoveRefused('The new place is not empty. Name an empty one.');
  await place.moving.write({ isDone: false });
}
