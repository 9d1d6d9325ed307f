import { test } from 'vitest';
import { percentile, percentiles } from './figures/percentile.ts';
import { Table } from './figures/Table.ts';
import { inTurn } from './measures/inTurn.ts';
import { measureDisk } from './measures/measureDisk.ts';
import { startWarm } from './servers/startWarm.ts';
import { fewRounds, keepers } from './settings.ts';

test('disk and durability', async () => {
  const table = new Table('80 keystrokes per second among 100 people in a room');
  const started = await startWarm(keepers, fewRounds);
  for (let round = 0; round < fewRounds; round += 1)
    for (const server of inTurn(started, round)) {
      const { kept, written, durable } = await measureDisk(server);
      table.add('kB on disk per 1,000 edits', server.kind, kept / 1_000);
      table.add('kB written per 1,000 edits', server.kind, written / 1_000);
      if (durable.length === 0) continue;
      for (const [name, share] of percentiles)
        table.add(`keystroke to on disk, ms, ${name}`, server.kind, percentile(durable, share));
    }
  table.print();
  console.log(
    'Ours is written before the others see it, and synced before it is called saved; LevelDB is written to but not synced; ' +
      'Hocuspocus writes the whole document some 2 to 10 s later.',
  );
});
