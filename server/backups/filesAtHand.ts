import type { BigIntStats } from 'node:fs';
import { closeSync, fstatSync, openSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** What a moment is told by: any write, replacement or removal of a file changes one of them. */
export type Trace = Pick<BigIntStats, 'ino' | 'size' | 'mtimeNs'>;

/** Looking at files without giving way to anything else in this process. */
export interface FilesAtHand {
  /** The files of a data directory, from it: not the lock, nor what a write has on its way. */
  list(directory: string): string[];
  open(path: string): number;
  traceOf(path: string): Trace;
  traceOfOpen(handle: number): Trace;
  close(handle: number): void;
}

/** Those of this machine. */
export const filesAtHand: FilesAtHand = {
  list: (directory) =>
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/^lock(?:\.|$)|\.(?:new|old)$/.test(entry.name))
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
      .toSorted(),
  open: (path) => openSync(path, 'r'),
  traceOf: (path) => statSync(path, { bigint: true }),
  traceOfOpen: (handle) => fstatSync(handle, { bigint: true }),
  close: closeSync,
};
