import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Token } from '#shared/tokens.ts';
import type { TokenTriple } from './TokenTriple.ts';

const branches = ['base', 'current', 'proposal'] as const satisfies readonly (keyof TokenTriple)[];
const from = { base: '', current: 'from refs/heads/base\n', proposal: 'from refs/heads/base\n' };

const nobody = { NAME: 'test', EMAIL: 'test@example.org' };
// Settings of whoever runs this, or of a repository around it, must not matter.
const env = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CEILING_DIRECTORIES: tmpdir(),
  GIT_AUTHOR_NAME: nobody.NAME,
  GIT_AUTHOR_EMAIL: nobody.EMAIL,
  GIT_COMMITTER_NAME: nobody.NAME,
  GIT_COMMITTER_EMAIL: nobody.EMAIL,
};

/**
 * A repository with a file for each triple, named after its place: on `base` with the tokens of the
 * base, one per line, and on `current` and `proposal` with what each made of it. Each triple has a
 * file of its own, for which of several equally short edits git takes depends on what else is in a
 * file; and all are in one repository, for starting git costs more than what it does here.
 */
export class GitTriples {
  readonly #directory: string;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Lets `work` be done on a repository of these, which is gone afterwards. */
  static async with<T>(
    triples: readonly TokenTriple[],
    work: (repository: GitTriples) => Promise<T>,
  ): Promise<T> {
    const directory = await mkdtemp(join(tmpdir(), 'draagvlak-git-'));
    try {
      const repository = new GitTriples(directory);
      await repository.git(['init', '--quiet']);
      await repository.git(['fast-import', '--quiet'], branches.map(commit(triples)).join(''));
      return await work(repository);
    } finally {
      await rm(directory, { recursive: true });
    }
  }

  /** Runs git with these arguments and this input; answers what it says, and how it ended. */
  async git(args: readonly string[], input = ''): Promise<{ code: number; said: string }> {
    const child = spawn('git', args, { cwd: this.#directory, env });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stdin.end(input);
    const [code] = (await once(child, 'close')) as [number];
    return { code, said: Buffer.concat(chunks).toString() };
  }

  /** The lines that stand now in the file of the triple at a place. */
  async read(place: number): Promise<string[]> {
    return (await readFile(join(this.#directory, String(place)), 'utf8')).split('\n').slice(0, -1);
  }
}

/** One branch, in the language of `git fast-import`. */
function commit(triples: readonly TokenTriple[]): (branch: keyof TokenTriple) => string {
  return (branch) => {
    const files = triples.map((triple, place) => {
      const lines = linesOf(triple[branch]);
      return `M 100644 inline ${place}\ndata ${Buffer.byteLength(lines)}\n${lines}\n`;
    });
    const who = `committer ${nobody.NAME} <${nobody.EMAIL}> 0 +0000\ndata 0\n`;
    return `commit refs/heads/${branch}\n${who}${from[branch]}${files.join('')}\n`;
  };
}

function linesOf(tokens: readonly Token[]): string {
  return tokens
    .map(
      ({ text, bold, italic, href, footnote }) =>
        `${JSON.stringify({ text, bold, italic, href, footnote })}\n`,
    )
    .join('');
}
