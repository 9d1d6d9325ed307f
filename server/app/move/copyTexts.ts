import { Buffer } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import type { LogEntry, UpdateLog } from '../../rooms/UpdateLog.ts';
import type { Storage } from '../../storage/Storage.ts';
import type { Stored } from '../../storage/Stored.ts';
import { copyBehind } from './copyBehind.ts';

/**
 * Copies every entry of every text's log; answers how many there are by text. A checkpoint is not
 * copied: the log makes it again.
 */
export async function copyTexts(from: Stored, to: Storage): Promise<Map<string, number>> {
  const entries = new Map<string, number>();
  for (const doc of await from.docs()) {
    const [old, there] = [await from.updateLogs.open(doc), await to.updateLogs.open(doc)];
    entries.set(doc, await copyLog(doc, old, there));
    await old.close();
    await there.close();
  }
  return entries;
}

function copyLog(doc: string, old: Pick<UpdateLog, 'history'>, there: UpdateLog): Promise<number> {
  return copyBehind(old.history(), there.history(), {
    of: `Text ${doc}`,
    isSame,
    append: (rows) => there.append(rows).durable,
  });
}

function isSame(one: LogEntry, other: LogEntry): boolean {
  return (
    one.seq === other.seq &&
    one.at === other.at &&
    isDeepStrictEqual(one.origin, other.origin) &&
    Buffer.from(one.update).equals(other.update)
  );
}
