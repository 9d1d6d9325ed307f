import type { Appended } from '../../rooms/UpdateLog.ts';
import { settleable } from '../settleable.ts';

/** Bytes from which a transaction is full. */
const fullBytes = 8 * 1024 * 1024;

/** Entries of one document's log. */
export interface NewUpdates {
  readonly doc: string;
  /** The seq of the first. */
  readonly first: number;
  readonly bodies: readonly Uint8Array[];
}

/** What becomes of a transaction, told before those who wait for it hear it. */
export interface Fate {
  onLanded(): void;
  onRefused(): void;
}

/** What goes into the database together: all of it or nothing. */
export class Transaction {
  readonly appended: Appended;
  readonly #docs: string[] = [];
  readonly #seqs: number[] = [];
  readonly #bodies: Uint8Array[] = [];
  readonly #numbers: number[] = [];
  readonly #events: string[] = [];
  readonly #checkpoints = new Map<string, { seq: number; state: Uint8Array }>();
  readonly #kept = new Map<string, string>();
  readonly #fates: Fate[] = [];
  readonly #written = settleable();
  readonly #durable = settleable();
  #bytes = 0;

  constructor() {
    this.appended = { written: this.#written.promise, durable: this.#durable.promise };
  }

  /** Whether more should go into the next one. */
  get isFull(): boolean {
    return this.#bytes >= fullBytes;
  }

  get isEmpty(): boolean {
    const rows = this.#docs.length + this.#events.length;
    return rows + this.#checkpoints.size + this.#kept.size === 0;
  }

  addUpdates({ doc, first, bodies }: NewUpdates): void {
    for (const [place, body] of bodies.entries()) {
      this.#docs.push(doc);
      this.#seqs.push(first + place);
      this.#bodies.push(body);
      this.#bytes += body.length;
    }
  }

  addEvents(first: number, events: readonly string[]): void {
    for (const [place, event] of events.entries()) {
      this.#numbers.push(first + place);
      this.#events.push(event);
      this.#bytes += event.length;
    }
  }

  /** Of several of one document the last stays. */
  addCheckpoint(doc: string, seq: number, state: Uint8Array): void {
    this.#checkpoints.set(doc, { seq, state });
    this.#bytes += state.length;
  }

  /** Of several of one name the last stays. */
  addKept(name: string, content: string): void {
    this.#kept.set(name, content);
    this.#bytes += content.length;
  }

  addFate(fate: Fate): void {
    this.#fates.push(fate);
  }

  /** The parameters of `statement`. */
  values(holder: string): unknown[] {
    const checkpoints = [...this.#checkpoints];
    return [
      holder,
      this.#docs,
      this.#seqs,
      this.#bodies,
      this.#numbers,
      this.#events,
      checkpoints.map(([doc]) => doc),
      checkpoints.map(([, { seq }]) => seq),
      checkpoints.map(([, { state }]) => state),
      [...this.#kept.keys()],
      [...this.#kept.values()],
    ];
  }

  markLanded(): void {
    for (const fate of this.#fates) fate.onLanded();
    this.#written.resolve();
    this.#durable.resolve();
  }

  markRefused(error: Error): void {
    for (const fate of this.#fates) fate.onRefused();
    this.#written.reject(error);
    this.#durable.reject(error);
  }

  /** Writes everything, if the holder may still write: one row then, with the new position. */
  static readonly statement = {
    name: 'write',
    text: `with fence as (
        update head set position = position + 1 where holder = $1 and holder <> '' returning position
      ), texts as (
        insert into updates (doc, seq, body, position)
        select new.*, position from fence, unnest($2::text[], $3::integer[], $4::bytea[]) as new
      ), events as (
        insert into journal (seq, event)
        select new.* from fence, unnest($5::integer[], $6::text[]) as new
      ), states as (
        insert into checkpoints (doc, seq, state)
        select new.* from fence, unnest($7::text[], $8::integer[], $9::bytea[]) as new
        on conflict (doc) do update set seq = excluded.seq, state = excluded.state
      ), files as (
        insert into kept (name, content, position)
        select new.*, position from fence, unnest($10::text[], $11::text[]) as new
        on conflict (name) do update
          set content = excluded.content, position = excluded.position
      ) select position from fence`,
  } as const;
}
