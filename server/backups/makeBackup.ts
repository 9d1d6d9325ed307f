import { join } from 'node:path';
import { dataFormat } from '../storage/dataFormat.ts';
import { checkDirectory } from './checkDirectory.ts';
import { listTree } from './listTree.ts';
import type { Manifest } from './Manifest.ts';
import { manifestFile } from './manifestFile.ts';
import { requireEmpty } from './requireEmpty.ts';
import { syncTree } from './syncTree.ts';

/** Of what, and where to. */
export interface BackupPlan {
  /**
   * Writes all that was kept at one moment into a data directory, which it makes. Answers the moment,
   * in milliseconds since the epoch.
   */
  readonly copy: (directory: string) => Promise<number>;
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
 * Makes a backup of what is kept at one moment, while servers may be writing [R2]. The copy is opened
 * and read through before it counts, so that what is put back is whole and at rest. Without a
 * manifest, which comes last, it is no backup.
 *
 * @throws Error when the place is not empty, the copy does not add up, or what copying throws.
 */
export async function makeBackup({ copy, to }: BackupPlan): Promise<MadeBackup> {
  await requireEmpty(to);
  const data = join(to, 'data');
  const at = await copy(data);
  const contents = await checkDirectory(data);
  const manifest: Manifest = {
    format: 'draagvlak-backup',
    version: 1,
    moment: new Date(at).toISOString(),
    data: { ...dataFormat },
    contents,
    files: await listTree(data),
  };
  // Before it is said to be there.
  await syncTree(data);
  const sum = await manifestFile.write(to, manifest);
  await syncTree(to);
  return { manifest, sum };
}
