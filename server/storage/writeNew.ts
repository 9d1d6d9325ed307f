import type { FileSystem } from './FileSystem.ts';
import { writeWhole } from './writeWhole.ts';

export interface FilePlace {
  readonly fileSystem: FileSystem;
  readonly path: string;
}

/** Writes a file anew; all of it is on the disk when this resolves, though not its name. */
export async function writeNew(
  { fileSystem, path }: FilePlace,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const file = await fileSystem.open(path, 'replace');
  try {
    let at = 0;
    for await (const piece of pieces) {
      await writeWhole(file, piece, at);
      at += piece.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}
