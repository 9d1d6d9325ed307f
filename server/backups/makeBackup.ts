import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { dataFormat } from '../storage/dataFormat.ts';
import { checkDirectory } from './checkDirectory.ts';
import { copyMoment } from './copyMoment.ts';
import { listTree } from './listTree.ts';
import type { Manifest } from './Manifest.ts';
import { manifestFile } from './manifestFile.ts';
import { requireEmpty } from './requireEmpty.ts';
import { syncTree } from './syncTree.ts';

/** From where to where. */
export interface BackupPlaces {
  /** A data directory; a server may be running on it. */
  readonly from: string;
  /** An empty or a new directory. */
  readonly to: string;
}

/** A backup that was made. */
export interface MadeBackup {
  readonly manifest: Manifest;
  /** SHA-256 of `manifest.json`: who keeps it apart knows a backup again. */
  readonly sum: string;
}

/**
 * Makes a backup of a data directory as it is at one moment, while a server may be writing to it [R2].
 * The copy is opened and read through before it counts, so that what is put back is whole and at
 * rest; the directory itself is only read. Without a manifest, which comes last, it is no backup.
 *
 * @throws Error when there is nothing to copy, the place is not empty, or the copy does not add up.
 */
export async function makeBackup({ from, to }: BackupPlaces): Promise<MadeBackup> {
  await requireEmpty(to);
  await access(join(from, 'journal.log')).catch((cause: unknown) => {
    throw new Error(`${from} is no data directory.`, { cause });
  });
  const data = join(to, 'data');
  await mkdir(data, { recursive: true, mode: 0o700 });
  const at = await copyMoment(from, data);
  const contents = await checkDirectory(data);
  const manifest: Manifest = {
    format: 'draagvlak-backup',
    version: 1,
    moment: new Date(at).toISOString(),
    data: { ...dataFormat },
    contents,
    files: await listTree(data),
  };
  const sum = await manifestFile.write(to, manifest);
  await syncTree(to);
  return { manifest, sum };
}
