import { test } from 'vitest';
import { percentile, percentiles } from './figures/percentile.ts';
import { Table } from './figures/Table.ts';
import { inTurn } from './measures/inTurn.ts';
import { measureTyping } from './measures/measureTyping.ts';
import { startWarm } from './servers/startWarm.ts';
import { rounds, servers, shapes } from './settings.ts';

const withLatency = ['1x100', '50x10'];
const cpu = new Table('Server CPU, ms per 1,000 edits that someone saw (rooms x clients)');
const latency = new Table('From keystroke to the others, ms');
const health = new Table('Edits that arrived, and the share of a processor the load took, %');

test('CPU and latency', async () => {
  const rooms = shapes.reduce((sum, shape) => sum + shape.rooms, 0) * 2 * rounds;
  const started = await startWarm(servers, rooms);
  const turns = shapes.flatMap((shape) => [false, true].map((hasCarets) => ({ shape, hasCarets })));
  for (let round = 0; round < rounds; round += 1)
    for (const { shape, hasCarets } of turns)
      for (const server of inTurn(started, round)) {
        const row = `${shape.name}${hasCarets ? ' with carets' : ''}`;
        const figures = await measureTyping(server, shape, hasCarets);
        cpu.add(row, server.kind, figures.cpu);
        health.add(`${row}: arrived`, server.kind, figures.arrived * 100);
        health.add(`${row}: load`, server.kind, figures.load * 100);
        if (!withLatency.includes(shape.name)) continue;
        for (const [name, share] of percentiles)
          latency.add(`${row} ${name}`, server.kind, percentile(figures.latencies, share));
      }
  for (const table of [cpu, latency, health]) table.print();
});
