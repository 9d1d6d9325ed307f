import type { Matching } from './mergeByChunks.ts';
import { GitTriples } from './GitTriples.ts';
import type { TokenTriple } from './TokenTriple.ts';

// The settings of a merge. Whole context: with less, git leaves out what both texts end in before
// it looks.
const diff =
  'diff --no-color --no-prefix --no-renames -U99999 --no-indent-heuristic --diff-algorithm=myers base';

/** How git matches the base of each triple with its current text, and with its proposal. */
export async function matchByGit(
  triples: readonly TokenTriple[],
): Promise<(readonly [Matching, Matching])[]> {
  return GitTriples.with(triples, async (repository) => {
    const against = async (side: 'current' | 'proposal') => {
      const { said } = await repository.git([...diff.split(' '), side]);
      return splitByFile(said);
    };
    const [current, proposal] = [await against('current'), await against('proposal')];
    return triples.map(({ base }, place) => {
      const matchingIn = (files: ReadonlyMap<number, readonly string[]>) =>
        readMatching(files.get(place) ?? [], base.length);
      return [matchingIn(current), matchingIn(proposal)] as const;
    });
  });
}

/** The lines about each file that differs, by the place of its triple. */
function splitByFile(said: string): ReadonlyMap<number, readonly string[]> {
  const files = said.split(/^diff --git (\d+) \d+\n/m);
  const found = new Map<number, readonly string[]>();
  // What matched stands between what did not.
  for (let index = 1; index < files.length; index += 2)
    found.set(Number(files[index]), (files[index + 1] ?? '').split('\n').slice(0, -1));
  return found;
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
