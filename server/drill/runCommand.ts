import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { environment } from './environment.ts';

const run = promisify(execFile);

/** A program of this release, and what it is told. */
export interface Command {
  readonly program: URL;
  readonly words: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end, or until that is asked for.
 *
 * @throws Error with what it said when it does not end well.
 */
export async function runCommand(
  { program, words, settings }: Command,
  signal: AbortSignal,
): Promise<void> {
  const options = { env: environment(settings), signal };
  await run(process.execPath, [program.pathname, ...words], options).catch((error: unknown) => {
    const said = (error as { stderr?: string }).stderr ?? '';
    throw new Error(`${program.pathname} failed: ${said}`, { cause: error });
  });
}
