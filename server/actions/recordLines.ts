import type { RecordEvent } from '#shared/record/events.ts';
import type { House } from './House.ts';

/**
 * The record as it is given out, one JSON object a line: the events after a seq, for who follows
 * along; or, with `null`, all of them and the signed head as the last line [J2]. That file is
 * complete in itself: whoever takes lines away, the last ones too, leaves a head that does not fit.
 */
export async function* recordLines(
  { records, proofs }: House,
  after: number | null,
): AsyncGenerator<string> {
  let last: Pick<RecordEvent, 'seq' | 'hash'> = records.state;
  for await (const event of records.since(after ?? 0)) {
    yield `${JSON.stringify(event)}\n`;
    last = event;
  }
  if (after !== null) return;
  yield `${JSON.stringify({ format: 'draagvlak-head', version: 1, ...proofs.head(last) })}\n`;
}
