import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Token } from '#shared/tokens.ts';
import type { TokenTriple } from './TokenTriple.ts';

const run = promisify(execFile);
const shells = 4;

// Settings of whoever runs this, or of a repository around it, must not matter.
const env = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CEILING_DIRECTORIES: tmpdir(),
};

/**
 * Runs shell `commands` on each triple, and answers the lines that they put in `$i.1` and `$i.2`.
 * They find the base, the current text and the proposal in `$i.o`, `$i.a` and `$i.b`, one token per
 * line. Each triple has files of its own: which of several equally short edits git takes depends on
 * what else is in a file.
 */
export async function runGit(
  commands: string,
  triples: readonly TokenTriple[],
): Promise<[string[], string[]][]> {
  const cwd = await mkdtemp(join(tmpdir(), 'draagvlak-git-'));
  try {
    for (const [place, { base, current, proposal }] of triples.entries()) {
      await writeFile(join(cwd, `${place}.o`), linesOf(base));
      await writeFile(join(cwd, `${place}.a`), linesOf(current));
      await writeFile(join(cwd, `${place}.b`), linesOf(proposal));
    }
    const script = `i=$1; while [ $i -lt $2 ]; do ${commands}; i=$((i + $3)); done`;
    const started = Array.from({ length: shells }, (_, first) => {
      const args = [first, triples.length, shells].map(String);
      return run('sh', ['-c', script, 'sh', ...args], { cwd, env });
    });
    await Promise.all(started);
    const answers: [string[], string[]][] = [];
    const read = async (name: string) =>
      (await readFile(join(cwd, name), 'utf8')).split('\n').slice(0, -1);
    for (const place of triples.keys())
      answers.push([await read(`${place}.1`), await read(`${place}.2`)]);
    return answers;
  } finally {
    await rm(cwd, { recursive: true });
  }
}

function linesOf(tokens: readonly Token[]): string {
  return tokens
    .map(
      ({ text, bold, italic, href, footnote }) =>
        `${JSON.stringify({ text, bold, italic, href, footnote })}\n`,
    )
    .join('');
}
