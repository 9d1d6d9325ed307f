import type { Buffer } from 'node:buffer';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { fileHeader } from './fileHeader.ts';
import type { FileSystem, OpenFile } from './FileSystem.ts';
import { readFrames } from './readFrames.ts';
import { readWhole } from './readWhole.ts';
import type { Segment } from './Segment.ts';
import { packedForm } from './Segment.ts';
import { splitParts } from './partRow.ts';
import { StorageDamaged } from './StorageDamaged.ts';

const inflate = promisify(inflateRaw);

/** A stretch of a segment, in bytes; without it all of the segment. */
export interface SegmentStretch {
  /** 0, or where a frame ends. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/**
 * The entries of a segment that nothing is added to, or of the part of one that is durable, as they
 * were appended. Throws StorageDamaged when not all of it can be read.
 */
export async function* readSegment(
  fileSystem: FileSystem,
  segment: Segment,
  stretch: SegmentStretch = {},
): AsyncGenerator<Buffer[]> {
  const { file, found } = await openEither(fileSystem, segment);
  try {
    yield* found.isPacked ? readPacked(file, found) : readParts(file, found, stretch);
  } finally {
    await file.close();
  }
}

// It may have been packed since it was listed.
async function openEither(fileSystem: FileSystem, segment: Segment) {
  try {
    return { file: await fileSystem.open(segment.path, 'read'), found: segment };
  } catch (error) {
    if (segment.isPacked) throw error;
    const found = packedForm(segment);
    return { file: await fileSystem.open(found.path, 'read'), found };
  }
}

async function* readPacked(file: OpenFile, segment: Segment): AsyncGenerator<Buffer[]> {
  for await (const packed of readParts(file, segment, {})) {
    for (const bytes of packed) yield splitParts(await inflate(bytes));
  }
}

async function* readParts(
  file: OpenFile,
  { path, isPacked }: Segment,
  { from = 0, to }: SegmentStretch,
): AsyncGenerator<Buffer[]> {
  const header = fileHeader(isPacked ? 'packed' : 'updates');
  const size = to ?? (await file.size());
  const found = await readWhole(file, 0, Math.min(size, header.length));
  if (!found.equals(header)) throw new StorageDamaged({ file: path, offset: 0 }, 'it begins badly');
  let end = Math.max(from, header.length);
  for await (const frames of readFrames(file, { from: end, to: size })) {
    end = frames.at(-1)?.end ?? end;
    yield frames.flatMap(({ parts }) => parts.map(({ bytes }) => bytes));
  }
  if (end < size) throw new StorageDamaged({ file: path, offset: end }, 'unreadable');
}
