import type { RecordEvent } from '#shared/record/events.ts';
import type { Records } from './Records.ts';

/** Something that is made from the events of the record, one after another. */
export interface Reader {
  /** Of the last event it was told. */
  readonly seq: number;
  tell(event: RecordEvent): void;
}

interface Kept {
  readonly reader: Reader;
  /** Ends when all that was asked for before has been read. */
  reading: Promise<void>;
}

const kept = new WeakMap<Records, Map<() => Reader, Kept>>();

/**
 * The reader that `begin` makes, up to the record of now. The record is read through once for each
 * `begin`; from then on only what came after.
 */
export async function keepUp<R extends Reader>(records: Records, begin: () => R): Promise<R> {
  const readers = kept.get(records) ?? new Map<() => Reader, Kept>();
  kept.set(records, readers);
  const known = readers.get(begin) ?? { reader: begin(), reading: Promise.resolve() };
  readers.set(begin, known);
  // One after another: nobody tells an event twice.
  const reading = known.reading.then(() => readOn(records, known.reader));
  known.reading = reading.catch(() => undefined);
  await reading;
  return known.reader as R;
}

async function readOn(records: Records, reader: Reader): Promise<void> {
  if (records.state.seq <= reader.seq) return;
  for await (const event of records.since(reader.seq)) reader.tell(event);
}
