import { Buffer } from 'node:buffer';
import type { Checkpoint } from '../rooms/UpdateLog.ts';
import { fileHeader } from './fileHeader.ts';
import type { FileSystem } from './FileSystem.ts';
import { decodeFrame, encodeFrame } from './Frame.ts';
import type { FramePlace } from './openFrames.ts';
import { replaceFile } from './replaceFile.ts';

/** From where a log is read to go on behind a checkpoint: a place in one of its segments. */
export interface Resume extends FramePlace {
  /** The seq of the segment's first entry. */
  readonly first: number;
}

export interface KeptCheckpoint extends Checkpoint {
  readonly resume: Resume;
}

const header = fileHeader('checkpoint');

/** The one checkpoint of a log, in a file that is replaced as a whole. */
export class CheckpointFile {
  readonly #place: { readonly fileSystem: FileSystem; readonly path: string };

  constructor(fileSystem: FileSystem, path: string) {
    this.#place = { fileSystem, path };
  }

  /** Null when there is none, or none that is whole: the log alone is enough, only slower. */
  async read(): Promise<KeptCheckpoint | null> {
    const { fileSystem, path } = this.#place;
    const found = await fileSystem.read(path).catch(() => null);
    if (!found || !Buffer.from(found.subarray(0, header.length)).equals(header)) return null;
    const frame = decodeFrame(Buffer.from(found), header.length, header.length);
    const [about, state] = frame?.parts ?? [];
    if (!about || !state) return null;
    const { seq, resume } = JSON.parse(about.bytes.toString()) as Omit<KeptCheckpoint, 'state'>;
    return { seq, resume, state: state.bytes };
  }

  /** Resolves when it is on the disk; when it fails, the one before is still there. */
  write({ seq, resume, state }: KeptCheckpoint): Promise<void> {
    const about = Buffer.from(JSON.stringify({ seq, resume }));
    return replaceFile(this.#place, [header, encodeFrame([about, state], header.length)]);
  }
}
