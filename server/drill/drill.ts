import { setTimeout as pass } from 'node:timers/promises';
import { manifestFile } from '../backups/manifestFile.ts';
import { acts } from './acts.ts';
import type { Drilled, Kept } from './Drilled.ts';
import type { Load } from './Load.ts';
import { inPlace } from './inPlace.ts';
import { newDirectory } from './newDirectory.ts';
import type { Place } from './Place.ts';
import { runCommand } from './runCommand.ts';
import { ServerProcess } from './ServerProcess.ts';
import { words } from './words.ts';

/** The programs of this release, and when those that run are to end. */
export interface Programs {
  readonly signal: AbortSignal;
  readonly main: URL;
  readonly backup: URL;
  readonly restore: URL;
}

const kinds = { acts, words };
type Loads = Readonly<Record<keyof typeof kinds, Load>>;

/** How a drill goes. */
export interface DrillPlan {
  /** Of load before the backup, and after it. */
  readonly seconds: number;
  /** Makes a place in which a server keeps everything. */
  readonly newPlace: () => Promise<Place>;
}

/**
 * Has a disaster happen [R4], to a demo network of its own: a server under load, a backup of it, more
 * load, `kill -9`, the place left aside, the backup put back into a new one, and a server on that.
 *
 * @throws Error when anything acknowledged before the backup is not there, or there is a hole in it.
 */
export function drill(programs: Programs, { seconds, newPlace }: DrillPlan): Promise<Drilled> {
  return inPlace(newDirectory, ({ path }) =>
    inPlace(newPlace, (lost) =>
      inPlace(newPlace, (restored) => play(programs, seconds, { backup: path, lost, restored })),
    ),
  );
}

async function play(
  programs: Programs,
  seconds: number,
  { backup, lost, restored }: { backup: string; lost: Place; restored: Place },
): Promise<Drilled> {
  const { main, signal } = programs;
  const first = await ServerProcess.start({ program: main, settings: lost.settings }, signal);
  try {
    const loads = { acts: await acts.begin(first.url), words: await words.begin(first.url) };
    await pass(seconds * 1_000, undefined, { signal });
    const before = counted(loads);
    const asked = Date.now();
    const copying = { program: programs.backup, words: ['--to', backup], settings: lost.settings };
    await runCommand(copying, signal);
    const backupTook = Date.now() - asked;
    await pass(seconds * 1_000, undefined, { signal });
    const killed = Date.now();
    await first.kill();
    const acknowledged = counted(loads);
    Object.values(loads).forEach((load) => load.stop());
    const { settings } = restored;
    await runCommand({ program: programs.restore, words: ['--from', backup], settings }, signal);
    const second = await ServerProcess.start({ program: main, settings }, signal);
    const downTime = Date.now() - killed;
    try {
      const { moment } = await manifestFile.read(backup);
      const lostTime = killed - Date.parse(moment);
      const counts = { before, acknowledged, url: second.url };
      const [keptActs, keptWords] = [await judge('acts', counts), await judge('words', counts)];
      return { backupTook, lostTime, downTime, acts: keptActs, words: keptWords };
    } finally {
      await second.stop();
    }
  } finally {
    await first.kill();
  }
}

type Counts = Readonly<Record<keyof typeof kinds, number>>;

function counted({ acts: added, words: typed }: Loads): Counts {
  return { acts: added.acknowledged.length, words: typed.acknowledged.length };
}

async function judge(
  kind: keyof typeof kinds,
  { before, acknowledged, url }: { before: Counts; acknowledged: Counts; url: string },
): Promise<Kept> {
  const found = await kinds[kind].read(url);
  const hole = found.findIndex((number, index) => number !== index + 1);
  if (hole >= 0) throw new Error(`Of the ${kind}, number ${hole + 1} is not where it belongs.`);
  const kept = {
    before: before[kind],
    restored: found.length,
    acknowledged: acknowledged[kind],
  };
  if (kept.restored < kept.before)
    throw new Error(`Of ${kept.before} ${kind} that were on disk, ${kept.restored} came back.`);
  if (kept.before === 0) throw new Error(`No ${kind} came to the disk: this proves nothing.`);
  return kept;
}
