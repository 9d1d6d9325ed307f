import { readFileSync, readdirSync } from 'node:fs';

/** Time a process and its threads have been on a processor so far, in milliseconds (Linux). */
export function cpuOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((thread) => onProcessor(`/proc/${pid}/task/${thread}/`))
    .reduce((sum, time) => sum + time, 0);
}

// `stat` counts ticks of 10 ms, too coarse for a few seconds of quiet typing; this is the same time
// in nanoseconds.
function onProcessor(thread: string): number {
  return Number(readFileSync(`${thread}schedstat`, 'utf8').split(' ')[0]) / 1e6;
}
