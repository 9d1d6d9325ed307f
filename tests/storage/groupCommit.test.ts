import { describe, expect, test } from 'vitest';
import type { FrameFile } from '../../server/storage/FrameFile.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { bytesOf, openFrames, textsOf } from './frameFile.ts';

describe('group commit', () => {
  test('all appends of a moment share one write and one fdatasync', async () => {
    const { fileSystem, frames } = await opened();
    const before = counts(fileSystem);
    await Promise.all(Array.from({ length: 500 }, (_, n) => append(frames, `${n}`).durable));
    expect(counts(fileSystem)).toEqual({ write: before.write + 1, datasync: before.datasync + 1 });
  });

  test('what comes during a write or an fdatasync waits, and shares the next one', async () => {
    const gate = newGate();
    const { fileSystem, frames } = await opened(gate.pass);
    gate.close();
    const first = append(frames, 'first');
    await gate.reached;
    const during = [append(frames, 'a'), append(frames, 'b')];
    const before = counts(fileSystem);
    gate.open();
    await Promise.all([first.durable, ...during.map(({ durable }) => durable)]);
    expect(counts(fileSystem)).toEqual({ write: before.write + 1, datasync: before.datasync + 1 });
    expect(await textsOf(frames)).toEqual(['first', 'a', 'b']);
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

async function opened(waitForSync?: () => Promise<null>) {
  const fileSystem = new FaultyFileSystem(new MemoryDisk(), ({ operation }) =>
    operation === 'datasync' ? waitForSync?.() : null,
  );
  return { fileSystem, frames: await openFrames(fileSystem) };
}

function append(frames: FrameFile, text: string) {
  return frames.append([bytesOf(text)]);
}

function counts(fileSystem: FaultyFileSystem) {
  return { write: fileSystem.count('write'), datasync: fileSystem.count('datasync') };
}

/** Holds up the next to pass from `close` to `open`. */
function newGate() {
  let arrive = (): void => undefined;
  let open = (): void => undefined;
  let isClosed = false;
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const isOpen = new Promise<null>((resolve) => (open = () => resolve(null)));
  return {
    reached,
    close: () => void (isClosed = true),
    open: () => open(),
    pass: async () => {
      if (!isClosed) return null;
      arrive();
      return isOpen;
    },
  };
}
