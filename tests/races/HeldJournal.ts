import type {
  Journal,
  JournalEntry,
  JournalFrame,
  JournalPosition,
} from '../../server/records/Journal.ts';
import { Outcome } from '../rooms/Outcome.ts';
import { MemoryJournal } from '../support/MemoryJournal.ts';

/** A journal without a disk that keeps an event only when a test says so. */
export class HeldJournal implements Journal {
  readonly #kept: MemoryJournal;
  readonly #waiting: Outcome[] = [];

  constructor(lines: string[]) {
    this.#kept = new MemoryJournal(lines);
  }

  get end(): JournalPosition {
    return this.#kept.end;
  }

  get isBusy(): boolean {
    return this.#waiting.length > 0;
  }

  async append(events: readonly JournalFrame[]): Promise<void> {
    const waiting = new Outcome();
    this.#waiting.push(waiting);
    await waiting.promise;
    await this.#kept.append(events);
  }

  /** Lets what waits longest be kept. */
  keep(): void {
    this.#waiting.shift()?.resolve();
  }

  read(position: JournalPosition): AsyncGenerator<JournalEntry> {
    return this.#kept.read(position);
  }

  close(): Promise<void> {
    return this.#kept.close();
  }
}
