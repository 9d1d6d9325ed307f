import { expect, test, vi } from 'vitest';
import type * as Limits from '#shared/limits.ts';
import type { App } from '../../server/app/startApp.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import type { Call, Fault } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { checkTold } from '../system/checkTold.ts';
import { newTold, openApp, playSession, prepare } from '../system/playSession.ts';
import type { Sessions } from '../system/playSession.ts';
import { compareHistory } from './compareHistory.ts';

vi.mock('#shared/limits.ts', async (original: () => Promise<typeof Limits>) => {
  const { smallLimits } = await import('./smallLimits.ts');
  return smallLimits(original);
});

const directory = '/data';
/** Sessions at a time: each mostly waits. */
const atOnce = 4;
const faults = ['EIO', 'ENOSPC', 'EMFILE'] as const;
/** `FAULTS=all`: each step meets each error; otherwise one of them, in turn. */
const each = process.env['FAULTS'] === 'all' ? faults.length : 1;

interface Played {
  readonly steps: number;
  /** What went wrong, if the session came to that step. */
  readonly hit: Call | null;
}

async function play(
  prepared: { disk: MemoryDisk; sessions: Sessions },
  { nth, fault }: { nth: number; fault: Fault },
): Promise<Played> {
  const disk = prepared.disk.afterKill();
  const told = newTold();
  let [steps, hit]: [number, Call | null] = [0, null];
  const faulty = new FaultyFileSystem(disk, (call) => {
    steps = call.step;
    if (call.step !== nth) return null;
    hit = call;
    return fault;
  });
  const app = await openAgain(faulty);
  try {
    await playSession(app.url, prepared.sessions, told);
  } finally {
    await app.close().catch(() => undefined);
  }
  const left = disk.afterPowerCut(() => false);
  await left.remove(`${directory}/lock`);
  const again = await openApp(directory, left);
  await checkTold(again, told);
  await again.close();
  expect(await compareHistory(directory, left)).toEqual([]);
  return { steps, hit };
}

// Whoever runs a server that will not start, starts it again.
async function openAgain(fileSystem: FileSystem): Promise<App> {
  return openApp(directory, fileSystem).catch(async () => {
    await fileSystem.remove(`${directory}/lock`);
    return openApp(directory, fileSystem);
  });
}

test('[J4] [T2] [A6] [T5] every step on the disk of a whole session fails once', async () => {
  process.setMaxListeners(100);
  const disk = new MemoryDisk();
  const prepared = { disk, sessions: await prepare(directory, disk) };
  const { steps } = await play(prepared, { nth: 0, fault: 'EIO' });
  const plans = Array.from({ length: steps }, (_, step) =>
    Array.from({ length: each }, (_unused, turn) => ({
      nth: step + 1,
      fault: faults[(step + turn) % faults.length] ?? 'EIO',
    })),
  ).flat();
  const wrong: string[] = [];
  const hits = new Map<string, number>();
  const work = async (): Promise<void> => {
    for (let plan = plans.shift(); plan; plan = plans.shift()) {
      const { nth, fault } = plan;
      const played = await play(prepared, plan).catch((reason: unknown) => {
        wrong.push(
          `${fault} at step ${nth}: ${String(reason instanceof Error ? reason.stack : reason)}`,
        );
        return null;
      });
      const operation = played?.hit?.operation;
      if (operation) hits.set(operation, (hits.get(operation) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const told = [...hits].map(([operation, count]) => `${operation} ${count}`).join(', ');
  process.stdout.write(
    `disk errors             ${told}\nwrong                   ${wrong.length}\n`,
  );
  expect(wrong).toEqual([]);
});
