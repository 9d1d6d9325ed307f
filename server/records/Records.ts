import { decide } from '#shared/record/decide.ts';
import type { Command } from '#shared/record/commands.ts';
import { continuesChain, sealEvents } from '#shared/record/events.ts';
import type { Actor, RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import { emptyRecord, recordShape } from '#shared/record/state.ts';
import type { KeptAct, RecordState } from '#shared/record/state.ts';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Journal, JournalPosition } from './Journal.ts';
import type { KeptFile } from './KeptFile.ts';

/** The record at one moment, with where in the journal it was taken. */
export interface Checkpoint {
  readonly shape: typeof recordShape;
  readonly position: JournalPosition;
  readonly state: RecordState;
}

/** The key of a creating act [A9], a fingerprint of the request, and the id of what it will make. */
export interface Act {
  readonly key: string;
  readonly request: string;
  readonly made: string;
}

export interface RecordsOptions {
  readonly journal: Journal;
  readonly checkpoint: KeptFile<Checkpoint>;
  /** The clock, as ISO 8601. */
  readonly now?: () => string;
  /** Called when a checkpoint could not be written; the journal is still the truth. */
  readonly onCheckpointFailure?: (reason: unknown) => void;
}

/** A command that a person, or the server itself, wants performed. */
export interface Asked {
  readonly actor: Actor;
  readonly makeCommand: () => Command;
  readonly act?: Act | undefined;
}

/** What a command led to: its events, and the id made by it or by the same act before. */
export interface Performed {
  readonly events: readonly RecordEvent[];
  readonly made: string | null;
}

/** The journal holds an event that does not continue the chain. */
export class ChainBroken extends Error {
  readonly code = 'chain-broken';
}

type Heard = (events: readonly RecordEvent[]) => void;

/**
 * The record. Commands are decided one after another, each against all that is durable; an event
 * counts, and is told to others, only after it is on disk [J4].
 */
export class Records {
  readonly #options: RecordsOptions;
  readonly #heard = new Set<Heard>();
  #state: RecordState = emptyRecord;
  #queue: Promise<unknown> = Promise.resolve();
  #sinceCheckpoint = 0;
  #checkpointing: Promise<void> = Promise.resolve();

  private constructor(options: RecordsOptions) {
    this.#options = options;
  }

  /**
   * Opens the record: the checkpoint, then the tail of the journal. A checkpoint that is missing,
   * unreadable or not of this journal is passed over: the journal alone is enough.
   *
   * @throws ChainBroken when the journal does not add up, or has lost events that the checkpoint
   *   still knows of.
   */
  static async open(options: RecordsOptions): Promise<Records> {
    const records = new Records(options);
    const checkpoint: unknown = await options.checkpoint.read().catch(() => null);
    const isRestored = isCheckpoint(checkpoint) && (await records.#tryRestore(checkpoint));
    if (!isRestored)
      await records.#restore({ shape: recordShape, position: { offset: 0 }, state: emptyRecord });
    const acknowledged = seqIn(checkpoint);
    if (acknowledged > records.state.seq) {
      throw new ChainBroken(
        `The journal ends at event ${records.state.seq}, but event ${acknowledged} was acknowledged. If the journal is an older backup, remove record.json.`,
      );
    }
    return records;
  }

  // The journal is the truth: whatever a checkpoint fails on, it is asked again without.
  async #tryRestore(checkpoint: Checkpoint): Promise<boolean> {
    return this.#restore(checkpoint).then(
      () => true,
      () => false,
    );
  }

  async #restore({ position, state }: Checkpoint): Promise<void> {
    this.#state = state;
    for await (const entry of this.#options.journal.read(position)) {
      const event = entry.event as unknown as RecordEvent;
      if (!continuesChain(this.#state, event))
        throw new ChainBroken(`Event ${event.seq} does not fit.`);
      this.#state = reduce(this.#state, event);
    }
  }

  get state(): RecordState {
    return this.#state;
  }

  /** Calls back after events became durable, in order. Answers how to stop listening. */
  subscribe(heard: Heard): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  /**
   * Decides a command and makes it durable. The command is made when its turn comes, so that it
   * can hold what the text says at that moment. With an act key, the same request again answers
   * what it made the first time and does nothing [A9].
   *
   * @throws Refusal when the rules say no, or `storage-failed` when it could not be kept.
   */
  perform(actor: Actor, makeCommand: () => Command, act?: Act): Promise<Performed> {
    return this.performAfter(() => Promise.resolve(), { actor, makeCommand, act });
  }

  /**
   * As `perform`, for a command that is worth nothing without something else: `prepare` is called
   * once the rules have said yes, and when it fails nothing is recorded.
   */
  performAfter(prepare: () => Promise<void>, asked: Asked): Promise<Performed> {
    const performed = this.#queue.then(() => this.#perform(prepare, asked));
    this.#queue = performed.catch(() => undefined);
    return performed;
  }

  async #perform(
    prepare: () => Promise<void>,
    { actor, makeCommand, act }: Asked,
  ): Promise<Performed> {
    const key = act && `${actor.kind === 'person' ? actor.person : actor.kind}:${act.key}`;
    const kept = key === undefined ? undefined : this.#state.acts[key];
    if (act && kept) return { events: [], made: sameAct(act, kept) };
    const at = this.#options.now?.() ?? new Date().toISOString();
    const bodies = decide({ state: this.#state, actor, at }, makeCommand());
    await prepare();
    const stamp = { at, actor, ...(act && key !== undefined && { act: { ...act, key } }) };
    const events = sealEvents(this.#state, bodies, stamp);
    if (events.length > 0) await this.#keep(events);
    return { events, made: act?.made ?? null };
  }

  async #keep(events: readonly RecordEvent[]): Promise<void> {
    try {
      await this.#options.journal.append(events.map((event) => ({ ...event })));
    } catch (reason) {
      throw new Refusal('storage-failed', 'It could not be saved. Nothing was recorded.', {
        reason,
      });
    }
    this.#state = events.reduce(reduce, this.#state);
    for (const heard of this.#heard) heard(events);
    this.#sinceCheckpoint += events.length;
    if (this.#sinceCheckpoint >= limits.checkpointEvents) void this.checkpoint();
  }

  /** Events after a seq, read back from the journal. */
  async *since(seq: number): AsyncGenerator<RecordEvent> {
    for await (const { event } of this.#options.journal.read({ offset: 0 })) {
      if (event.seq > seq) yield event as unknown as RecordEvent;
    }
  }

  /** Writes a checkpoint. Never throws: without it a restart is only slower. */
  checkpoint(): Promise<void> {
    this.#sinceCheckpoint = 0;
    const { end: position } = this.#options.journal;
    const kept = { shape: recordShape, position, state: this.#state } as const;
    this.#checkpointing = this.#options.checkpoint
      .write(kept)
      .catch((reason: unknown) => this.#options.onCheckpointFailure?.(reason));
    return this.#checkpointing;
  }

  /** Lets everything land and writes a last checkpoint. */
  async close(): Promise<void> {
    await this.#queue;
    await this.checkpoint();
    await this.#options.journal.close();
  }
}

/** The event up to which a checkpoint of any shape goes. */
function seqIn(checkpoint: unknown): number {
  const seq: unknown = (checkpoint as Partial<Checkpoint> | null)?.state?.seq;
  return typeof seq === 'number' ? seq : 0;
}

// A checkpoint of another shape of the record is passed over like a broken one.
function isCheckpoint(value: unknown): value is Checkpoint {
  const { shape, position, state } = (value ?? {}) as Partial<Checkpoint>;
  if (shape !== recordShape || typeof position?.offset !== 'number' || !state) return false;
  return Object.entries(emptyRecord).every(([part, empty]) => {
    const found = state[part as keyof RecordState];
    return typeof found === typeof empty && found !== null;
  });
}

function sameAct(act: Act, kept: KeptAct): string {
  if (kept.request === act.request) return kept.made;
  throw new Refusal('idempotency-mismatch', 'That idempotency key was used for another request.');
}
