import { writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { test } from 'vitest';
import type { Measured, Run } from '../simulate/Measured.ts';
import { wantsOwnPostgres, whyNoOwnPostgres } from '../support/OwnPostgres.ts';
import { printRuns } from './scale/printRuns.ts';
import { climb } from './scale/climb.ts';
import { measureLone } from './scale/measureLone.ts';
import { measureMaking } from './scale/measureMaking.ts';
import { measurePage } from './scale/measurePage.ts';
import { Rig } from './scale/Rig.ts';
import { climbs, figuresFile, processCounts } from './scale/settings.ts';
import { Crowd } from './load/Crowd.ts';
import { typeAtRate } from './load/typeAtRate.ts';

const warmUp = { name: 'warm-up', rooms: 20, clients: 10, writers: 2 };
const rooms = climbs.reduce((sum, each) => sum + each.rooms, 0) + warmUp.rooms + 2;

test.runIf(wantsOwnPostgres)(`processes on one database${whyNoOwnPostgres}`, async () => {
  const machine = describeMachine();
  const runs: Run[] = [];
  let pen: Pick<Measured, 'penHere' | 'penAway'> | null = null;
  for (const count of [0, ...processCounts]) {
    const rig = count === 0 ? await Rig.onFiles(rooms) : await Rig.onDatabase(count, rooms);
    await warm(rig);
    if (count === 2)
      pen = { penHere: await measureLone(rig, 1), penAway: await measureLone(rig, 2) };
    for (const start of climbs) runs.push(...(await climb(rig, start)));
    await rig.stop();
  }
  printRuns(runs);
  if (!pen) return console.log('Not written: PROCESSES leaves out 2.');
  const [page, making] = [await measurePage(), await measureMaking()];
  const measured = { machine, ...pen, page, making, runs };
  writeFileSync(figuresFile, write(measured));
  console.log(`\nWritten to ${figuresFile}; \`npm run simulate\` brings docs/scale.md along.`);
});

function describeMachine(): Measured['machine'] {
  return {
    processor: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
    busy: loadavg()[0] ?? 0,
  };
}

// Until its code is compiled the compiler takes more of the processor than the text does.
async function warm({ server }: Rig): Promise<void> {
  const crowd = await Crowd.gather(server, warmUp);
  await typeAtRate(crowd, { rate: 300, seconds: 5, hasCarets: true });
  await crowd.settle(3_000);
  crowd.close();
}

// A line for each run, so that one sees what became other.
function write({ runs, ...rest }: Measured): string {
  const line = (value: unknown) => JSON.stringify(value, round);
  const rows = Object.entries(rest).map(([name, value]) => `  "${name}": ${line(value)},\n`);
  return `{\n${rows.join('')}  "runs": [\n    ${runs.map(line).join(',\n    ')}\n  ]\n}\n`;
}

function round(_: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toPrecision(4)) : value;
}
