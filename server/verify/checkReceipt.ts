import { checkHead } from './checkHead.ts';
import { digest } from './digest.ts';
import { expectFormat } from './expectFormat.ts';
import { Fault } from './Fault.ts';
import { followPath } from './followPath.ts';
import type { Head } from './Head.ts';
import type { Line } from './Line.ts';
import type { TheRecord } from './readRecord.ts';
import { writeCanonically } from './writeCanonically.ts';

interface Receipt {
  readonly event: Line;
  readonly path: readonly string[];
  readonly head: Head;
}

/**
 * Checks a receipt: its event is what its hash says, the path leads from there to the root of the
 * head, the head is signed and one of this record, and the record has the same event.
 *
 * @throws Fault
 */
export function checkReceipt(
  value: unknown,
  record: TheRecord,
  by: { where: string; key?: string },
): string {
  const receipt = value as Receipt;
  const { event, path, head } = receipt;
  const { where } = by;
  expectFormat(receipt, 'receipt', where);
  const { hash, ...rest } = event;
  if (digest(`draagvlak event 1\n${writeCanonically(rest)}`) !== hash)
    throw new Fault(`${where}, event`, 'the event does not have the hash that it says');
  if (followPath({ hash, place: event.seq - 1, size: head.seq }, path) !== head.root)
    throw new Fault(`${where}, path`, 'the path does not lead from the event to the root');
  checkHead(head, record, { ...by, where: `${where}, head` });
  // Under a head of this record there can be no other event in this place; this says it plainly.
  if (record.lines[event.seq - 1]?.hash !== hash)
    throw new Fault(where, `the record has another event ${event.seq}`);
  return `event ${event.seq} (${event.type}) stands unchanged in the record`;
}
