import { openDataDirectory } from '../../server/storage/DataDirectory.ts';

/**
 * A process of its own that never stops writing to the data directory it is given: an entry in either
 * of two texts at once, then the event of the same number, now and then a checkpoint of record and
 * texts. Files are small, so that they are full, drained, packed and removed all the time.
 */
const small = { segmentBytes: 3_000, commitBytes: 3_000, syncBeat: 0 };
const data = await openDataDirectory(process.argv[2] ?? '', undefined, small);
const [one, two] = [await data.updateLogs.open('one@1'), await data.updateLogs.open('two@1')];
for (;;) {
  const update = new Uint8Array(60).fill(one.lastSeq % 256);
  const entry = { at: 0, origin: { kind: 'seed' }, update } as const;
  const appended = [one.append([entry]), two.append([entry])];
  await Promise.all(appended.map(({ durable }) => durable));
  const seq = one.lastSeq;
  await data.journal.append([{ seq, hash: `${seq}` }]);
  if (seq % 10 === 0) await data.checkpoint.write({ seq });
  if (seq % 25 === 0) await Promise.all([one.compact(update), two.compact(update)]);
  process.stdout.write(`${seq}\n`);
}
