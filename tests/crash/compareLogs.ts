import * as Y from 'yjs';
import { replay } from '../../server/rooms/replay.ts';
import { decodeRoomState } from '../../server/rooms/RoomState.ts';
import type { UpdateLog } from '../../server/rooms/UpdateLog.ts';
import type { Storage } from '../../server/storage/Storage.ts';
import { canonicalText, textOf } from '../chaos/expectSame.ts';

/**
 * What is wrong with the logs in a place that no server has, which is closed then: the whole history
 * of each must make the text that its checkpoint and what follows it make.
 */
export async function compareLogs(storage: Storage, docs: readonly string[]): Promise<string[]> {
  const wrong: string[] = [];
  try {
    for (const doc of docs) {
      const log = await storage.updateLogs.open(doc);
      const whole = canonicalText(await replay(log.history(), log.lastSeq));
      if (whole !== canonicalText(textOf(await openText(log))))
        wrong.push(`${doc}: its history does not make its text`);
      await log.close();
    }
  } catch (reason) {
    wrong.push(String(reason));
  } finally {
    await storage.close();
  }
  return wrong;
}

async function openText({ checkpoint, tail }: UpdateLog): Promise<Y.Doc> {
  const updates = checkpoint ? [decodeRoomState(checkpoint.state).update] : [];
  for await (const { update } of tail) updates.push(update);
  const doc = new Y.Doc({ guid: 'copy' });
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
}
