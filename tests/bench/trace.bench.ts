import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import { Client } from '../support/Client.ts';
import type { Writer } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { hasTrace, readTrace } from '../support/trace.ts';
import type { Trace } from '../support/trace.ts';
import { paragraph } from '../support/typing.ts';
import { Typist } from '../support/Typist.ts';

const patience = { timeout: 300_000, interval: 10 };
const keystrokes = Number(process.env['KEYSTROKES'] ?? 259_778);

interface Figures {
  readonly cpuPerThousand: number;
  readonly coldOpen: number;
}

test.runIf(hasTrace)('real keystrokes: our server beside a bare relay', async () => {
  const trace = readTrace();
  const ours = await measureOurs(trace);
  const bare = await measureBare(trace);
  const ratio = (a: number, b: number) => (a / b).toFixed(2);
  console.table({
    'server CPU, ms per 1,000 keystrokes': {
      Draagvlak: ours.cpuPerThousand.toFixed(1),
      'bare relay': bare.cpuPerThousand.toFixed(1),
      ratio: ratio(ours.cpuPerThousand, bare.cpuPerThousand),
    },
    'open the section, ms (ours after a restart, from disk)': {
      Draagvlak: ours.coldOpen.toFixed(0),
      'bare relay': bare.coldOpen.toFixed(0),
      ratio: ratio(ours.coldOpen, bare.coldOpen),
    },
  });
});

async function measureOurs(trace: Trace): Promise<Figures> {
  const server = await runServer({ DEMO: '0' });
  const { writer: account } = await buildNetwork(server, { people: { writer: {} } });
  const writer = account.open('s1');
  await vi.waitUntil(() => writer.provider.synced && writer.fragment.length > 0, patience);
  const before = cpuOf(server.pid);
  await type(writer, trace);
  await vi.waitUntil(() => writer.isSaved, patience);
  const cpuPerThousand = (cpuOf(server.pid) - before) / (keystrokes / 1_000);
  const { size } = await stat(join(server.directory, 'sections', 's1.log'));
  console.log(
    `log: ${(size / 1_000_000).toFixed(1)} MB, ${(size / keystrokes).toFixed(0)} bytes per keystroke`,
  );
  writer.close();
  await server.kill();
  await server.restart();
  return { cpuPerThousand, coldOpen: await timeToOpen(account, writer.doc) };
}

async function measureBare(trace: Trace): Promise<Figures> {
  const relay = spawn(process.execPath, [fileURLToPath(new URL('bareRelay.mjs', import.meta.url))]);
  onTestFinished(() => void relay.kill('SIGKILL'));
  const port = await new Promise<string>((resolve) =>
    createInterface(relay.stdout).once('line', resolve),
  );
  const client = new Client(`http://127.0.0.1:${port}`);
  const writer = client.open('s1');
  await vi.waitUntil(() => writer.provider.synced, patience);
  writer.fragment.insert(0, [paragraph('')]);
  const before = cpuOf(relay.pid ?? 0);
  await type(writer, trace);
  const probe = client.open('s1');
  await vi.waitUntil(() => sameText(probe.doc, writer.doc), patience);
  const cpuPerThousand = (cpuOf(relay.pid ?? 0) - before) / (keystrokes / 1_000);
  probe.close();
  return {
    cpuPerThousand,
    coldOpen: await timeToOpen(client, writer.doc).finally(() => writer.close()),
  };
}

async function type(writer: Writer, { patches }: Trace): Promise<void> {
  const typist = new Typist(writer.fragment);
  for (const [place, [position, deleted, inserted]] of patches.slice(0, keystrokes).entries()) {
    typist.apply(position, deleted, inserted);
    if (place % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}

async function timeToOpen(client: Client, expected: Y.Doc): Promise<number> {
  const start = performance.now();
  const reader = client.open('s1');
  await vi.waitUntil(() => reader.provider.synced && sameText(reader.doc, expected), {
    timeout: 60_000,
    interval: 1,
  });
  const time = performance.now() - start;
  reader.close();
  return time;
}

function sameText(a: Y.Doc, b: Y.Doc): boolean {
  return a.getXmlFragment(contentRoot).length === b.getXmlFragment(contentRoot).length;
}

/** User and system time of a process so far, in milliseconds (Linux: clock ticks of 10 ms). */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
