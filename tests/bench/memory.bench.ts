import { test } from 'vitest';
import { Table } from './figures/Table.ts';
import { inTurn } from './measures/inTurn.ts';
import { measureConnections, measureSections } from './measures/measureMemory.ts';
import { startAll } from './servers/startAll.ts';
import { fewRounds, servers } from './settings.ts';

test('memory', async () => {
  const table = new Table('Memory of the server process after a collection, kB');
  for (let round = 0; round < fewRounds; round += 1)
    // Anew each round: memory that was once taken is used again.
    for (const server of inTurn(await startAll(servers, 102), round)) {
      table.add('per idle connection', server.kind, await measureConnections(server));
      table.add('per open section of 100 kB', server.kind, await measureSections(server));
      await server.stop();
    }
  table.print();
});
