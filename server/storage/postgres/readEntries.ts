import type { LogEntry } from '../../rooms/UpdateLog.ts';
import { makeLogEntryDecoder } from '../LogEntryCodec.ts';
import type { Queries } from './Queries.ts';
import { RowsDamaged } from './RowsDamaged.ts';

/** Entries read at a time. */
const page = 500;

export interface EntryRange {
  readonly doc: string;
  /** The number before the first. */
  readonly behind: number;
  readonly last: number;
}

/** Reads entries of a document's log, in order. Throws RowsDamaged when one is missing. */
export async function* readEntries(
  lines: Queries,
  { doc, behind, last }: EntryRange,
): AsyncGenerator<LogEntry> {
  const decode = makeLogEntryDecoder();
  for (let seq = behind; seq < last;) {
    const { rows } = await lines.query<{ seq: number; body: Uint8Array }>(
      `select seq, body from updates where doc = $1 and seq > $2 and seq <= $3
       order by seq limit $4`,
      [doc, seq, last, page],
    );
    for (const row of rows) {
      if (row.seq !== ++seq) throw RowsDamaged.entriesMissing(doc);
      yield decode(row.body, row.seq);
    }
    if (rows.length === 0) throw RowsDamaged.entriesMissing(doc);
  }
}
