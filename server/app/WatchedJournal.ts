import type { Journal, JournalEntry, JournalFrame, JournalPosition } from '../records/Journal.ts';

interface Watch {
  /** Events are on disk, so many milliseconds after they were handed in. */
  readonly onDurable: (milliseconds: number) => void;
  readonly onFailed: () => void;
}

/** A journal of which it is told how appends go, and whether it takes any more. */
export class WatchedJournal implements Journal {
  readonly #journal: Journal;
  readonly #watch: Watch;
  #isOpen = true;

  constructor(journal: Journal, watch: Watch) {
    this.#journal = journal;
    this.#watch = watch;
  }

  /** False once a write went wrong in a way that only a new start can mend. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  get end(): JournalPosition {
    return this.#journal.end;
  }

  async append(events: readonly JournalFrame[]): Promise<void> {
    const since = performance.now();
    try {
      await this.#journal.append(events);
    } catch (reason) {
      if (isPoisoned(reason)) this.#isOpen = false;
      this.#watch.onFailed();
      throw reason;
    }
    this.#watch.onDurable(performance.now() - since);
  }

  read(position: JournalPosition): AsyncIterable<JournalEntry> {
    return this.#journal.read(position);
  }

  close(): Promise<void> {
    return this.#journal.close();
  }
}

function isPoisoned(reason: unknown): boolean {
  return reason instanceof Error && 'poisoned' in reason && reason.poisoned === true;
}
