import type { RecordEvent } from '#shared/record/events.ts';
import type { House } from '../actions/House.ts';
import type { ErasedContent } from '../records/Erasures.ts';
import type { Follower, News } from '../storage/Follower.ts';

/** Has a house hear what other processes write. */
export function followWith(
  { records, rooms, accounts, erasures }: House,
  recover: () => Promise<void>,
): Follower {
  return {
    // Before the record, for names belong to people whom it is about to tell of.
    takeIn: ({ docs, events, accounts: content, erased, hasCheckpoint }: News) => {
      if (erased !== null) erasures.takeIn(erased as ErasedContent);
      if (content !== null) accounts.takeIn(content);
      records.takeIn(events as unknown as readonly RecordEvent[], { hasCheckpoint });
      return rooms.takeIn(docs);
    },
    startAnew: () => rooms.startAnew(),
    recover,
  };
}
