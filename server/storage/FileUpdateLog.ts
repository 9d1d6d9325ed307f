import type { Appended, Checkpoint, LogEntry, UpdateLog } from '../rooms/UpdateLog.ts';
import { Batch } from './Batch.ts';
import type { Resume } from './CheckpointFile.ts';
import type { CommitLog } from './CommitLog.ts';
import { fileHeader } from './fileHeader.ts';
import { encodeLogEntry, makeLogEntryDecoder } from './LogEntryCodec.ts';
import type { LogPlace, OpenedLog, TailSegment } from './openLog.ts';
import { openLog } from './openLog.ts';
import { packSegment } from './packSegment.ts';
import { readSegment } from './readSegment.ts';
import { listSegments, segmentAt } from './Segment.ts';
import { StorageDamaged } from './StorageDamaged.ts';
import { StorageFailed } from './StorageFailed.ts';
import type { Backlog } from './Backlog.ts';

const hole = 'entries before it are missing';

export interface UpdateLogPlace extends LogPlace {
  readonly commits: CommitLog;
  /** Called when the log is closed. */
  readonly onClose: () => void;
}

/**
 * One document's log. Entries go into the commit log that all documents share; from there they are
 * drained into the document's own directory: into segments, of which the last is written and those before
 * it get packed, with a checkpoint of what they make.
 */
export class FileUpdateLog implements UpdateLog {
  readonly checkpoint: Checkpoint | null;
  readonly tail: AsyncIterable<LogEntry>;
  readonly #place: UpdateLogPlace;
  readonly #opened: OpenedLog;
  readonly #backlog: Backlog;
  #tailBytes: number;
  #refusal: StorageFailed | null = null;
  /** What is done to the segments, one thing after another. */
  #draining: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | null = null;

  private constructor(place: UpdateLogPlace, opened: OpenedLog, backlog: Backlog) {
    this.#place = place;
    this.#opened = opened;
    this.#backlog = backlog;
    this.checkpoint = opened.checkpoint;
    const { end } = opened.frames;
    this.#tailBytes = opened.bytesBefore + end - (opened.head.from?.offset ?? 0);
    const tail = {
      segments: [...opened.before, { ...opened.head, to: end }],
      drained: lastSeqIn(opened),
      undrained: backlog.upTo(Infinity),
      checkpoint: opened.checkpoint,
    };
    this.tail = { [Symbol.asyncIterator]: () => readBehind(place, tail) };
  }

  /**
   * Opens or makes a log, and drains what an earlier server left of it in the commit log. What a full
   * disk has no room for stays there, and is read from there.
   *
   * @throws StorageDamaged when what lies behind its checkpoint cannot be read.
   */
  static async open(place: UpdateLogPlace): Promise<FileUpdateLog> {
    const opened = await openLog(place);
    try {
      const where = { drained: lastSeqIn(opened), file: opened.head.path };
      const backlog = place.commits.backlogOf(place.doc, where);
      await drain(opened, backlog, backlog.lastSeq).catch(throwIfPoisoned);
      return new FileUpdateLog(place, opened, backlog);
    } catch (error) {
      // The first error is the one to report.
      await opened.frames.close().catch(() => undefined);
      throw error;
    }
  }

  get lastSeq(): number {
    return this.#backlog.lastSeq;
  }

  get tailBytes(): number {
    return this.#tailBytes;
  }

  append(entries: readonly Omit<LogEntry, 'seq'>[]): Appended {
    if (this.#refusal) return Batch.refused(this.#refusal);
    const parts = entries.map(encodeLogEntry);
    for (const { length } of parts) this.#tailBytes += length;
    return this.#place.commits.append(this.#backlog, parts);
  }

  async *history(): AsyncGenerator<LogEntry> {
    await this.drain();
    const { fileSystem, directory } = this.#place;
    const { head, frames } = this.#opened;
    const [first, to] = [head.first + frames.partsBefore, frames.end];
    const segments = await listSegments(fileSystem, directory);
    const upTo = segments.filter((segment) => segment.first <= first);
    const [oldest] = upTo;
    if (oldest && oldest.first > 1)
      throw new StorageDamaged({ file: oldest.path, offset: 0 }, hole);
    yield* readEntries(
      this.#place,
      upTo.map((each) => (each.first === first ? { ...each, to } : each)),
    );
  }

  /** Brings what is durable from the commit log into the log's own directory. */
  drain(): Promise<void> {
    return this.#next(() => this.#drain(Infinity));
  }

  compact(state: Uint8Array): Promise<void> {
    const seq = this.lastSeq;
    this.#tailBytes = 0;
    return this.#next(async () => {
      await this.#place.commits.settle();
      await this.#drain(seq);
      await this.#keep(seq, state);
    });
  }

  close(): Promise<void> {
    // At once, so that nothing more is taken.
    this.#refusal ??= new StorageFailed(this.#place.directory, 'it is closed', { poisoned: false });
    this.#closed ??= this.#end().finally(this.#place.onClose);
    return this.#closed;
  }

  // What cannot be drained is durable where it is, and drained when the log is opened again.
  async #end(): Promise<void> {
    const { commits } = this.#place;
    await commits.settle().catch(() => undefined);
    await this.drain().catch(() => undefined);
    await this.#opened.frames.close().finally(() => commits.release(this.#backlog));
  }

  #next(task: () => Promise<void>): Promise<void> {
    const done = this.#draining.then(task);
    this.#draining = done.catch(() => undefined);
    return done;
  }

  async #drain(upTo: number): Promise<void> {
    try {
      await drain(this.#opened, this.#backlog, upTo);
    } catch (error) {
      if (error instanceof StorageFailed && error.poisoned) this.#refusal ??= error;
      throw error;
    }
  }

  async #keep(seq: number, state: Uint8Array): Promise<void> {
    const { fileSystem, directory } = this.#place;
    if (lastSeqIn(this.#opened) !== seq)
      throw new StorageFailed(directory, 'not all of it was kept', { poisoned: false });
    const resume = await this.#resumeBehind(seq);
    await this.#opened.checkpointFile.write({ seq, state, resume });
    for (const segment of await listSegments(fileSystem, directory)) {
      const isOver = segment.first < resume.first;
      if (isOver && !segment.isPacked) await packSegment(fileSystem, segment);
    }
  }

  // A segment that is complete is left; the next one begins with the next entry.
  async #resumeBehind(seq: number): Promise<Resume> {
    const { fileSystem, directory, segmentBytes } = this.#place;
    const { frames, head } = this.#opened;
    if (frames.end <= segmentBytes)
      return { first: head.first + frames.partsBefore, ...frames.durablePlace };
    const { path } = segmentAt(directory, seq + 1);
    await frames.continueIn({ fileSystem, path, kind: 'updates' }).durable;
    return { first: seq + 1, offset: fileHeader('updates').length, partCount: 0 };
  }
}

/** The seq of the last entry in a document's own segments. */
function lastSeqIn({ head, frames }: OpenedLog): number {
  return head.first - 1 + frames.partCount;
}

async function drain(opened: OpenedLog, backlog: Backlog, upTo: number): Promise<void> {
  const { frames, head } = opened;
  // An append each, so that they are divided over frames that are not too long.
  const appends = backlog.upTo(upTo).map((entry) => frames.append([entry]).durable);
  const outcomes = await Promise.allSettled(new Set(appends));
  backlog.markDrained(lastSeqIn(opened), head.path);
  const failure = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
}

function throwIfPoisoned(error: unknown): void {
  if (!(error instanceof StorageFailed) || error.poisoned) throw error;
}

/** What lay behind the checkpoint when a log was opened, and a part before it. */
interface Tail {
  readonly segments: readonly TailSegment[];
  /** The seq of the last entry in them. */
  readonly drained: number;
  /** The entries behind that one, which are in the commit log alone. */
  readonly undrained: readonly Uint8Array[];
  readonly checkpoint: Checkpoint | null;
}

async function* readBehind(place: LogPlace, tail: Tail): AsyncGenerator<LogEntry> {
  for await (const entry of readAll(place, tail)) {
    if (entry.seq > (tail.checkpoint?.seq ?? 0)) yield entry;
  }
}

async function* readAll(place: LogPlace, { segments, drained, undrained }: Tail) {
  yield* readEntries(place, segments);
  const decode = makeLogEntryDecoder();
  let seq = drained;
  for (const bytes of undrained) yield decode(bytes, ++seq);
}

async function* readEntries(
  { fileSystem }: LogPlace,
  segments: readonly TailSegment[],
): AsyncGenerator<LogEntry> {
  const decode = makeLogEntryDecoder();
  let last: number | null = null;
  for (const { from, to, ...segment } of segments) {
    let seq = segment.first - 1 + (from?.partCount ?? 0);
    // A text made of what is left would be a text that never was.
    if (seq !== (last ?? seq)) throw new StorageDamaged({ file: segment.path, offset: 0 }, hole);
    for await (const parts of readSegment(fileSystem, segment, { from: from?.offset, to })) {
      for (const part of parts) yield decode(part, ++seq);
    }
    last = seq;
  }
}
