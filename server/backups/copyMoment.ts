import { createReadStream } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { copyBytes } from './copyBytes.ts';
import type { HeldFile } from './HeldFile.ts';
import { holdMoment } from './holdMoment.ts';

/**
 * Copies what a data directory holds at one moment into a new one, while a server may be writing; the
 * directory itself is only read. Answers the moment, in milliseconds since the epoch. Names are not
 * synced yet.
 *
 * @throws Error when there is nothing to copy, or it does not come to rest.
 */
export async function copyMoment(from: string, to: string): Promise<number> {
  await access(join(from, 'journal.log')).catch((cause: unknown) => {
    throw new Error(`${from} is no data directory.`, { cause });
  });
  const moment = await holdMoment(from);
  try {
    await mkdir(to, { recursive: true, mode: 0o700 });
    for (const file of moment.files) await copyHeld(file, join(to, file.path));
    return moment.at;
  } finally {
    moment.release();
  }
}

async function copyHeld({ path, handle, bytes }: HeldFile, to: string): Promise<void> {
  // Of nothing the stream would read everything.
  const options = { fd: handle, start: 0, end: Math.max(0, bytes - 1), autoClose: false };
  const copied = await copyBytes(bytes === 0 ? none() : createReadStream('', options), to);
  if (copied.bytes !== bytes)
    throw new Error(`${path} became shorter while it was copied. Make the backup again.`);
}

async function* none(): AsyncGenerator<Uint8Array> {
  // Nothing.
}
