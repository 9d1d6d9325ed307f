import { Buffer } from 'node:buffer';
import type { Journal, JournalEntry, JournalFrame, JournalPosition } from '../records/Journal.ts';
import type { FileSystem } from './FileSystem.ts';
import { FrameFile } from './FrameFile.ts';

/** The journal in a file of frames: a part per event. One act is never spread over two frames. */
export class FileJournal implements Journal {
  readonly #frames: FrameFile;

  private constructor(frames: FrameFile) {
    this.#frames = frames;
  }

  /** Opens or makes the file. Throws StorageDamaged when acknowledged events cannot be read. */
  static async open(path: string, fileSystem: FileSystem): Promise<FileJournal> {
    return new FileJournal(await FrameFile.open({ fileSystem, path, kind: 'journal' }));
  }

  get end(): JournalPosition {
    return { offset: this.#frames.end };
  }

  async append(events: readonly JournalFrame[]): Promise<void> {
    const parts = events.map((event) => Buffer.from(JSON.stringify(event)));
    await this.#frames.append(parts).durable;
  }

  async *read(position: JournalPosition): AsyncGenerator<JournalEntry> {
    for await (const parts of this.#frames.read(position.offset)) {
      for (const part of parts) {
        const event = JSON.parse(part.bytes.toString()) as JournalFrame;
        yield { event, position: { offset: part.end } };
      }
    }
  }

  async close(): Promise<void> {
    await this.#frames.close();
  }
}
