import type { Typesetter, Typesetting } from '../../../server/publish/pdf/Typesetter.ts';

/** A typesetter that sets nothing, and keeps what it was given to set. */
export class KeptTypesetter implements Typesetter {
  readonly given: Typesetting[] = [];

  coverage() {
    return Promise.resolve([
      (point: number) => point < 0x250 || (point > 0x2010 && point < 0x2020),
    ]);
  }

  typeset(typesetting: Typesetting): Promise<Uint8Array> {
    this.given.push(typesetting);
    return Promise.resolve(new Uint8Array());
  }

  /** The data of the last book, as the template reads it. */
  get data(): unknown {
    return JSON.parse(this.given.at(-1)?.files['data.json'] ?? 'null');
  }
}
