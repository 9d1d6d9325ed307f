import { isDeepStrictEqual } from 'node:util';
import type { Merge, Overlap } from '#shared/merge.ts';
import { joinTokens } from '#shared/tokens.ts';
import type { Token } from '#shared/tokens.ts';
import { plainText } from '#shared/wording.ts';
import { GitTriples } from './GitTriples.ts';
import type { TokenTriple } from './TokenTriple.ts';

// Other ways than those of `git merge-file` would look for renames, or match otherwise.
const merge = 'merge --no-commit -s recursive -X diff-algorithm=myers -X no-renames proposal';

/**
 * Has git merge each triple, one token per line. Whether there is a conflict is what git says by
 * itself; which words are in it is what it says with `diff3`, for without it git trims from a
 * conflict what both sides share. With it, git also shows what both sides came to alike by
 * different edits, which it otherwise takes once: that is left out.
 */
export async function mergeByGit(triples: readonly TokenTriple[]): Promise<Merge[]> {
  return GitTriples.with(triples, async (repository) => {
    await repository.git(['checkout', '--quiet', 'current']);
    await repository.git(merge.split(' '));
    const { said } = await repository.git(['diff', '--name-only', '--diff-filter=U']);
    await repository.git(['checkout', '--conflict=diff3', '--pathspec-from-file=-'], said);
    const hasConflict = new Set(said.split('\n'));
    return Promise.all(
      triples.map(async (_, place): Promise<Merge> => {
        const lines = await repository.read(place);
        return hasConflict.has(String(place))
          ? { kind: 'overlapping', overlaps: readConflicts(lines) }
          : { kind: 'merged', runs: joinTokens(lines.map(tokenOf)) };
      }),
    );
  });
}

// No mark that git makes begins with a brace.
function isToken(line: string): boolean {
  return line.startsWith('{');
}

function tokenOf(line: string): Token {
  return JSON.parse(line) as Token;
}

const marks = new Map<string, keyof TokenTriple>([
  ['<', 'current'],
  ['|', 'base'],
  ['=', 'proposal'],
]);

function readConflicts(lines: readonly string[]): Overlap[] {
  const conflicts: Record<keyof TokenTriple, Token[]>[] = [];
  let part: keyof TokenTriple | undefined;
  for (const line of lines) {
    if (line.startsWith('<')) conflicts.push({ base: [], current: [], proposal: [] });
    if (!isToken(line)) part = marks.get(line.charAt(0));
    else if (part) conflicts.at(-1)?.[part].push(tokenOf(line));
  }
  return conflicts
    .filter(({ current, proposal }) => !isDeepStrictEqual(current, proposal))
    .map(({ base, current, proposal }) => ({
      base: plainText(base),
      current: plainText(current),
      proposal: plainText(proposal),
    }));
}
