import { isUnfinished } from '../../storage/isUnfinished.ts';
import type { Storage } from '../../storage/Storage.ts';
import type { Stored } from '../../storage/Stored.ts';
import { claimPlace } from './claimPlace.ts';
import { copyAudit } from './copyAudit.ts';
import { copyRecord } from './copyRecord.ts';
import { copyTexts } from './copyTexts.ts';
import { differences } from './differences.ts';
import { isEmpty } from './isEmpty.ts';
import { keptParts } from './keptParts.ts';
import { MoveRefused } from './MoveRefused.ts';
import { readSums } from './readSums.ts';
import { using } from './using.ts';

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
 * text with its entries and its checkpoint, what is private, the audit log. One that was cut off goes on
 * where it was; no server starts on a place into which one was begun and not ended.
 *
 * @throws MoveRefused when there is nothing to move, or not everything, the new place holds anything
 *   else, or the two are not equal.
 */
export async function moveHouse({ openOld, openNew }: Move): Promise<Moved> {
  // The old one is held no longer than it takes: what is in a database then costs it something.
  const { moved, sums } = await using(openOld, async (from) => {
    await requireWhole(from);
    return { moved: await using(openNew, (to) => copy(from, to)), sums: await readSums(from) };
  });
  // Opened anew: what is compared is what a server would find.
  return using(openNew, async (to) => {
    const different = differences(sums, await readSums(to));
    if (different.length > 0) throw new MoveRefused(`Not equal: ${different.join('; ')}.`);
    await to.moving.write({ isDone: true });
    return moved;
  });
}

async function requireWhole(place: Stored): Promise<void> {
  if (await isEmpty(place)) throw new MoveRefused('There is nothing in it to be copied.');
  if (isUnfinished(await place.moving.read()))
    throw new MoveRefused('It is not whole itself: a move or a restore into it was not ended.');
}

async function copy(from: Stored, to: Storage): Promise<Moved> {
  await claimPlace(to);
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
