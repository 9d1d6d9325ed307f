import { basename, dirname, join } from 'node:path';
import type { FileSystem } from './FileSystem.ts';
import { segmentAt } from './Segment.ts';

/**
 * The first servers kept a log in one file, `<section>.log`, beside where its directory is now. It
 * has the form of a segment, and becomes the first one. The old name goes only once the new one is
 * on the disk: who is killed in between finds the old one again, and goes on from there.
 */
export async function bringOver(place: { fileSystem: FileSystem; directory: string }) {
  const { fileSystem, directory } = place;
  const [section, epoch] = basename(directory).split('@');
  const old = join(dirname(directory), `${section}.log`);
  if (epoch !== '1' || !(await fileSystem.exists(old))) return;
  const { path } = segmentAt(directory, 1);
  if (!(await fileSystem.exists(path))) await fileSystem.link(old, path);
  await fileSystem.syncDirectory(directory);
  await fileSystem.remove(old);
  await fileSystem.syncDirectory(dirname(directory));
}
