import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Runs a program of this release to its end.
 *
 * @throws Error with what it said when it does not end well.
 */
export async function runCommand(
  program: URL,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { PATH, HOME, TMPDIR, ...environment };
  await run(process.execPath, [program.pathname, ...words], { env }).catch((error: unknown) => {
    const said = (error as { stderr?: string }).stderr ?? '';
    throw new Error(`${program.pathname} ${words.join(' ')} failed: ${said}`, { cause: error });
  });
}
