import { isUnfinished } from '../../storage/isUnfinished.ts';
import type { Storage } from '../../storage/Storage.ts';
import type { Stored } from '../../storage/Stored.ts';
import { copyAudit } from './copyAudit.ts';
import { copyRecord } from './copyRecord.ts';
import { copyTexts } from './copyTexts.ts';
import { differences } from './differences.ts';
import { keptParts } from './keptParts.ts';
import { MoveRefused } from './MoveRefused.ts';

/**
 * The old and the new place, each opened when it is needed. Nobody else has the new one meanwhile, and
 * the old one gives what it held at one moment.
 */
export interface Move {
  readonly openOld: () => Promise<Stored>;
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
 * @throws MoveRefused when there is nothing to move, or not everything, the new place holds anything
 *   else, or the two are not equal.
 */
export async function moveHouse({ openOld, openNew }: Move): Promise<Moved> {
  return using(openOld, async (from) => {
    if (await isEmpty(from)) throw new MoveRefused('There is nothing in the old place.');
    if (isUnfinished(await from.moving.read()))
      throw new MoveRefused(
        'Not everything is in the old place: what brought it there was cut off.',
      );
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

async function copy(from: Stored, to: Storage): Promise<Moved> {
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

async function isEmpty(stored: Stored): Promise<boolean> {
  for (const part of keptParts) if ((await stored[part].read()) !== null) return false;
  const first = await stored.journal.read({ offset: 0 })[Symbol.asyncIterator]().next();
  return first.done === true && (await stored.docs()).length === 0;
}

async function using<Place extends Stored, T>(
  open: () => Promise<Place>,
  work: (place: Place) => Promise<T>,
): Promise<T> {
  const place = await open();
  try {
    return await work(place);
  } finally {
    await place.close();
  }
}
