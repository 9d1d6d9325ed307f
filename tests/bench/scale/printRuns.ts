import type { Run } from '../../simulate/Measured.ts';

/** Prints a row per step. */
export function printRuns(runs: readonly Run[]): void {
  const rows = runs.map((run) => ({
    keeps: `${run.keeps} × ${run.processes}`,
    shape: run.shape.name,
    'edits/s': Math.round(run.edits / run.seconds),
    'deliveries/s': Math.round(run.deliveries / run.seconds),
    'seen p50': Math.round(run.seen.p50),
    'seen p95': Math.round(run.seen.p95),
    'saved p95': Math.round(run.saved.p95),
    'turns/s': Math.round(run.turns / run.seconds),
    'commits/s': Math.round(run.commits / run.seconds),
    'frames/s': Math.round(run.frames / run.seconds),
    'server ms/1,000': Number((run.serverCpu / (run.deliveries / 1_000)).toFixed(1)),
    'database ms/1,000': Number((run.databaseCpu / (run.deliveries / 1_000)).toFixed(1)),
    'redis ms/1,000': Number((run.redisCpu / (run.deliveries / 1_000)).toFixed(2)),
    load: Number(run.load.toFixed(2)),
    'kept up': run.isSustained ? '' : 'no',
  }));
  console.table(rows);
}
