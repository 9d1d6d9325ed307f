import type { Begin, Duty } from '../../pen/Duty.ts';

export interface PostgresDutyOptions {
  /** Says that this process is ready for it, or no more. */
  readonly want: (wants: boolean) => void;
  /** Takes in all that was written; rejects when that can never be had. */
  readonly catchUp: () => Promise<void>;
}

/** The duty among processes on one database. */
export class PostgresDuty implements Duty {
  readonly #options: PostgresDutyOptions;
  #begin: Begin | null = null;
  #isOurs = false;
  /** Ends what was begun; what ends and begins waits for each other. */
  #end: (() => Promise<void>) | null = null;
  #changing: Promise<void> = Promise.resolve();

  constructor(options: PostgresDutyOptions) {
    this.#options = options;
  }

  take(begin: Begin): () => Promise<void> {
    this.#begin = begin;
    this.#options.want(true);
    return async () => {
      this.#begin = null;
      this.change(false);
      await this.#changing;
      this.#options.want(false);
    };
  }

  /** It came to this process, or left it. */
  change(isOurs: boolean): void {
    this.#isOurs = isOurs;
    this.#changing = this.#changing.then(() => this.#follow());
  }

  async #follow(): Promise<void> {
    // What the one before has done is not done again.
    const isKnown = !this.#isOurs || (await this.#knows());
    if (this.#isOurs && this.#begin && isKnown) {
      this.#end ??= this.#begin();
      return;
    }
    const end = this.#end;
    this.#end = null;
    await end?.();
  }

  #knows(): Promise<boolean> {
    return this.#options.catchUp().then(
      () => true,
      () => false,
    );
  }
}
