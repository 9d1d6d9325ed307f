import { describe, expect, test } from 'vitest';
import type { FrameFile } from '../../server/storage/FrameFile.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import type { Fault, Operation } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { bytesOf, openFrames, path, textsOf } from './frameFile.ts';

describe('group commit', () => {
  test('all appends of a moment share one write and one fdatasync', async () => {
    const { fileSystem, frames } = await opened();
    const before = counts(fileSystem);
    await Promise.all(Array.from({ length: 500 }, (_, n) => append(frames, `${n}`).durable));
    expect(counts(fileSystem)).toEqual({ write: before.write + 1, datasync: before.datasync + 1 });
  });

  test('what comes during an fdatasync is written at once, and durable with the next', async () => {
    const gate = newGate();
    const { fileSystem, frames } = await opened(gate.pass);
    gate.close();
    const first = append(frames, 'first');
    await gate.reached;
    const before = counts(fileSystem);
    const during = [append(frames, 'a'), append(frames, 'b')];
    await during[1]?.written;
    expect(counts(fileSystem)).toEqual({ ...before, write: before.write + 1 });
    expect(await textsOf(frames)).toEqual([]);
    gate.open();
    await first.durable;
    expect(await textsOf(frames)).toEqual(['first']);
    await during[1]?.durable;
    expect(counts(fileSystem)).toEqual({ write: before.write + 1, datasync: before.datasync + 1 });
    expect(await textsOf(frames)).toEqual(['first', 'a', 'b']);
  });

  test('[J4] what was written during an fdatasync that fails goes with it', async () => {
    const [sync, cut] = [newGate(), newGate()];
    const { disk, frames } = await opened(sync.pass, cut.pass);
    await append(frames, 'kept').durable;
    const kept = frames.end;
    sync.close();
    cut.close();
    const first = append(frames, 'first');
    await sync.reached;
    const during = append(frames, 'during');
    await during.written;
    const written: string[] = [];
    const hear = (text: string) => {
      const appended = append(frames, text);
      void appended.written.then(() => written.push(text)).catch(() => undefined);
      return appended;
    };
    // One is about to be written, one comes when nothing may be written any more.
    const before = hear('before it fails');
    sync.open('EIO');
    await cut.reached;
    const after = hear('while it is cut off');
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(written).toEqual([]);
    cut.open();
    for (const each of [first, during, before, after])
      await expect(each.durable).rejects.toMatchObject({ poisoned: true });
    expect((await disk.read(path))?.length).toBe(kept);
    expect(await textsOf(frames)).toEqual(['kept']);
  });

  test('[J4] written is told before the fdatasync is done, durable only after it', async () => {
    const gate = newGate();
    const { frames } = await opened(gate.pass);
    gate.close();
    const appended = append(frames, 'x');
    let isDurable = false;
    void appended.durable.then(() => (isDurable = true));
    await appended.written;
    await gate.reached;
    expect(isDurable).toBe(false);
    expect(await textsOf(frames)).toEqual([]);
    gate.open();
    await appended.durable;
    expect(await textsOf(frames)).toEqual(['x']);
  });

  test('a backlog is carried in batches of some megabytes, and keeps its order', async () => {
    const { fileSystem, frames } = await opened();
    const before = counts(fileSystem);
    const texts = Array.from({ length: 10 }, (_, n) => `${n}`.repeat(3 * 1024 * 1024));
    await Promise.all(texts.map((text) => append(frames, text).durable));
    expect(counts(fileSystem).datasync - before.datasync).toBe(4);
    expect((await textsOf(frames)).map((text) => text[0]).join('')).toBe('0123456789');
  });

  test('one append that is too large for a frame is refused, and the next is not', async () => {
    const { frames } = await opened();
    const large = frames.append([new Uint8Array(33 * 1024 * 1024)]);
    await expect(large.durable).rejects.toMatchObject({ code: 'storage-failed', poisoned: false });
    await append(frames, 'small').durable;
    expect(await textsOf(frames)).toEqual(['small']);
  });
});

type Wait = () => Promise<Fault | null>;

async function opened(waitForSync?: Wait, waitForCut?: Wait) {
  const disk = new MemoryDisk();
  const waits: Partial<Record<Operation, Wait | undefined>> = {
    datasync: waitForSync,
    truncate: waitForCut,
  };
  const fileSystem = new FaultyFileSystem(disk, ({ operation }) => waits[operation]?.());
  return { disk, fileSystem, frames: await openFrames(fileSystem) };
}

function append(frames: FrameFile, text: string) {
  return frames.append([bytesOf(text)]);
}

function counts(fileSystem: FaultyFileSystem) {
  return { write: fileSystem.count('writeNow'), datasync: fileSystem.count('datasync') };
}

/** Holds up the next to pass from `close` to `open`. */
function newGate() {
  let arrive = (): void => undefined;
  let open = (_fault: Fault | null): void => undefined;
  let isClosed = false;
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const isOpen = new Promise<Fault | null>((resolve) => (open = resolve));
  return {
    reached,
    close: () => void (isClosed = true),
    open: (fault: Fault | null = null) => {
      isClosed = false;
      open(fault);
    },
    pass: async () => {
      if (!isClosed) return null;
      arrive();
      return isOpen;
    },
  };
}
