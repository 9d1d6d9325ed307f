import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import { freePort } from './freePort.ts';
import { startArguments } from './startArguments.ts';

/** Provisions through `Authorization: Bearer`. */
export const bootstrapToken = 'test-token-test-token-test-token-test';

/** A real server process with a data directory of its own. Gone after the test. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly directory: string;
  readonly pid: number;
  /** Sign-in links it printed, by role. */
  readonly links: Readonly<Record<string, string>>;
  /** `kill -9`. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** Asks it to stop, and waits. Resolves with the exit code. */
  stop(): Promise<number | null>;
  /** Resolves with the exit code when it ends of itself; null where a signal ended it. */
  exited(): Promise<number | null>;
  /** Starts it again on the same port and directory. */
  restart(): Promise<void>;
}

/**
 * Starts what `npm start` does (built by `npm test` before anything runs) with these variables; another
 * build with the arguments that start that one.
 */
export async function runServer(
  variables: Record<string, string> = {},
  args = startArguments,
): Promise<RunningServer> {
  const directory = await mkdtemp(join(tmpdir(), 'draagvlak-server-'));
  const port = Number(variables['PORT'] ?? (await freePort()));
  const env = {
    ...cleanEnvironment(),
    DATA_DIR: directory,
    PORT: String(port),
    BOOTSTRAP_TOKEN: bootstrapToken,
    ...variables,
  };
  if (env.DATA_DIR === directory && !variables['DEMO'] && !variables['DATABASE_URL'])
    await cp(await playedDemo(), directory, { recursive: true });
  let started = await start(env, args);
  const exited = async (): Promise<number | null> => {
    const { child } = started;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    return child.exitCode;
  };
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> => {
    started.child.kill(signal);
    return exited();
  };
  onTestFinished(async () => {
    await end('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    directory,
    get pid() {
      return started.child.pid ?? 0;
    },
    get links() {
      return started.links;
    },
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
    exited,
    restart: async () => {
      started = await start(env, args);
    },
  };
}

function cleanEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR };
}

let demo: Promise<string> | undefined;

// A directory as a first start leaves it, with the demo network in it; played once for many tests.
function playedDemo(): Promise<string> {
  demo ??= (async () => {
    const directory = await mkdtemp(join(tmpdir(), 'draagvlak-demo-'));
    process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
    const { child } = await start({ ...cleanEnvironment(), DATA_DIR: directory, PORT: '0' });
    child.kill('SIGTERM');
    await once(child, 'exit');
    return directory;
  })();
  return demo;
}

interface Started {
  readonly child: ChildProcess;
  readonly links: Record<string, string>;
}

async function start(
  env: Record<string, string | undefined>,
  args: readonly string[] = startArguments,
): Promise<Started> {
  const child = spawn(process.execPath, args, {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  // Whoever then finds nobody there would like to know why.
  child.once('exit', (code) => {
    if (code) process.stderr.write(`A server ended with ${code}: ${errors.slice(-2_000)}\n`);
  });
  const links: Record<string, string> = {};
  const lines = createInterface({ input: child.stdout });
  for await (const line of lines) {
    const link = /^ {2}(\S+) +(http\S+)$/.exec(line);
    if (link?.[1] && link[2]) links[link[1]] = link[2];
    if (line === 'Ready.') {
      child.stdout.resume();
      return { child, links };
    }
  }
  throw new Error(`The server did not start: ${errors}`);
}
