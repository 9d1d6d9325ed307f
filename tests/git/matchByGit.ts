import type { Matching } from './mergeByChunks.ts';
import { runGit } from './runGit.ts';
import type { TokenTriple } from './TokenTriple.ts';

// The settings of merge-file. Whole context: with less, git leaves out what both texts end in
// before it looks.
const diff = 'git diff --no-index --no-color -U99999 --no-indent-heuristic --diff-algorithm=myers';

/** How git matches the base of each triple with its current text, and with its proposal. */
export async function matchByGit(
  triples: readonly TokenTriple[],
): Promise<(readonly [Matching, Matching])[]> {
  const commands = `${diff} $i.o $i.a > $i.1; ${diff} $i.o $i.b > $i.2`;
  const answers = await runGit(commands, triples);
  return answers.map(([current, proposal], place) => {
    const length = triples[place]?.base.length ?? 0;
    return [readMatching(current, length), readMatching(proposal, length)];
  });
}

function readMatching(lines: readonly string[], length: number): Matching {
  const start = lines.findIndex((line) => line.startsWith('@@'));
  if (start === -1) return Array.from({ length }, (_, place) => place);
  const matching: number[] = [];
  let place = 0;
  for (const line of lines.slice(start + 1)) {
    if (line.startsWith(' ')) matching.push(place);
    if (line.startsWith('-')) matching.push(-1);
    else place += 1;
  }
  return matching;
}
