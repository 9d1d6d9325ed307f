import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { expect, onTestFinished, test } from 'vitest';
import { copyMoment } from '../../server/backups/copyMoment.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { readAll } from '../storage/describeJournal.ts';

test('[R2] [T2] [J4] a copy of a directory that is written all the time is of one moment, time after time', async () => {
  const root = await mkdtemp(join(tmpdir(), 'draagvlak-moment-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const from = join(root, 'data');
  const { acknowledged, end } = await startWriting(root, from);
  let last = 0;
  for (let round = 0; round < 12; round += 1) {
    const before = acknowledged();
    const to = join(root, `copy-${round}`);
    await copyMoment(from, to);
    const found = await readCopy(to);
    // Both texts are in one write, the event follows it, and the checkpoint that.
    expect(found.entries[0]).toBe(found.entries[1]);
    expect(found.events).toBeGreaterThanOrEqual(found.lastSeq - 1);
    expect(found.events).toBeLessThanOrEqual(found.lastSeq);
    expect(found.checkpoint).toBeLessThanOrEqual(found.events);
    expect(found.checkpoint).toBeGreaterThanOrEqual(found.events - 11);
    expect(found.entries).toEqual([found.lastSeq, found.lastSeq]);
    expect(found.events).toBeGreaterThanOrEqual(before);
    last = found.events;
    await rm(to, { recursive: true });
  }
  // Or nothing would have been full, drained and packed meanwhile.
  expect(last).toBeGreaterThan(200);
  await end();
});

async function readCopy(path: string) {
  const data = await openDataDirectory(path);
  try {
    const events = (await readAll(data.journal, { offset: 0 })).at(-1)?.event.seq ?? 0;
    const { seq = 0 } = ((await data.checkpoint.read()) ?? {}) as { seq?: number };
    const entries: number[] = [];
    let lastSeq = 0;
    for (const doc of ['one@1', 'two@1']) {
      const log = await data.updateLogs.open(doc);
      lastSeq = log.lastSeq;
      let count = 0;
      for await (const entry of log.history()) count = entry.seq;
      entries.push(count);
      await log.close();
    }
    return { events, checkpoint: seq, entries, lastSeq };
  } finally {
    await data.close();
  }
}

async function startWriting(root: string, directory: string) {
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true },
    build: {
      ssr: join(import.meta.dirname, 'keepWriting.ts'),
      outDir: join(root, 'built'),
      target: 'node20',
    },
  });
  const child = spawn(process.execPath, [join(root, 'built', 'keepWriting.js'), directory]);
  const gone = once(child, 'exit');
  onTestFinished(() => void child.kill('SIGKILL'));
  let last = 0;
  child.stdout.on('data', (text: Buffer) => {
    last = Number(text.toString().trim().split('\n').at(-1));
  });
  await once(child.stdout, 'data');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  return { acknowledged: () => last, end };
}
