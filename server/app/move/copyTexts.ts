import { Buffer } from 'node:buffer';
import { isDeepStrictEqual } from 'node:util';
import type { LogEntry, UpdateLog } from '../../rooms/UpdateLog.ts';
import type { Storage } from '../../storage/Storage.ts';
import type { Stored } from '../../storage/Stored.ts';
import { copyBehind } from './copyBehind.ts';

/**
 * Copies every entry of every text's log, and from where reading it begins: without that the first who
 * opens it would wait for all of it. Answers how many entries there are, by text.
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

type OldLog = Pick<UpdateLog, 'checkpoint' | 'history'>;

async function copyLog(doc: string, old: OldLog, there: UpdateLog): Promise<number> {
  const { checkpoint } = old;
  const keepCheckpoint = async (): Promise<void> => {
    if (checkpoint && there.lastSeq === checkpoint.seq) await there.compact(checkpoint.state);
  };
  const append = async (rows: readonly LogEntry[]): Promise<void> => {
    if (rows.length > 0) await there.append(rows).durable;
  };
  // Where it was cut off right between the two.
  if (!there.checkpoint) await keepCheckpoint();
  return copyBehind(old.history(), there.history(), {
    of: `Text ${doc}`,
    isSame,
    append: async (rows) => {
      const behind = rows.findIndex(({ seq }) => seq > (checkpoint?.seq ?? 0));
      const cut = behind < 0 ? rows.length : behind;
      await append(rows.slice(0, cut));
      await keepCheckpoint();
      await append(rows.slice(cut));
    },
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
