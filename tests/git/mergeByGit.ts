import { isDeepStrictEqual } from 'node:util';
import type { Merge, Overlap } from '#shared/merge.ts';
import { joinTokens } from '#shared/tokens.ts';
import type { Token } from '#shared/tokens.ts';
import { plainText } from '#shared/wording.ts';
import { runGit } from './runGit.ts';
import type { TokenTriple } from './TokenTriple.ts';

const merge = 'git merge-file -p -L current -L base -L proposal';
const files = '$i.a $i.o $i.b';

/**
 * Has git merge each triple, one token per line. Whether there is a conflict is what git says by
 * itself; which words are in it is what it says with `--diff3`, for without it git trims from a
 * conflict what both sides share. With it, git also shows what both sides came to alike by
 * different edits, which it otherwise takes once: that is left out.
 */
export async function mergeByGit(triples: readonly TokenTriple[]): Promise<Merge[]> {
  // It fails where there is a conflict, and only then the second is asked.
  const commands = `: > $i.2; ${merge} ${files} > $i.1 || ${merge} --diff3 ${files} > $i.2`;
  return (await runGit(commands, triples)).map(([lines, shown]) =>
    lines.every(isToken)
      ? { kind: 'merged', runs: joinTokens(lines.map(tokenOf)) }
      : { kind: 'overlapping', overlaps: readConflicts(shown) },
  );
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
