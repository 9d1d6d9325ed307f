import { join } from 'node:path';
import { dataFormat } from './dataFormat.ts';
import type { FileSystem } from './FileSystem.ts';
import { FormatNotKnown } from './FormatNotKnown.ts';
import { KeptJsonFile } from './KeptJsonFile.ts';
import { newerParts } from './newerParts.ts';

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
    const file = await open(directory, fileSystem);
    const found = (await file.read()) ?? {};
    if ('unfinished' in found)
      throw new FormatNotKnown(
        `${directory} is not whole: a restore into it was cut off. Empty it, and restore again.`,
      );
    const newer = newerParts(found);
    if (newer.length > 0)
      throw new FormatNotKnown(
        `${directory} was written by a newer release: ${newer.join(', ')}. Run that one, or restore a backup from before.`,
      );
    if (JSON.stringify(found) !== JSON.stringify(dataFormat)) await file.write(dataFormat);
  },

  /** Says that the directory is not whole, so that nobody opens it. Durable when resolved. */
  async markUnfinished(directory: string, fileSystem: FileSystem): Promise<void> {
    await (await open(directory, fileSystem)).write({ unfinished: true });
  },
};

function open(directory: string, fileSystem: FileSystem) {
  return KeptJsonFile.open<Readonly<Record<string, unknown>> | Unfinished>(
    join(directory, 'format.json'),
    fileSystem,
  );
}
