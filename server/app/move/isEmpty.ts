import type { Stored } from '../../storage/Stored.ts';
import { keptParts } from './keptParts.ts';

/** Whether nothing was ever kept in a place. */
export async function isEmpty(stored: Stored): Promise<boolean> {
  for (const part of keptParts) if ((await stored[part].read()) !== null) return false;
  const first = await stored.journal.read({ offset: 0 })[Symbol.asyncIterator]().next();
  return first.done === true && (await stored.docs()).length === 0;
}
