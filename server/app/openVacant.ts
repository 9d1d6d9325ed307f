import { isUnfinished } from '../storage/isUnfinished.ts';
import { openDatabase } from '../storage/postgres/openDatabase.ts';
import { openMoment } from '../storage/postgres/openMoment.ts';
import type { Storage } from '../storage/Storage.ts';
import { isEmpty } from './move/isEmpty.ts';
import { MoveRefused } from './move/MoveRefused.ts';

/**
 * Opens, alone, a database into which everything is to come. It is looked at first: opening brings
 * the tables along, and those of somebody who goes on with an earlier release are not to be touched.
 *
 * @throws MoveRefused when it holds anything that did not come this way, or what opening throws.
 */
export async function openVacant(url: string): Promise<Storage> {
  const moment = await openMoment(url);
  try {
    if (moment && !isUnfinished(await moment.moving.read()) && !(await isEmpty(moment)))
      throw new MoveRefused(
        'The database is not empty; nothing in it was touched. Name an empty one.',
      );
  } finally {
    await moment?.close();
  }
  return openDatabase(url, { isAlone: true });
}
