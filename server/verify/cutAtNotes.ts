import type { Run } from './Line.ts';

/** The words of one footnote, or those of the text between two of them. */
export interface Cut {
  readonly isNote: boolean;
  /** Without saying again that they are of a note. */
  readonly runs: Omit<Run, 'footnote'>[];
}

/** Runs of text, cut where a footnote begins and where it ends. */
export function cutAtNotes(runs: readonly Run[]): Cut[] {
  const cuts: Cut[] = [];
  for (const { footnote, ...run } of runs) {
    const isNote = footnote === true;
    const open = cuts.at(-1);
    if (open && open.isNote === isNote) open.runs.push(run);
    else cuts.push({ isNote, runs: [run] });
  }
  return cuts;
}
