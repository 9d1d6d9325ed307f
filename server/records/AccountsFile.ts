import { Refusal } from '#shared/refusal.ts';
import type { Pen } from '../pen/Pen.ts';
import type { AccountsContent } from './AccountsContent.ts';
import type { KeptFile } from './KeptFile.ts';
import { readAccounts } from './readAccounts.ts';
import { tellOfWays } from './tellOfWays.ts';
import { tidyAccounts } from './tidyAccounts.ts';
import { tokens } from './tokens.ts';

export interface AccountsOptions {
  readonly file: KeptFile<AccountsContent>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly pen: Pen;
}

/** The private file: one change after another, each durable before it counts. */
export class AccountsFile {
  readonly #file: KeptFile<AccountsContent>;
  readonly #heard = new Set<() => void>();
  readonly #pen: Pen;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  #content: AccountsContent;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(content: AccountsContent, { file, now, pen }: AccountsOptions) {
    this.#file = file;
    this.#content = content;
    this.now = now;
    this.#pen = pen;
  }

  static async open(options: AccountsOptions): Promise<AccountsFile> {
    const opened = new AccountsFile(readAccounts(await options.file.read()), options);
    if (opened.content.secret === '')
      await opened.change((content) => ({ ...content, secret: tokens.make() }));
    return opened;
  }

  get content(): AccountsContent {
    return this.#content;
  }

  /** Calls back after each change. Answers how to stop listening. */
  subscribe(heard: () => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  /**
   * Changes the content as it is when this has its turn; durable when resolved. When `make` answers
   * what it was given nothing is written, and when it throws nothing changes.
   *
   * @throws Refusal `storage-failed`, or what `make` throws.
   */
  change(make: (content: AccountsContent) => AccountsContent): Promise<void> {
    return this.#pen.stay(() => {
      const changed = this.#queue.then(() => this.#keep(make(this.#content)));
      this.#queue = changed.catch(() => undefined);
      return changed;
    });
  }

  /** Takes in what another process wrote. */
  takeIn(content: unknown): void {
    this.#content = readAccounts(content as AccountsContent);
    for (const heard of this.#heard) heard();
  }

  async #keep(made: AccountsContent): Promise<void> {
    if (made === this.#content) return;
    const now = this.now();
    const content = tidyAccounts(tellOfWays(this.#content, made, now), now);
    try {
      await this.#file.write(content);
    } catch (reason) {
      throw new Refusal('storage-failed', 'It could not be saved.', { reason });
    }
    this.#content = content;
    for (const heard of this.#heard) heard();
  }
}
