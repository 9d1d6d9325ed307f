import { test } from 'vitest';
import { Table } from './figures/Table.ts';
import { inTurn } from './measures/inTurn.ts';
import { measureCapacity } from './measures/measureCapacity.ts';
import { startWarm } from './servers/startWarm.ts';
import { fewRounds, servers } from './settings.ts';

test('capacity', async () => {
  const table = new Table('As fast as 100 people in a room see it, 40 edits under way');
  const started = await startWarm(servers, fewRounds);
  for (let round = 0; round < fewRounds; round += 1)
    for (const server of inTurn(started, round)) {
      const { deliveries, p95, load } = await measureCapacity(server);
      table.add('edits seen per second', server.kind, deliveries);
      table.add('keystroke to the others, p95, ms', server.kind, p95);
      table.add('share of a processor the load took, %', server.kind, load * 100);
    }
  table.print();
});
