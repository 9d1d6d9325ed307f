import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { Happenings } from './Happenings.ts';
import type { Records } from './Records.ts';

interface Kept {
  readonly happenings: Happenings;
  /** The end of the record is read once; null: not yet. */
  reading: Promise<void> | null;
}

const kept = new WeakMap<Records, Kept>();

/**
 * What people are told of, up to the record of now. The end of the record is read once; from then on
 * it hears what comes.
 */
export async function readHappenings(records: Records): Promise<Happenings> {
  const known = kept.get(records) ?? begin(records);
  known.reading ??= readEnd(records, known.happenings);
  try {
    await known.reading;
  } catch (reason) {
    known.reading = null;
    throw reason;
  }
  return known.happenings;
}

function begin(records: Records): Kept {
  const from = Math.max(0, records.state.seq - noticeLimits.noticeEvents);
  const begun: Kept = { happenings: new Happenings(from), reading: null };
  kept.set(records, begun);
  return begun;
}

async function readEnd(records: Records, happenings: Happenings): Promise<void> {
  // What comes while the rest is read has to wait for its turn.
  const waiting: RecordEvent[] = [];
  let isRead = false;
  const stop = records.subscribe((events) => {
    if (isRead) happenings.tell(events);
    else waiting.push(...events);
  });
  try {
    for await (const event of records.since(happenings.seq)) happenings.tell([event]);
  } catch (reason) {
    stop();
    throw reason;
  }
  happenings.tell(waiting);
  isRead = true;
}
