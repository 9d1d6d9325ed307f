import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/**
 * The plain way to keep endorsements with lowdb: all in one file, which is written whole each time.
 * Nothing is synced, so it promises less than we do.
 */
export class WholeFile {
  readonly #low: Low<object[]>;

  constructor(path: string, endorsements: object[]) {
    this.#low = new Low(new JSONFile<object[]>(path), endorsements);
  }

  async add(endorsement: object): Promise<void> {
    this.#low.data.push(endorsement);
    await this.#low.write();
  }
}
