import type { PersonId } from '#shared/ids.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import type { RecordState } from '#shared/record/state.ts';
import { wireVersion } from '#shared/wire.ts';
import type { RecordMessage } from '#shared/wire.ts';
import { Settable } from './Store.ts';
import type { Store } from './Store.ts';

export type Names = Readonly<Record<PersonId, string>>;

/** The record at one seq with the names of its people, as the server answers it. */
export interface RecordSnapshot {
  readonly state: RecordState;
  readonly names: Names;
}

/** Where the mirror reads what it missed. Both may fail; the mirror then tries again later. */
export interface RecordSource {
  snapshot(): Promise<RecordSnapshot>;
  eventsAfter(seq: number): Promise<readonly RecordEvent[]>;
}

export type EventListener = (event: RecordEvent) => void;

/**
 * The record as this page knows it: the server's state, moved on by the same `reduce` over the same
 * events. It never skips an event; what is missing is fetched before anything later is applied.
 */
export class RecordMirror {
  readonly #source: RecordSource;
  readonly #state: Settable<RecordState>;
  readonly #names: Settable<Names>;
  readonly #isOutdated = new Settable(false);
  readonly #eventListeners = new Set<EventListener>();
  #waiting: RecordEvent[] = [];
  #catchingUp: Promise<void> | null = null;
  #target = 0;

  constructor(source: RecordSource, { state, names }: RecordSnapshot) {
    this.#source = source;
    this.#state = new Settable(state);
    this.#names = new Settable(names);
  }

  readonly getState = (): RecordState => this.#state.get();

  readonly getNames = (): Names => this.#names.get();

  /** Calls `listener` after the state or the names changed; the answer stops that. */
  readonly subscribe = (listener: () => void): (() => void) => {
    const stops = [this.#state.subscribe(listener), this.#names.subscribe(listener)];
    return () => stops.forEach((stop) => stop());
  };

  /** Whether the server is of another version, so that this page can no longer follow it. */
  get isOutdated(): Store<boolean> {
    return this.#isOutdated;
  }

  /** Calls `listener` for each event, in order, after it was applied. */
  readonly onEvent = (listener: EventListener): (() => void) => {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  };

  /** Takes what a socket said of the record. The same events may come over several sockets. */
  receive(message: RecordMessage): void {
    if (this.#isOutdated.get()) return;
    if (message.kind === 'position') {
      // It may tell of things that this `reduce` has never heard of.
      if (message.version !== wireVersion) return this.#isOutdated.set(true);
      this.#target = Math.max(this.#target, message.seq);
    } else {
      this.#waiting.push(...message.events);
      this.#applyWaiting();
    }
    if (this.#isBehind()) void this.catchUp();
  }

  /** Fetches what is missing. Answers when the mirror has it, or when fetching failed. */
  catchUp(): Promise<void> {
    this.#catchingUp ??= this.#fetchMissing().finally(() => {
      this.#catchingUp = null;
    });
    return this.#catchingUp;
  }

  async #fetchMissing(): Promise<void> {
    if (this.#isOutdated.get()) return;
    try {
      this.#waiting.push(...(await this.#source.eventsAfter(this.getState().seq)));
      this.#applyWaiting();
    } catch {
      // Offline: the next position frame comes with the next connection and asks again.
    }
  }

  #isBehind(): boolean {
    return this.#waiting.length > 0 || this.#target > this.getState().seq;
  }

  #applyWaiting(): void {
    const waiting = this.#waiting.toSorted((a, b) => a.seq - b.seq);
    this.#waiting = [];
    for (const event of waiting) {
      const state = this.getState();
      if (event.seq <= state.seq) continue;
      if (event.seq > state.seq + 1) this.#waiting.push(event);
      else if (event.prev === state.hash) this.#apply(event);
      else void this.#startOver();
    }
  }

  #apply(event: RecordEvent): void {
    this.#state.set(reduce(this.getState(), event));
    if (event.type === 'person-added') void this.#startOver();
    if (event.type === 'person-erased') this.#forget(event.person);
    for (const listener of [...this.#eventListeners]) listener(event);
  }

  // At once, and offline too [J3].
  #forget(person: PersonId): void {
    const { [person]: _, ...names } = this.getNames();
    this.#names.set(names);
  }

  // Another chain (the server was restored from a copy), or names that events do not carry [J3].
  async #startOver(): Promise<void> {
    try {
      const { state, names } = await this.#source.snapshot();
      this.#names.set(names);
      const current = this.getState();
      if (state.seq >= current.seq || state.hash !== current.hash) this.#state.set(state);
      this.#applyWaiting();
    } catch {
      // Offline: names come with the next snapshot.
    }
  }
}
