import { readFileSync } from 'node:fs';

/** What a process has read and written so far, in bytes (Linux). */
export interface Traffic {
  /**
   * What it asked for: files, cached or not, and sockets. What it looks up in mapped memory, as
   * LevelDB does in its tables, is not in it.
   */
  readonly read: number;
  /** What it sent to the disk, in whole pages. */
  readonly written: number;
}

export function trafficOf(pid: number): Traffic {
  const counters = readFileSync(`/proc/${pid}/io`, 'utf8');
  return {
    read: Number(/^rchar: (\d+)/m.exec(counters)?.[1]),
    written: Number(/^write_bytes: (\d+)/m.exec(counters)?.[1]),
  };
}
