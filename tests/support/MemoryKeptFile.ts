import type { KeptFile } from '../../server/records/KeptFile.ts';

/** A kept file without a disk. `json` is what is in it; null when nothing was ever written. */
export class MemoryKeptFile<T> implements KeptFile<T> {
  json: string | null;

  constructor(json: string | null = null) {
    this.json = json;
  }

  async read(): Promise<T | null> {
    return this.json === null ? null : (JSON.parse(this.json) as T);
  }

  async write(value: T): Promise<void> {
    if (typeof value !== 'object' || value === null) throw new TypeError('not an object or array');
    this.json = JSON.stringify(value);
  }
}
