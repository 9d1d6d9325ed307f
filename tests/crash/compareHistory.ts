import { join } from 'node:path';
import * as Y from 'yjs';
import { replay } from '../../server/rooms/replay.ts';
import { decodeRoomState } from '../../server/rooms/RoomState.ts';
import type { UpdateLog } from '../../server/rooms/UpdateLog.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import { canonicalText, textOf } from '../chaos/expectSame.ts';

/**
 * What is wrong with the logs of a data directory that no server has: the whole history of each,
 * packed segments included, must make the text that its checkpoint and what follows it make.
 */
export async function compareHistory(
  directory: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<string[]> {
  const wrong: string[] = [];
  const data = await openDataDirectory(directory, fileSystem);
  try {
    const docs = (await fileSystem.list(join(directory, 'sections'))).filter((name) =>
      name.includes('@'),
    );
    for (const doc of docs) {
      const log = await data.updateLogs.open(doc);
      const whole = canonicalText(await replay(log.history(), log.lastSeq));
      if (whole !== canonicalText(textOf(await openText(log))))
        wrong.push(`${doc}: its history does not make its text`);
      await log.close();
    }
  } catch (reason) {
    wrong.push(String(reason));
  } finally {
    await data.close();
  }
  return wrong;
}

async function openText({ checkpoint, tail }: UpdateLog): Promise<Y.Doc> {
  const updates = checkpoint ? [decodeRoomState(checkpoint.state).update] : [];
  for await (const { update } of tail) updates.push(update);
  const doc = new Y.Doc();
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
  return doc;
}
