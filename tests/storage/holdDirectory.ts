import { openDataDirectory } from '../../server/storage/DataDirectory.ts';

/**
 * A process of its own that opens the data directory it is given and appends to it without end,
 * printing the last seq that became durable.
 */
const data = await openDataDirectory(process.argv[2] ?? '');
const log = await data.updateLogs.open('doc@1');
for (;;) {
  const update = new Uint8Array(50).fill(log.lastSeq % 256);
  const appended = [1, 2, 3].map(() => log.append([{ at: 0, origin: { kind: 'seed' }, update }]));
  const seq = log.lastSeq;
  await Promise.all(appended.map(({ durable }) => durable));
  await data.journal.append([{ seq, hash: `${seq}` }]);
  process.stdout.write(`${seq}\n`);
}
