import { strFromU8, unzipSync } from 'fflate';
import type { UnzipFileInfo } from 'fflate';
import { importLimits } from '#shared/importLimits.ts';
import { Refusal } from '#shared/refusal.ts';
import { tooMuch, unreadable } from './refuse.ts';

/** The parts of an office file that are wanted, by name, as text. */
export type Archive = ReadonlyMap<string, string>;

/**
 * Unpacks the parts of an archive that are wanted, and no others. What a part says of its own size is
 * looked at before, and is the most that is unpacked of it.
 *
 * @throws Refusal `unreadable-file`, or `too-large` beyond the limits.
 */
export function openArchive(bytes: Uint8Array, isWanted: (name: string) => boolean): Archive {
  const seen = new Set<string>();
  let [parts, unpacked] = [0, 0];
  const filter = ({ name, size, originalSize }: UnzipFileInfo): boolean => {
    if ((parts += 1) > importLimits.parts) throw tooMuch('parts');
    if (!isWanted(name)) return false;
    if (seen.has(name)) throw unreadable('damaged', 'A part of the file is in it twice.');
    seen.add(name);
    if ((unpacked += originalSize) > importLimits.unpacked) throw tooMuch('parts');
    if (originalSize > 1_000_000 && originalSize > size * importLimits.ratio)
      throw tooMuch('parts');
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(bytes, { filter })).map(([n, b]) => [n, textOf(b)]));
  } catch (reason) {
    if (reason instanceof Refusal) throw reason;
    throw unreadable('damaged', 'The file is damaged: it cannot be unpacked.');
  }
}

/** Whether bytes begin as an archive does. */
export function isArchive(bytes: Uint8Array): boolean {
  return strFromU8(bytes.subarray(0, 4), true) === 'PK\u0003\u0004';
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
