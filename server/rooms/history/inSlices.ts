import type { LogEntry } from '../UpdateLog.ts';
import { giveWay } from './giveWay.ts';

/** Entries that are taken in at once: one by one would take far longer. */
const most = 100;

/** The first `last` entries of a log, so many at a time that nobody else waits long. */
export async function* inSlices(
  entries: AsyncIterable<LogEntry>,
  last = Infinity,
): AsyncGenerator<readonly LogEntry[]> {
  const pause = giveWay();
  let slice: LogEntry[] = [];
  for await (const entry of entries) {
    if (entry.seq > last) break;
    slice.push(entry);
    if (slice.length < most) continue;
    yield slice;
    slice = [];
    await pause();
  }
  yield slice;
}
