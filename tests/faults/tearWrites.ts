import { cp, readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';

/** The same moments once more, with the last write of each cut in half as a power cut may do. */
export async function tearWrites<Moment extends { readonly directory: string }>(
  moments: readonly Moment[],
): Promise<Moment[]> {
  const torn: Moment[] = [];
  for (const [index, before] of moments.entries()) {
    const after = moments[index + 1];
    for (const [file, from, to] of after ? await grown(before.directory, after.directory) : []) {
      const directory = `${before.directory}-torn-${torn.length}`;
      await cp(after?.directory ?? '', directory, { recursive: true });
      await truncate(join(directory, file), Math.floor((from + to) / 2));
      torn.push({ ...before, directory });
    }
  }
  return torn;
}

async function grown(before: string, after: string): Promise<[string, number, number][]> {
  const size = (path: string) =>
    stat(path).then(
      (found) => found.size,
      () => 0,
    );
  const files = await readdir(after, { recursive: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.endsWith('.log'))
      .map(async (file): Promise<[string, number, number]> => [
        file,
        await size(join(before, file)),
        await size(join(after, file)),
      ]),
  );
  return sizes.filter(([, from, to]) => from < to);
}
