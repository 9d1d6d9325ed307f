import { isDeepStrictEqual } from 'node:util';
import type { JournalFrame } from '../../records/Journal.ts';
import type { Storage } from '../../storage/Storage.ts';
import type { Stored } from '../../storage/Stored.ts';
import { copyBehind } from './copyBehind.ts';

/** Copies the journal; answers how many events it has. */
export function copyRecord(from: Stored, to: Storage): Promise<number> {
  return copyBehind(eventsOf(from.journal), eventsOf(to.journal), {
    of: 'The record',
    isSame: isDeepStrictEqual,
    append: (events) => to.journal.append(events),
  });
}

async function* eventsOf(journal: Stored['journal']): AsyncGenerator<JournalFrame> {
  for await (const { event } of journal.read({ offset: 0 })) yield event;
}
