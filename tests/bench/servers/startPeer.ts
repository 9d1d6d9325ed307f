import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { BenchServer, Kind } from './BenchServer.ts';
import { collecting } from './collecting.ts';
import { installPeer } from './installPeer.ts';

type PeerKind = Exclude<Kind, 'ours'>;

const scripts: Readonly<Record<PeerKind, () => string>> = {
  bare: () => fileURLToPath(new URL('../bareRelay.mjs', import.meta.url)),
  memory: () => installPeer('yWebsocketServer'),
  leveldb: () => installPeer('yWebsocketServer'),
  hocuspocus: () => installPeer('hocuspocus'),
};

/** Starts a server that is not ours; installs it first when it is not there yet. */
export async function startPeer(kind: PeerKind): Promise<BenchServer> {
  const script = scripts[kind]();
  const directory = await mkdtemp(join(tmpdir(), `draagvlak-${kind}-`));
  let running = await run(script, variables(kind, directory));
  let made = 0;
  const end = async (signal: 'SIGKILL' | 'SIGTERM'): Promise<void> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  onTestFinished(async () => {
    await end('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  });
  return {
    kind,
    directory,
    isNamed: kind === 'hocuspocus',
    nextHeaders: () => ({}),
    get pid() {
      return running.child.pid ?? 0;
    },
    urlOf: (room) => `ws://127.0.0.1:${running.port}/${kind === 'hocuspocus' ? '' : room}`,
    newRoom: () => `room-${(made += 1)}`,
    restart: async (signal) => {
      await end(signal);
      running = await run(script, variables(kind, directory));
    },
    stop: () => end('SIGKILL'),
  };
}

function variables(kind: PeerKind, directory: string): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR } = process.env;
  const keeps = kind === 'leveldb' ? { YPERSISTENCE: join(directory, 'level') } : {};
  return {
    ...{ PATH, HOME, TMPDIR, NODE_ENV: 'production', DATA_DIR: directory },
    ...keeps,
    ...collecting,
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly port: string;
}

async function run(script: string, env: Record<string, string | undefined>): Promise<Running> {
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors = (errors + chunk.toString()).slice(-2_000)));
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^port (\d+)$/.exec(line)?.[1];
    if (port === undefined) continue;
    child.stdout.resume();
    return { child, port };
  }
  throw new Error(`${script} did not start: ${errors}`);
}
