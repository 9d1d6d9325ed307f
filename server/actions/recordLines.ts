import type { RecordEvent } from '#shared/record/events.ts';
import type { House } from './House.ts';

/**
 * The record as it is given out: the events after a seq, one JSON object a line, and as the last
 * line the signed head over everything up to there [J2]. The file is complete in itself: whoever
 * takes lines away, the last ones too, leaves a head that no longer fits.
 */
export async function* recordLines(
  { records, proofs }: House,
  after: number,
): AsyncGenerator<string> {
  let last: Pick<RecordEvent, 'seq' | 'hash'> = records.state;
  for await (const event of records.since(after)) {
    yield `${JSON.stringify(event)}\n`;
    last = event;
  }
  yield `${JSON.stringify({ format: 'draagvlak-head', version: 1, ...proofs.head(last) })}\n`;
}
