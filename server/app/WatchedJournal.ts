import type { Journal, JournalEntry, JournalFrame, JournalPosition } from '../records/Journal.ts';

/** A journal of which it is told how long appends take, and whether it takes any more. */
export class WatchedJournal implements Journal {
  readonly #journal: Journal;
  readonly #onDurable: (milliseconds: number) => void;
  #isOpen = true;

  constructor(journal: Journal, onDurable: (milliseconds: number) => void) {
    this.#journal = journal;
    this.#onDurable = onDurable;
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
      throw reason;
    }
    this.#onDurable(performance.now() - since);
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
