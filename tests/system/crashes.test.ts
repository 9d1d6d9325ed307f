import { expect, test, vi } from 'vitest';
import type * as Limits from '#shared/limits.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { App } from '../../server/app/startApp.ts';
import { compareHistory } from '../crash/compareHistory.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { checkTold } from './checkTold.ts';
import { newTold, openApp, playSession, prepare } from './playSession.ts';
import type { Told } from './playSession.ts';

vi.mock('#shared/limits.ts', async (original: () => Promise<typeof Limits>) => {
  const { smallLimits } = await import('../crash/smallLimits.ts');
  return smallLimits(original);
});

const directory = '/data';
/** Moments at a time: each mostly waits. */
const atOnce = 6;

/** The disk at one step, and what people had been told by then. */
interface Moment {
  readonly step: number;
  readonly disk: MemoryDisk;
  readonly told: Told;
}

/** Plays a session and keeps, before each step on the disk, what a crash there would leave. */
async function momentsOf(crash: (disk: MemoryDisk) => MemoryDisk): Promise<Moment[]> {
  const first = new MemoryDisk();
  const sessions = await prepare(directory, first);
  const disk = first.afterKill();
  const told = newTold();
  const moments: Moment[] = [];
  let isPlaying = false;
  const watched = new FaultyFileSystem(disk, ({ step }) => {
    const { answers, saved } = told;
    const soFar = { answers: new Map(answers), saved: new Set(saved), refused: new Set<string>() };
    if (isPlaying) moments.push({ step, disk: crash(disk), told: soFar });
    return null;
  });
  const app = await openApp(directory, watched);
  isPlaying = true;
  await playSession(app.url, sessions, told);
  await app.close();
  expect([...told.answers].filter(([, status]) => status >= 300)).toEqual([]);
  expect([...told.refused]).toEqual(['DRIE']);
  expect([...told.saved].map((word) => word.slice(0, 4).trim())).toEqual(
    expect.arrayContaining(['EEN', 'TWEE', 'VOL0', 'VIER', 'MEER']),
  );
  expectAllParts(disk);
  return moments;
}

async function openAnew(disk: MemoryDisk): Promise<App> {
  // The process that held the lock is this one, which in truth would be gone.
  await disk.remove(`${directory}/lock`);
  return openApp(directory, disk);
}

function random(seed: number): () => boolean {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state > 2 ** 31;
  };
}

const seed = Number(process.env['SEED'] ?? 20181116);

/** The session was long enough: text was packed and kept in checkpoints, and an epoch was begun. */
function expectAllParts(disk: MemoryDisk): void {
  const files = [...disk.names.keys()].join('\n');
  for (const part of [
    /s1@1\/\d+\.packed/,
    /s1@1\/checkpoint$/m,
    /s1@2\/\d+\.log/,
    /record\.json$/m,
  ])
    expect(files).toMatch(part);
}

/** Opens what a crash left, checks it against what people had been told, and tells the adoption's end. */
async function outcomeOf({ step, disk, told }: Moment): Promise<string> {
  const app = await openAnew(disk).catch((reason: unknown) => {
    throw new Error(`It does not open after a crash at step ${step}.`, { cause: reason });
  });
  const { amendments }: RecordState = app.house.records.state;
  try {
    await checkTold(app, told, { underWay: true });
    await app.close();
    expect(await compareHistory(directory, disk)).toEqual([]);
  } catch (reason) {
    throw new Error(`After a crash at step ${step} (SEED=${seed}):`, { cause: reason });
  } finally {
    await app.close();
  }
  return Object.values(amendments)[0]?.status.kind ?? 'none';
}

async function outcomesOf(moments: readonly Moment[]): Promise<string[]> {
  const outcomes: string[] = [];
  const waiting = [...moments.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      outcomes[next[0]] = await outcomeOf(next[1]);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return outcomes;
}

test.each<[string, (disk: MemoryDisk) => MemoryDisk]>([
  ['kill -9', (disk) => disk.afterKill()],
  ['a power cut that loses all that was not synced', (disk) => disk.afterPowerCut(() => false)],
  ['a power cut that loses some of it', (disk) => disk.afterPowerCut(random(seed))],
])(
  '[J4] [T2] [A6] %s before any step loses nothing acknowledged and settles every adoption',
  async (_, crash) => {
    const moments = await momentsOf(crash);
    expect(moments.length).toBeGreaterThan(400);
    const outcomes = await outcomesOf(moments);
    // Once it was adopted it stays so; before that it was open, and before that not there.
    expect(outcomes.filter((kind, index) => kind !== outcomes[index - 1])).toEqual([
      'none',
      'open',
      'adopted',
    ]);
  },
);
