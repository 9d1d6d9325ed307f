import type { Costs } from './Costs.ts';
import { leastSquares } from './leastSquares.ts';
import type { Measured, Run } from './Measured.ts';

/** Taken from other measurements in the README: 3,000 acts a second, and memory. */
const taken = { act: 0.33, socketMemory: 8.3, sectionMemory: 1_121 };

/** What things took by these runs, each of which measured many of them together. */
export function fitCosts(
  { penHere, penAway, page, making }: Measured,
  runs: readonly Run[],
): Costs {
  const shared = runs.filter(({ keeps }) => keeps === 'database');
  const [edit = 0, frame = 0, commit = 0, turn = 0, follow = 0, idle = 0] = leastSquares(
    shared.map((run) => ({
      causes: [run.edits, run.frames, run.commits, run.turns, ...apart(run)],
      sum: run.serverCpu,
    })),
  );
  const [rowCpu = 0, commitCpu = 0, turnCpu = 0, reading = 0] = leastSquares(
    shared.map((run) => ({
      causes: [run.edits, run.commits, run.turns, run.commits * (run.processes - 1)],
      sum: run.databaseCpu,
    })),
  );
  const commands = sumOf(shared, ({ redisCommands }) => redisCommands);
  const own = edit + commit;
  return {
    ...{ edit, frame, commit, turn, follow, idle },
    database: { edit: rowCpu, commit: commitCpu, turn: turnCpu, reading },
    redisCommand: commands === 0 ? 0 : sumOf(shared, ({ redisCpu }) => redisCpu) / commands,
    commitTimes: penHere.map((time) => Math.max(0, time - own)),
    passTimes: penAway.map((time, tenth) => Math.max(0, time - (penHere[tenth] ?? 0) - turn)),
    page: page.cpu,
    pageBytes: page.bytes,
    pageSection: making.main,
    pressSection: making.press,
    frameBytes: sumOf(runs, ({ bytes }) => bytes) / sumOf(runs, ({ frames }) => frames),
    ...taken,
  };
}

// Edits that other processes took in, and seconds in which each process was there, in milliseconds.
function apart({ edits, processes, seconds }: Run): [number, number] {
  return [edits * (processes - 1), processes * seconds * 1_000];
}

function sumOf(runs: readonly Run[], value: (run: Run) => number): number {
  return runs.reduce((sum, run) => sum + value(run), 0);
}
