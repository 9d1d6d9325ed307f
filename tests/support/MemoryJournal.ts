import type {
  Journal,
  JournalEntry,
  JournalFrame,
  JournalPosition,
} from '../../server/records/Journal.ts';

/** A journal without a disk. Give `kept` (JSON lines) to go on where another one stopped. */
export class MemoryJournal implements Journal {
  readonly #kept: string[];
  #isClosed = false;

  constructor(kept: string[] = []) {
    this.#kept = kept;
  }

  get end(): JournalPosition {
    return { offset: this.#kept.length };
  }

  async append(events: readonly JournalFrame[]): Promise<void> {
    if (this.#isClosed) throw new Error('the journal is closed');
    this.#kept.push(...events.map((event) => JSON.stringify(event)));
  }

  async *read(position: JournalPosition): AsyncGenerator<JournalEntry> {
    const end = this.#kept.length;
    if (!Number.isInteger(position.offset) || position.offset > end) {
      throw new Error('no event begins here');
    }
    for (const [index, json] of this.#kept.slice(0, end).entries()) {
      if (index < position.offset) continue;
      yield { event: JSON.parse(json) as JournalFrame, position: { offset: index + 1 } };
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
  }
}
