import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { newerParts } from '../storage/newerParts.ts';
import type { Manifest } from './Manifest.ts';
import { manifest } from './Manifest.ts';

const version = z.object({ format: z.literal('draagvlak-backup'), version: z.number() });

/**
 * `manifest.json`, which says all there is to say of a backup, and `manifest.sha256` beside it, which
 * `sha256sum --check` reads too.
 */
export const manifestFile = {
  /** Writes both, the sum last. Answers the sum. */
  async write(place: string, content: Manifest): Promise<string> {
    const text = `${JSON.stringify(content, null, 2)}\n`;
    const sum = hashOf(text);
    const how = { flag: 'wx', mode: 0o600, flush: true } as const;
    await writeFile(join(place, 'manifest.json'), text, how);
    await writeFile(join(place, 'manifest.sha256'), `${sum}  manifest.json\n`, how);
    return sum;
  },

  /**
   * Reads it.
   *
   * @throws Error that says why there is no backup here that this program can read.
   */
  async read(place: string): Promise<Manifest> {
    const [text, sum] = await Promise.all(
      ['manifest.json', 'manifest.sha256'].map((name) => readText(join(place, name))),
    );
    if (text === undefined || text === null || sum === undefined || sum === null)
      throw new Error(
        `${place} holds no backup, or one that was cut off. Name the directory in which manifest.json is.`,
      );
    if (sum !== `${hashOf(text)}  manifest.json\n`)
      throw new Error(`manifest.json in ${place} is not as it was written.`);
    const json: unknown = JSON.parse(text);
    const found = version.parse(json);
    if (found.version !== 1)
      throw new Error(`The backup is of form ${found.version}, and this program reads form 1.`);
    const content = manifest.parse(json);
    const newer = newerParts(content.data);
    if (newer.length > 0)
      throw new Error(`The backup was made by a newer release: ${newer.join(', ')}.`);
    return content;
  },
};

function readText(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
