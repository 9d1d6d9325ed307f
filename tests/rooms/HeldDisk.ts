import * as Y from 'yjs';
import { mergeAll } from '../../server/rooms/mergeAll.ts';
import { decodeRoomState } from '../../server/rooms/RoomState.ts';
import type { Checkpoint, LogEntry } from '../../server/rooms/UpdateLog.ts';
import { LoggedText } from './LoggedText.ts';
import type { Outcome } from './Outcome.ts';

/** A checkpoint on its way. */
interface Compaction extends Checkpoint {
  readonly done: Outcome;
}

/** What there is of one document: in the file, synced, and still in memory. */
export class HeldDisk {
  readonly doc: string;
  /** Entries that were handed in and are not in the file. */
  readonly waiting: LogEntry[] = [];
  readonly file: LogEntry[] = [];
  /** So many of the file a power cut would leave. */
  synced = 0;
  checkpoint: Checkpoint | null = null;
  readonly compactions: Compaction[] = [];
  isOpen = false;
  /** The next time it is closed something goes wrong with that. */
  closesBadly = false;
  /** How many checkpoints it was given in one opening, at most. */
  checkpoints = 0;
  /** How often it was opened. */
  opened = 0;
  /** Its epoch is over: nobody may write in it any more. */
  isSealed = false;
  readonly #durable = new LoggedText();
  /** How far the file ever came, by Yjs client. */
  readonly #seen = new Map<number, number>();
  /** What was written at one go, each as one update. */
  readonly #wholes = new Set<string>();

  constructor(doc: string) {
    this.doc = doc;
  }

  get lastSeq(): number {
    return this.file.length + this.waiting.length;
  }

  /** The text that a power cut would leave. */
  get durableText(): LoggedText {
    if (this.#durable.seq < this.synced) this.#durable.follow(this.file.slice(0, this.synced));
    return this.#durable;
  }

  /** Puts what waits into the file. */
  write(): void {
    for (const { update } of this.waiting) {
      for (const [client, clock] of Y.parseUpdateMeta(update).to)
        this.#seen.set(client, Math.max(clock, this.#seen.get(client) ?? 0));
    }
    if (this.waiting.length > 0)
      this.#wholes.add(mergeAll(this.waiting.map(({ update }) => update)).toString());
    this.file.push(...this.waiting.splice(0));
  }

  /** Whether all that an update brings was in the file at some time. */
  hadWritten(update: Uint8Array): boolean {
    const brought = [...Y.parseUpdateMeta(update).to];
    return brought.every(([client, clock]) => clock <= (this.#seen.get(client) ?? 0));
  }

  /** Whether an update is all that was written at one go. */
  isWhole(update: Uint8Array): boolean {
    return this.#wholes.has(update.toString());
  }

  /** What adoptions wrote that a power cut would take away. */
  get unsyncedAttempts(): string[] {
    return this.file
      .slice(this.synced)
      .flatMap(({ origin }) => (origin.kind === 'amendment' ? [origin.attempt] : []));
  }

  /** Forgets what waits, and what is in the file from a place on. */
  cut(to: number): void {
    this.waiting.length = 0;
    this.file.length = to;
    for (const { done } of this.compactions.filter(({ seq }) => seq > to))
      done.reject(new Error('not all of it was kept'));
    this.compactions.splice(0, Infinity, ...this.compactions.filter(({ seq }) => seq <= to));
  }

  /** The next checkpoint of which all is durable. */
  takeCompaction(): Compaction | null {
    const [next] = this.compactions;
    if (!next || next.seq > this.synced) return null;
    this.compactions.shift();
    return next;
  }

  /** Whether a checkpoint is what the entries before it make. */
  isTrue({ seq, state }: Checkpoint): boolean {
    const kept = new LoggedText();
    Y.applyUpdate(kept.doc, decodeRoomState(state).update);
    const made = new LoggedText().follow(this.file.slice(0, seq));
    const vectors = [kept, made].map(({ doc }) => Y.encodeStateVector(doc).toString());
    return kept.text === made.text && vectors[0] === vectors[1];
  }
}
