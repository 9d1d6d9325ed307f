import type { Begin, Duty } from '../../pen/Duty.ts';

/** The duty among processes on one database. */
export class PostgresDuty implements Duty {
  readonly #want: (wants: boolean) => void;
  #begin: Begin | null = null;
  #isOurs = false;
  /** Ends what was begun; what ends and begins waits for each other. */
  #end: (() => Promise<void>) | null = null;
  #changing: Promise<void> = Promise.resolve();

  /** `want`: says that this process is ready for it, or no more. */
  constructor(want: (wants: boolean) => void) {
    this.#want = want;
  }

  take(begin: Begin): () => Promise<void> {
    this.#begin = begin;
    this.#want(true);
    return async () => {
      this.#begin = null;
      this.change(false);
      await this.#changing;
      this.#want(false);
    };
  }

  /** It came to this process, or left it. */
  change(isOurs: boolean): void {
    this.#isOurs = isOurs;
    this.#changing = this.#changing.then(() => this.#follow());
  }

  async #follow(): Promise<void> {
    if (this.#isOurs && this.#begin && !this.#end) this.#end = this.#begin();
    if (this.#isOurs && this.#begin) return;
    const end = this.#end;
    this.#end = null;
    await end?.();
  }
}
