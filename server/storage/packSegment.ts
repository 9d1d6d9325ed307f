import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { fileHeader } from './fileHeader.ts';
import type { FileSystem } from './FileSystem.ts';
import { encodeFrame } from './Frame.ts';
import { joinParts } from './partRow.ts';
import { readSegment } from './readSegment.ts';
import { replaceFile } from './replaceFile.ts';
import type { Segment } from './Segment.ts';
import { packedForm } from './Segment.ts';

const deflate = promisify(deflateRaw);

/**
 * Packs a segment that nothing is added to any more: the same entries, compressed, under another
 * name. The segment goes only once the packed one is on the disk.
 */
export async function packSegment(fileSystem: FileSystem, segment: Segment): Promise<void> {
  const { path } = packedForm(segment);
  await replaceFile({ fileSystem, path }, packedFrames(fileSystem, segment));
  await fileSystem.remove(segment.path);
  await fileSystem.syncDirectory(dirname(path));
}

async function* packedFrames(fileSystem: FileSystem, segment: Segment) {
  const header = fileHeader('packed');
  yield header;
  let at = header.length;
  for await (const parts of readSegment(fileSystem, segment)) {
    const frame = encodeFrame([await deflate(joinParts(parts))], at);
    yield frame;
    at += frame.length;
  }
}
