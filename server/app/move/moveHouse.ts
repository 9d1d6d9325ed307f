import { isUnfinished } from '../../storage/isUnfinished.ts';
import type { Storage } from '../../storage/Storage.ts';
import { copyAudit } from './copyAudit.ts';
import { copyRecord } from './copyRecord.ts';
import { copyTexts } from './copyTexts.ts';
import { differences } from './differences.ts';
import { keptParts } from './keptParts.ts';
import { MoveRefused } from './MoveRefused.ts';

/** The old and the new place, each opened when it is needed, and by nobody else meanwhile. */
export interface Move {
  readonly openOld: () => Promise<Storage>;
  readonly openNew: () => Promise<Storage>;
}

/** What was moved. */
export interface Moved {
  readonly events: number;
  readonly texts: number;
  readonly entries: number;
}

/**
 * Copies all that is kept into another place, and proves the two equal: the root of the record, each
 * text with the number of its entries, what is private, the audit log. One that was cut off goes on
 * where it was; no server starts on a place into which one was begun and not ended.
 *
 * @throws MoveRefused when there is nothing to move, the new place holds anything else, or the two
 *   are not equal.
 */
export async function moveHouse({ openOld, openNew }: Move): Promise<Moved> {
  return using(openOld, async (from) => {
    if (await isEmpty(from)) throw new MoveRefused('There is nothing to move.');
    const moved = await using(openNew, (to) => copy(from, to));
    // Opened anew: what is compared is what a server would find.
    return using(openNew, async (to) => {
      const different = await differences(from, to);
      if (different.length > 0) throw new MoveRefused(`Not equal: ${different.join('; ')}.`);
      await to.moving.write({ isDone: true });
      return moved;
    });
  });
}

async function copy(from: Storage, to: Storage): Promise<Moved> {
  if (!isUnfinished(await to.moving.read())) {
    if (!(await isEmpty(to))) throw new MoveRefused('The new place is not empty.');
    await to.moving.write({ isDone: false });
  }
  const entries = await copyTexts(from, to);
  const events = await copyRecord(from, to);
  await copyAudit(from, to);
  for (const part of keptParts) {
    const content = await from[part].read();
    if (content !== null) await to[part].write(content);
  }
  const sum = [...entries.values()].reduce((all, each) => all + each, 0);
  return { events, texts: entries.size, entries: sum };
}

async function isEmpty(storage: Storage): Promise<boolean> {
  const docs = await storage.docs();
  const kept = await Promise.all(keptParts.map((part) => storage[part].read()));
  const first = await storage.journal.read({ offset: 0 })[Symbol.asyncIterator]().next();
  return first.done === true && docs.length === 0 && kept.every((content) => content === null);
}

async function using<T>(open: () => Promise<Storage>, work: (storage: Storage) => Promise<T>) {
  const storage = await open();
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}
