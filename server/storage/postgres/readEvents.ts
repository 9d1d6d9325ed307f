import type { JournalEntry, JournalFrame } from '../../records/Journal.ts';
import type { Queries } from './Queries.ts';
import { RowsDamaged } from './RowsDamaged.ts';

/** Events read at a time. */
const page = 500;

interface Row {
  readonly seq: number;
  readonly event: string;
}

/** Reads events behind one, up to another, in order. Throws RowsDamaged when one is missing. */
export async function* readEvents(
  lines: Queries,
  behind: number,
  last: number,
): AsyncGenerator<JournalEntry> {
  for (let seq = behind; seq < last;) {
    const { rows } = await lines.query<Row>(
      'select seq, event from journal where seq > $1 and seq <= $2 order by seq limit $3',
      [seq, last, page],
    );
    for (const row of rows) {
      if (row.seq !== ++seq) throw RowsDamaged.eventMissing(seq);
      yield { event: JSON.parse(row.event) as JournalFrame, position: { offset: seq } };
    }
    if (rows.length === 0) throw RowsDamaged.eventMissing(seq + 1);
  }
}
