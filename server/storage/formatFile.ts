import { join } from 'node:path';
import { dataFormat } from './dataFormat.ts';
import type { FileSystem } from './FileSystem.ts';
import { FormatNotKnown } from './FormatNotKnown.ts';
import { KeptJsonFile } from './KeptJsonFile.ts';
import { newerParts } from './newerParts.ts';
import { readWhole } from './readWhole.ts';
import { StorageDamaged } from './StorageDamaged.ts';

const name = 'format.json';

/** What stands in it while files are being put into the directory. */
interface Unfinished {
  readonly unfinished: true;
}

/** `format.json`, which says in what format a data directory is, and whether it is whole. */
export const formatFile = {
  /**
   * Refuses a directory that is newer than this program, or not whole; marks any other as of this
   * format. The first releases made no such file.
   *
   * @throws FormatNotKnown
   */
  async claim(directory: string, fileSystem: FileSystem): Promise<void> {
    const found = await read(join(directory, name), fileSystem);
    if ('unfinished' in found)
      throw new FormatNotKnown(
        `${directory} is not whole: a restore into it was cut off. Empty it, and restore again.`,
      );
    const newer = newerParts(found);
    if (newer.length > 0)
      throw new FormatNotKnown(
        `${directory} was written by a newer release: ${newer.join(', ')}. Run that one, or restore a backup from before.`,
      );
    if (JSON.stringify(found) !== JSON.stringify(dataFormat))
      await (await open(directory, fileSystem)).write(dataFormat);
  },

  /** Says that the directory is not whole, so that nobody opens it. Durable when resolved. */
  async markUnfinished(directory: string, fileSystem: FileSystem): Promise<void> {
    await (await open(directory, fileSystem)).write({ unfinished: true });
  },
};

function open(directory: string, fileSystem: FileSystem) {
  return KeptJsonFile.open<typeof dataFormat | Unfinished>(join(directory, name), fileSystem);
}

/** What is there; nothing where there is none. */
async function read(
  path: string,
  fileSystem: FileSystem,
): Promise<Readonly<Record<string, unknown>>> {
  if (!(await fileSystem.exists(path))) return {};
  const text = await readText(path, fileSystem);
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new StorageDamaged({ file: path, offset: 0 }, 'it is no JSON', cause);
  }
}

async function readText(path: string, fileSystem: FileSystem): Promise<string> {
  const file = await fileSystem.open(path, 'read');
  try {
    return (await readWhole(file, 0, await file.size())).toString();
  } finally {
    await file.close();
  }
}
