import type { Appended, LogEntry, UpdateLog } from '../rooms/UpdateLog.ts';
import type { FrameFile } from './FrameFile.ts';
import { encodeLogEntry, makeLogEntryDecoder } from './LogEntryCodec.ts';

/** One document's log in a file of frames: a part per entry, whose seq is its place in the row. */
export class FileUpdateLog implements UpdateLog {
  readonly entries: AsyncIterable<LogEntry>;
  readonly #frames: FrameFile;
  readonly #onClose: () => void;
  #closed: Promise<void> | null = null;

  constructor(frames: FrameFile, onClose: () => void) {
    const end = frames.end;
    this.entries = { [Symbol.asyncIterator]: () => readEntries(frames, end) };
    this.#frames = frames;
    this.#onClose = onClose;
  }

  get lastSeq(): number {
    return this.#frames.partCount;
  }

  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended {
    return this.#frames.append(entries.map(encodeLogEntry));
  }

  close(): Promise<void> {
    this.#closed ??= this.#frames.close().finally(this.#onClose);
    return this.#closed;
  }
}

async function* readEntries(frames: FrameFile, end: number): AsyncGenerator<LogEntry> {
  const decode = makeLogEntryDecoder();
  let seq = 0;
  for await (const parts of frames.read(0, end)) {
    for (const part of parts) yield decode(part.bytes, ++seq);
  }
}
