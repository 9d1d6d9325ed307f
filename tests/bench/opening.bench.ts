import { test } from 'vitest';
import { hasTrace, readTrace } from '../support/trace.ts';
import type { Trace } from '../support/trace.ts';
import { bytesIn } from './figures/bytesIn.ts';
import { cpuOf } from './figures/cpuOf.ts';
import { Table } from './figures/Table.ts';
import { trafficOf } from './figures/trafficOf.ts';
import { Seat } from './load/Seat.ts';
import { inTurn } from './measures/inTurn.ts';
import { measureOpening } from './measures/measureOpening.ts';
import { typeTrace } from './measures/typeTrace.ts';
import type { TypedText } from './measures/typeTrace.ts';
import { untilStill } from './measures/untilStill.ts';
import type { BenchServer } from './servers/BenchServer.ts';
import { startAll } from './servers/startAll.ts';
import { fewRounds, keepers, keystrokes, servers } from './settings.ts';

interface Typed {
  readonly server: BenchServer;
  readonly text: TypedText;
  /** Bytes the server reads to start and to open an empty room: its own code. */
  readonly code: number;
}

const table = new Table(`A text of ${keystrokes.toLocaleString('en')} real keystrokes`);

test.runIf(hasTrace)('opening', async () => {
  const trace = { ...readTrace(), patches: readTrace().patches.slice(0, keystrokes) };
  const started = await startAll(servers, 2);
  // All at once: our server lets one connection type no more than 5,000 times a second.
  const typed = await Promise.all(started.map((server) => typeInto(server, trace)));
  for (let round = 0; round < fewRounds; round += 1)
    for (const { server, ...rest } of inTurn(typed, round)) {
      await open({ server, ...rest }, 'open again');
      if (!keepers.includes(server.kind)) continue;
      await openAfter('SIGKILL', { server, ...rest });
      await openAfter('SIGTERM', { server, ...rest });
    }
  table.print();
});

async function typeInto(server: BenchServer, trace: Trace): Promise<Typed> {
  const code = keepers.includes(server.kind) ? await codeOf(server) : 0;
  const before = { cpu: cpuOf(server.pid), bytes: bytesIn(server.directory) };
  const text = await typeTrace(server, trace);
  const cpu = (cpuOf(server.pid) - before.cpu) / (keystrokes / 1_000);
  table.add('typed in: server CPU, ms per 1,000 keystrokes', server.kind, cpu);
  if (keepers.includes(server.kind)) {
    await untilStill(server);
    const kept = bytesIn(server.directory) - before.bytes;
    table.add('typed in: kB on disk', server.kind, kept / 1_000);
  }
  table.add('the text as one update, kB', server.kind, text.bytes / 1_000);
  return { server, text, code };
}

async function codeOf(server: BenchServer): Promise<number> {
  await server.restart('SIGTERM');
  const seat = new Seat({ server, room: server.newRoom(), onUpdate: () => undefined });
  await seat.ready;
  seat.close();
  return trafficOf(server.pid).read;
}

async function openAfter(signal: 'SIGKILL' | 'SIGTERM', typed: Typed): Promise<void> {
  const start = performance.now();
  await typed.server.restart(signal);
  const time = performance.now() - start;
  table.add(`after ${signal}: stop and start, ms`, typed.server.kind, time);
  const read = await open(typed, `after ${signal}: open`);
  table.add(`after ${signal}: open, kB read`, typed.server.kind, (read - typed.code) / 1_000);
}

async function open({ server, text }: Typed, row: string): Promise<number> {
  const figures = await measureOpening(server, text);
  table.add(`${row}, ms`, server.kind, figures?.time ?? NaN);
  table.add(`${row}, server CPU, ms`, server.kind, figures?.cpu ?? NaN);
  await untilStill(server);
  return figures?.read ?? NaN;
}
