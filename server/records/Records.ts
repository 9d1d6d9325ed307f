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
import { alwaysHere } from '../pen/alwaysHere.ts';
import type { Pen } from '../pen/Pen.ts';
import type { KeptFile } from './KeptFile.ts';
import { MerkleTree } from './MerkleTree.ts';

/** The record at one moment, with where in the journal it was taken. */
export interface Checkpoint {
  readonly shape: typeof recordShape;
  readonly position: JournalPosition;
  readonly state: RecordState;
  /** The leaves of the tree over all events, 64 digits each. */
  readonly leaves: string;
  /** Where in the journal reading can begin for every so many events. */
  readonly places: readonly number[];
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
  /** With which acts are decided; without one, no other process has to do with the journal. */
  readonly pen?: Pen;
  /** The clock, as ISO 8601. */
  readonly now?: () => string;
  /** Called when a checkpoint could not be written; the journal is still the truth. */
  readonly onCheckpointFailure?: (reason: unknown) => void;
  /** Called when a listener threw; the act is done, and everyone else has heard of it. */
  readonly onListenerFailure?: (reason: unknown) => void;
}

/** A command that a person, or the server itself, wants performed. */
export interface Asked {
  readonly actor: Actor;
  /** Gets the record as it is when its turn comes. */
  readonly makeCommand: (state: RecordState) => Command;
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

/** A start reads again at most this share of the journal: one part in so many. */
const checkpointShare = 16;

/** Events between two places that are remembered. */
const placeDistance = 64;

/** What became of a command, and when all it rests on is on disk. */
interface Decided {
  readonly decided: Performed | Refusal;
  readonly landed: Promise<void>;
}

type Heard = (events: readonly RecordEvent[]) => void;

/** The events of one act, and the record after them. */
interface GatheredAct {
  readonly events: readonly RecordEvent[];
  readonly after: RecordState;
}

/** Acts that go to disk in one write. */
interface Gathering {
  readonly acts: GatheredAct[];
  events: number;
  /** How long they are, in UTF-16 code units of JSON. */
  characters: number;
}

/**
 * The record. Commands are decided one after another, each on top of all that was decided before;
 * many go to disk in one write. An act counts, and is told to anyone, only once it is there [J4]:
 * when a write fails, everything that was decided on top of it is refused as well.
 */
export class Records {
  readonly #options: RecordsOptions;
  readonly #heard = new Set<Heard>();
  #state: RecordState = emptyRecord;
  #tree = new MerkleTree();
  /** Before event 1, 65, 129 and so on, or before an earlier event of the same write. */
  #places: JournalPosition[] = [];
  /** As `#state`, with what was decided and is on its way to the disk. */
  #ahead: RecordState = emptyRecord;
  /** Acts that go to disk together, with the next write. */
  #gathered: Gathering | null = null;
  /** The last write there will be, as things are. */
  #writing: Promise<void> = Promise.resolve();
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
    if (!isRestored) await records.#restore(beginning);
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

  async #restore({ position, state, leaves, places }: Checkpoint): Promise<void> {
    this.#state = state;
    this.#tree = MerkleTree.of(leaves.match(/.{64}/g) ?? []);
    this.#places = places.map((offset) => ({ offset }));
    let before = position;
    for await (const entry of this.#options.journal.read(position)) {
      const event = entry.event as unknown as RecordEvent;
      if (!continuesChain(this.#state, event))
        throw new ChainBroken(`Event ${event.seq} does not fit.`);
      this.#state = reduce(this.#state, event);
      this.#count(event, before);
      before = entry.position;
    }
    this.#ahead = this.#state;
  }

  #count(event: RecordEvent, before: JournalPosition): void {
    this.#tree.append(event.hash);
    if (event.seq % placeDistance === 1) this.#places.push(before);
  }

  get #pen(): Pen {
    return this.#options.pen ?? alwaysHere;
  }

  get state(): RecordState {
    return this.#state;
  }

  /** The tree over the hashes of all events [J2]: as many as `state.seq`. */
  get tree(): Pick<MerkleTree, 'size' | 'root' | 'path'> {
    return this.#tree;
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
  perform(actor: Actor, makeCommand: Asked['makeCommand'], act?: Act): Promise<Performed> {
    return this.performAfter(() => Promise.resolve(), { actor, makeCommand, act });
  }

  /**
   * As `perform`, for a command that is worth nothing without something else: `prepare` is called
   * once the rules have said yes, and when it fails nothing is recorded.
   */
  performAfter(prepare: () => Promise<void>, asked: Asked): Promise<Performed> {
    return this.#pen.stay(() => this.#perform(prepare, asked));
  }

  async #perform(prepare: () => Promise<void>, asked: Asked): Promise<Performed> {
    const deciding = this.#queue.then(() => this.#decide(prepare, asked));
    this.#queue = deciding.catch(() => undefined);
    const { decided, landed } = await deciding;
    // Also a no, or that all is as asked already, may rest on what is not on disk yet.
    await landed;
    if (decided instanceof Refusal) throw decided;
    return decided;
  }

  async #decide(prepare: () => Promise<void>, asked: Asked): Promise<Decided> {
    const resting = this.#writing;
    try {
      return await this.#decideOn(this.#ahead, prepare, asked);
    } catch (reason) {
      if (reason instanceof Refusal) return { decided: reason, landed: resting };
      throw reason;
    }
  }

  async #decideOn(
    state: RecordState,
    prepare: () => Promise<void>,
    { actor, makeCommand, act }: Asked,
  ): Promise<Decided> {
    const key = act && `${actor.kind === 'person' ? actor.person : actor.kind}:${act.key}`;
    const kept = key === undefined ? undefined : state.acts[key];
    if (act && kept)
      return { decided: { events: [], made: sameAct(act, kept) }, landed: this.#writing };
    const at = this.#options.now?.() ?? new Date().toISOString();
    const bodies = decide({ state, actor, at }, makeCommand(state));
    await prepare();
    // Only a write that failed changes it while this has its turn.
    if (state !== this.#ahead) throw notSaved();
    const stamp = { at, actor, ...(act && key !== undefined && { act: { ...act, key } }) };
    const events = sealEvents(state, bodies, stamp);
    return { decided: { events, made: act?.made ?? null }, landed: this.#gather(events) };
  }

  /**
   * Puts an act with what goes to disk next: acts that come while a write is under way share the one
   * after it. Resolves when it, and all it rests on, is on disk.
   */
  #gather(events: readonly RecordEvent[]): Promise<void> {
    if (events.length === 0) return this.#writing;
    const after = events.reduce(reduce, this.#ahead);
    this.#ahead = after;
    const characters = JSON.stringify(events).length;
    const gathered = this.#gatheringFor(events.length, characters);
    gathered.acts.push({ events, after });
    gathered.events += events.length;
    gathered.characters += characters;
    return this.#writing;
  }

  // A write that is too long fails as a whole: nobody's act is to go down with the long ones of
  // somebody else.
  #gatheringFor(events: number, characters: number): Gathering {
    const open = this.#gathered;
    const isRoom =
      open !== null &&
      open.events + events <= limits.eventsPerWrite &&
      open.characters + characters <= limits.charactersPerWrite;
    return isRoom ? open : this.#openGathering();
  }

  #openGathering(): Gathering {
    const gathering: Gathering = { acts: [], events: 0, characters: 0 };
    this.#gathered = gathering;
    this.#writing = this.#writing.then(() => this.#keep(gathering));
    // Whoever performed hears how it went.
    this.#writing.catch(() => undefined);
    return gathering;
  }

  async #keep(gathering: Gathering): Promise<void> {
    const { acts } = gathering;
    const { end } = this.#options.journal;
    if (this.#gathered === gathering) this.#gathered = null;
    try {
      const events = acts.flatMap((act) => act.events);
      await this.#options.journal.append(events.map((event) => ({ ...event })));
    } catch (reason) {
      this.#forgetAhead();
      throw notSaved(reason);
    }
    for (const act of acts) this.#tell(act, end);
    // A longer record is written down less often, or it would be rewritten for every few events.
    const due = Math.max(limits.checkpointEvents, this.#state.seq / checkpointShare);
    if (this.#sinceCheckpoint >= due) void this.checkpoint();
  }

  // What was decided on top of what could not be kept is refused with it.
  #forgetAhead(): void {
    this.#ahead = this.#state;
    this.#gathered = null;
    this.#writing = Promise.resolve();
  }

  // Acts land in the order in which they were decided, so what the record is after each is known.
  #tell({ events, after }: GatheredAct, before: JournalPosition): void {
    this.#state = after;
    for (const event of events) this.#count(event, before);
    for (const heard of this.#heard) this.#tellOne(heard, events);
    this.#sinceCheckpoint += events.length;
  }

  // What is on disk is done, whatever becomes of the telling: nothing that waits may hang on it.
  #tellOne(heard: Heard, events: readonly RecordEvent[]): void {
    try {
      heard(events);
    } catch (reason) {
      this.#options.onListenerFailure?.(reason);
    }
  }

  /**
   * Takes in events that another process wrote, and tells of them: they are on disk, and in the
   * journal. Nothing that was decided here is on its way.
   *
   * @throws ChainBroken when they do not continue what is known.
   */
  takeIn(events: readonly RecordEvent[], { hasCheckpoint }: { hasCheckpoint: boolean }): void {
    for (const event of events) {
      if (!continuesChain(this.#state, event))
        throw new ChainBroken(`Event ${event.seq} does not fit.`);
      this.#state = reduce(this.#state, event);
      // Their journal has a place before every event.
      this.#count(event, { offset: event.seq - 1 });
    }
    this.#ahead = this.#state;
    this.#sinceCheckpoint = hasCheckpoint ? 0 : this.#sinceCheckpoint + events.length;
    if (events.length === 0) return;
    for (const heard of this.#heard) this.#tellOne(heard, events);
  }

  /** Events after a seq, read back from the journal. */
  async *since(seq: number): AsyncGenerator<RecordEvent> {
    const near = Math.min(Math.floor(seq / placeDistance), this.#places.length - 1);
    const place = this.#places[near] ?? beginning.position;
    for await (const { event } of this.#options.journal.read(place)) {
      if (event.seq > seq) yield event as unknown as RecordEvent;
    }
  }

  /**
   * Reads the whole journal through: whether every event, however old, continues the one before, and
   * has its place in the tree. At a start only what lies behind the checkpoint is looked at.
   *
   * @throws ChainBroken at the first that does not.
   */
  async checkHistory(): Promise<void> {
    const { leaves } = this.#tree;
    let last: Pick<RecordState, 'seq' | 'hash'> = emptyRecord;
    for await (const event of this.since(0)) {
      const isSound =
        continuesChain(last, event) && leaves[last.seq] === MerkleTree.leaf(event.hash);
      if (!isSound) throw new ChainBroken(`Event ${last.seq + 1} does not fit.`);
      last = event;
    }
  }

  /** Writes a checkpoint. Never throws: without it a restart is only slower. */
  checkpoint(): Promise<void> {
    this.#sinceCheckpoint = 0;
    const { end: position } = this.#options.journal;
    const kept = {
      shape: recordShape,
      position,
      state: this.#state,
      leaves: this.#tree.leaves.join(''),
      places: this.#places.map(({ offset }) => offset),
    } as const;
    this.#checkpointing = this.#options.checkpoint
      .write(kept)
      .catch((reason: unknown) => this.#options.onCheckpointFailure?.(reason));
    return this.#checkpointing;
  }

  /** Lets everything land and writes a last checkpoint. */
  async close(): Promise<void> {
    await this.#queue;
    await this.#writing.catch(() => undefined);
    // Whoever has the pen keeps one.
    if (this.#pen.isHere) await this.checkpoint();
    await this.#options.journal.close();
  }
}

const beginning: Checkpoint = {
  shape: recordShape,
  position: { offset: 0 },
  state: emptyRecord,
  leaves: '',
  places: [],
};

/** The event up to which a checkpoint of any shape goes. */
function seqIn(checkpoint: unknown): number {
  const seq: unknown = (checkpoint as Partial<Checkpoint> | null)?.state?.seq;
  return typeof seq === 'number' ? seq : 0;
}

// A checkpoint of another shape of the record is passed over like a broken one.
function isCheckpoint(value: unknown): value is Checkpoint {
  const { shape, position, state, leaves, places } = (value ?? {}) as Partial<Checkpoint>;
  if (shape !== recordShape || typeof position?.offset !== 'number' || !state) return false;
  if (leaves?.length !== 64 * state.seq || !Array.isArray(places)) return false;
  return Object.entries(emptyRecord).every(([part, empty]) => {
    const found = state[part as keyof RecordState];
    return typeof found === typeof empty && found !== null;
  });
}

function sameAct(act: Act, kept: KeptAct): string {
  if (kept.request === act.request) return kept.made;
  throw new Refusal('idempotency-mismatch', 'That idempotency key was used for another request.');
}

function notSaved(reason?: unknown): Refusal {
  return new Refusal('storage-failed', 'It could not be saved. Nothing was recorded.', { reason });
}
