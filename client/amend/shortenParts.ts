import { cutRuns } from '#shared/cutRuns.ts';
import { bareText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import type { DiffPart } from '../ui/Diff.tsx';

/** Characters of unchanged text that stay visible on each side of a change. */
const context = 70;

/** A difference without the long unchanged stretches around it: “… binnen vier weken en …”. */
export function shortenParts(parts: readonly DiffPart[]): DiffPart[] {
  return parts.map((part, place) => {
    if (part.kind !== 'same') return part;
    const [before, after] = [place > 0, place < parts.length - 1];
    return { ...part, runs: shorten(part.runs, before, after) };
  });
}

function shorten(runs: readonly Run[], keepStart: boolean, keepEnd: boolean): readonly Run[] {
  const room = (keepStart ? context : 0) + (keepEnd ? context : 0);
  const text = bareText(runs);
  if (room === 0 || text.length <= room + 20) return runs;
  const start = keepStart ? cutRuns(runs, 0, text.lastIndexOf(' ', context) + 1) : [];
  const end = keepEnd ? cutRuns(runs, text.indexOf(' ', text.length - context), text.length) : [];
  return [...start, { text: '…' }, ...end];
}
