import * as Y from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Wording } from '#shared/wording.ts';
import type { Pen } from '../pen/Pen.ts';
import type { Admission, Looked } from './admitUpdate.ts';
import { Clients } from './Clients.ts';
import { Checkpoints } from './Checkpoints.ts';
import type { Elsewhere, WayThere } from './Elsewhere.ts';
import { docOf } from './Epochs.ts';
import type { ManifestoIds } from './Identity.ts';
import { LiveText } from './LiveText.ts';
import { mergeAll } from './mergeAll.ts';
import { Presence } from './Presence.ts';
import type { RoomState } from './RoomState.ts';
import { seedFragment } from './seedFragment.ts';
import type { TextBlocks } from './TextBlocks.ts';
import type { LogEntry, Origin, UpdateLog } from './UpdateLog.ts';
import type { Wipe } from './WipeWatch.ts';
import { WipeWatch } from './WipeWatch.ts';
import { WriteAhead } from './WriteAhead.ts';
import type { Waiting } from './WriteAhead.ts';

/** A connection as a room sees it. */
export interface Listener {
  /**
   * An update that is written in the log, made by someone else, or by others too. The same object
   * is given to every listener.
   */
  onUpdate(update: Uint8Array): void;
  /** A frame for everyone: who is here, or what one page tells the others. */
  onTold(frame: Uint8Array): void;
  /** The room stops before its time; what was not acknowledged must be sent again. */
  onClosed(): void;
}

/** That someone typed in a text: ISO 8601 instants of the first and last edit, and how many. */
export interface EditsOf {
  readonly first: string;
  readonly last: string;
  readonly edits: number;
}

/** What became of an update that was handed in. */
export interface Received {
  readonly admission: Admission;
  /** Resolves when it, and all before it, is durable; at once when there was nothing in it. */
  readonly durable: Promise<void>;
}

export interface RoomOptions {
  readonly section: SectionId;
  readonly epoch: number;
  readonly log: UpdateLog;
  readonly manifesto: ManifestoIds;
  readonly pen: Pen;
  readonly elsewhere: Elsewhere;
  /** Whether someone may still ask what an adoption attempt did [A6]. */
  readonly isAttemptOpen: (attempt: string) => boolean;
  /** Called when the text changed. */
  readonly onChange: () => void;
  /** Called when much of the text went at once, by whose hand. */
  readonly onWipe: (wipe: Wipe, person: PersonId) => void;
  /** Called when a checkpoint could not be kept, or read; the log is still whole. */
  readonly onCheckpointFailure: (reason: unknown) => void;
  /** Called when what was written is on disk, with how many milliseconds that took. */
  readonly onDurable?: ((milliseconds: number) => void) | undefined;
  /** Called once when the log refused a write: the room must be opened anew from disk. */
  readonly onFailure: (reason: unknown) => void;
}

/**
 * The living text of one section. Every change, by people and by the server alike, goes one way:
 * into the document with its origin, into the log, then to everyone else.
 */
export class Room {
  readonly section: SectionId;
  readonly epoch: number;
  readonly presence = new Presence<Listener>({
    tell: (frame) => this.#tellAll(frame),
    show: (present) => this.#there?.show(present),
    mayUse: (client, person) =>
      this.#clients.mayUse(client, { kind: 'person', person: person as PersonId }),
    reserve: (client, person) => this.reserveClient(client, person as PersonId),
  });
  readonly #listeners = new Set<Listener>();
  readonly #clients = new Clients();
  readonly #text: LiveText<Listener>;
  readonly #writeAhead: WriteAhead<Listener>;
  readonly #options: RoomOptions;
  readonly #wipes = new WipeWatch({ measure: () => this.#text.characters() });
  readonly #landed = new Map<string, Wording>();
  /** The way to the same room in other processes, once it is read. */
  #there: WayThere | null = null;
  readonly #checkpoints: Checkpoints;
  /** Closing: what is here still lands. Failed: memory holds more than the disk, and ends here. */
  #state: 'open' | 'closing' | 'failed' = 'open';
  #closed: Promise<void> | null = null;
  #beginning: Promise<void> | null = null;

  private constructor(options: RoomOptions) {
    this.section = options.section;
    this.epoch = options.epoch;
    this.#options = options;
    this.#writeAhead = new WriteAhead({
      log: options.log,
      publish: (batch) => this.#publish(batch),
      onAppended: () => this.#checkpoints.keepWhenLong(),
      onDurable: options.onDurable,
      onFailure: (reason) => {
        this.#state = 'failed';
        options.onFailure(reason);
      },
    });
    this.#checkpoints = new Checkpoints({
      log: options.log,
      // Right after an append the document is what the log makes.
      take: () => this.#takeState(),
      onFailure: options.onCheckpointFailure,
    });
    this.#text = new LiveText({
      manifesto: options.manifesto,
      onMade: (made) => this.#enqueue(made),
    });
  }

  /** Reads a room from its log: the checkpoint, and what lies behind it. */
  static async load(options: RoomOptions): Promise<Room> {
    const room = new Room(options);
    const updates: Uint8Array[] = [];
    const { state, behind } = room.#checkpoints.resume();
    if (state) updates.push(room.#restore(state));
    for await (const { update, origin } of behind) {
      updates.push(update);
      room.#clients.readFrom(update, origin);
      room.#noteLanding(origin);
    }
    room.#text.load(updates);
    options.log.follow?.((entries) => room.#takeIn(entries));
    room.#join();
    return room;
  }

  #join(): void {
    const { presence } = this;
    this.#there = this.#options.elsewhere.join(docOf(this.section, this.epoch), {
      here: () => presence.here(),
      takeIn: (process, present) => presence.takeIn(process, present),
      forget: (process) => presence.forget(process),
      tell: (frame) => this.#tellAll(frame),
    });
  }

  #tellAll(frame: Uint8Array): void {
    for (const listener of this.#listeners) listener.onTold(frame);
  }

  /** Whether nobody has begun its text yet: it has nothing to type in. */
  get isBlank(): boolean {
    return this.seq === 0;
  }

  /** Begins its text, unless another process does. Resolves when that is on disk. */
  begin(): Promise<void> {
    this.#beginning ??= this.#begin().finally(() => (this.#beginning = null));
    return this.#beginning;
  }

  #begin(): Promise<void> {
    return this.#options.pen.stay(async () => {
      if (this.isBlank) await this.seed({ type: 'doc', content: [] });
    });
  }

  /** Takes in what other processes wrote, and tells of it. */
  #takeIn(entries: readonly LogEntry[]): void {
    if (this.#state === 'failed') return;
    for (const { update, origin } of entries) {
      this.#clients.readFrom(update, origin);
      this.#noteLanding(origin);
    }
    const updates = entries.map(({ update }) => update);
    this.#text.takeIn(updates);
    this.#options.onChange();
    const update = mergeAll(updates);
    for (const listener of this.#listeners) listener.onUpdate(update);
  }

  #restore({ update, clients, landed }: RoomState): Uint8Array {
    this.#clients.restore(clients);
    for (const [attempt, wording] of landed) this.#landed.set(attempt, wording);
    return update;
  }

  /**
   * The text now [T6: reading changes nothing]. The same object until it changes.
   *
   * @throws Refusal `unavailable` when the room is closed, and the text may be another one by now.
   */
  read(): DocumentJson {
    this.#requireOpen();
    return this.#text.read();
  }

  /** The paragraph ids in the text, those of merged paragraphs included [P2]. The set is a snapshot. */
  get ids(): ReadonlySet<string> {
    return this.#text.ids;
  }

  /** What an adoption attempt made the paragraph say, if its change is in the log [A6]. */
  landed(attempt: string): Wording | null {
    return this.#landed.get(attempt) ?? null;
  }

  #noteLanding(origin: Origin): void {
    if (origin.kind === 'amendment') this.#landed.set(origin.attempt, origin.wording);
  }

  /** Whether everything an update brings is here already. */
  alreadyHas(update: Uint8Array): boolean {
    return this.#text.alreadyHas(update);
  }

  /**
   * Keeps a Yjs client id for who announced it in their presence: others read it there, and could
   * otherwise write under it first.
   */
  reserveClient(client: number, person: PersonId): void {
    this.#clients.reserve(client, person);
  }

  /** The number of entries in the log: with the epoch, the moment of the text now. */
  get seq(): number {
    return this.#options.log.lastSeq;
  }

  /** Every Yjs client id that was used in this epoch or one before. */
  get clients(): readonly number[] {
    return this.#clients.all;
  }

  /** Whether a state vector names a client id of an earlier epoch. Throws on malformed bytes. */
  isOfEarlierEpoch(stateVector: Uint8Array): boolean {
    return this.#clients.isRetired(Y.decodeStateVector(stateVector).keys());
  }

  /**
   * Tells a connection of everything from now on.
   *
   * @throws Refusal `unavailable` when the room closed while the connection was on its way in: it
   *   would never hear anything.
   */
  enter(listener: Listener): void {
    this.#requireOpen();
    this.#listeners.add(listener);
  }

  /** Tells a connection nothing any more. */
  leave(listener: Listener): void {
    this.#listeners.delete(listener);
    this.presence.leave(listener);
  }

  /** Tells all connections but one of something that is kept nowhere. */
  tellOthers(frame: Uint8Array, from: Listener): void {
    for (const listener of this.#listeners) if (listener !== from) listener.onTold(frame);
    this.#there?.tell(frame);
  }

  /** Tells everyone to come again. */
  sendOut(): void {
    for (const listener of this.#listeners) listener.onClosed();
  }

  /** Takes an update from a connection. It reaches others only once it is written in the log. */
  receive(update: Uint8Array, origin: Origin, from: Listener): Received {
    this.#requireOpen();
    const looked = this.#text.look(this.#clients, { update, origin });
    const { deletes } = looked;
    const admission = this.#isTooMuch(looked) ? 'full' : looked.admission;
    if (admission !== 'admitted') return { admission, durable: this.#writeAhead.durable() };
    this.#clients.bind(looked.clients, origin);
    this.#wipes.before(this.seq, deletes);
    const isWhole = this.#take({ update: looked.update, origin, from }, looked.isTyping);
    if (origin.kind === 'person' && deletes > 0) this.#watchForWipe(deletes, origin.person);
    return { admission: isWhole ? admission : 'gap', durable: this.#writeAhead.durable() };
  }

  /** Whether the text would be too large; taking something out is always possible. */
  #isTooMuch({ adds, update }: Looked): boolean {
    if (adds === 0) return false;
    const structs = this.#text.structs() + adds;
    const bytes = this.#checkpoints.bytes + this.#options.log.tailBytes + update.length;
    return structs > limits.sectionStructs || bytes > limits.sectionBytes;
  }

  #take(handedIn: Waiting<Listener>, isTyping: boolean): boolean {
    try {
      return this.#text.take(handedIn, isTyping);
    } catch (reason) {
      // Half of it may be in memory. First whoever sent it is turned away, by the caller; then
      // everyone else is asked to come again.
      queueMicrotask(() => this.#writeAhead.fail(reason));
      throw reason;
    }
  }

  /**
   * Changes the text by the server's own hand, through the same door as everyone. Resolves when
   * the change is on disk; rejects with whatever `change` throws, and then nothing changed.
   */
  async change<T>(
    origin: Origin,
    change: (blocks: TextBlocks, fragment: Y.XmlFragment) => T,
  ): Promise<T> {
    this.#requireOpen();
    const result = this.#text.change(origin, change);
    // Also when the text said so already, and nothing went into the log.
    this.#noteLanding(origin);
    await this.#writeAhead.durable();
    return result;
  }

  /** Gives a section that nobody has written in its first text [T4]. Every block gets an id. */
  seed(document: DocumentJson): Promise<void> {
    return this.change({ kind: 'seed' }, (_, fragment) => seedFragment(fragment, document));
  }

  /**
   * What a newcomer with this state vector misses; given once all of it is in the log.
   *
   * @throws Refusal `unavailable` when the room closed before they came: they would never be told.
   */
  async missing(stateVector: Uint8Array): Promise<{ update: Uint8Array; stateVector: Uint8Array }> {
    this.#requireOpen();
    const answer = {
      update: this.#text.encode(stateVector),
      stateVector: this.#text.stateVector(),
    };
    await this.#writeAhead.published();
    return answer;
  }

  /** The state vector now: what the server has. */
  stateVector(): Uint8Array {
    return this.#text.stateVector();
  }

  /** Resolves when everything so far is on disk. */
  async settle(): Promise<void> {
    await this.#writeAhead.durable();
  }

  /** Every entry that is durable now, from the first on. */
  history(): AsyncIterable<LogEntry> {
    return this.#options.log.history();
  }

  /** What someone did in the text of this epoch; null when nothing. Reads the whole log. */
  async editsOf(person: PersonId): Promise<EditsOf | null> {
    const moments: number[] = [];
    for await (const { origin, at } of this.history()) {
      const isOwn = origin.kind === 'person' || origin.kind === 'import';
      if (isOwn && origin.person === person) moments.push(at);
    }
    const [first] = moments;
    const last = moments.at(-1);
    if (first === undefined || last === undefined) return null;
    const [from, to] = [new Date(first), new Date(last)];
    return { first: from.toISOString(), last: to.toISOString(), edits: moments.length };
  }

  /** What is in memory is not to be trusted: nothing of it is read, or kept for the next time. */
  abandon(): void {
    this.#state = 'failed';
  }

  /** Lets everything become durable and lets go of the log, so that it opens quickly again. */
  close(): Promise<void> {
    if (this.#state === 'open') this.#state = 'closing';
    this.#closed ??= this.#letGo();
    return this.#closed;
  }

  async #letGo(): Promise<void> {
    this.#there?.leave();
    await this.#writeAhead.settle();
    // Whoever has the pen keeps them.
    if (this.#state === 'closing' && this.#options.pen.isHere)
      await this.#checkpoints.keepForNextTime();
    await this.#options.log.close();
    this.#text.destroy();
  }

  #takeState(): RoomState {
    return {
      update: this.#text.encode(),
      clients: this.#clients.keep(),
      landed: [...this.#landed].filter(([attempt]) => this.#options.isAttemptOpen(attempt)),
    };
  }

  #requireOpen(): void {
    if (this.#state === 'open') return;
    throw new Refusal('unavailable', 'The room is being opened anew.');
  }

  #watchForWipe(deletes: number, person: PersonId): void {
    const wipe = this.#wipes.after(deletes);
    if (wipe) this.#options.onWipe(wipe, person);
  }

  #enqueue(made: Waiting<Listener>): void {
    const { origin, update, from } = made;
    if (from === null) this.#clients.readFrom(update, origin);
    // Before it is appended: the checkpoint that follows at once has to know of it.
    this.#noteLanding(origin);
    this.#writeAhead.add(made);
    this.#options.onChange();
  }

  // What was gathered goes out as one update. What the server takes out is then never on a page for
  // even a moment: an editor deletes the words around what its schema does not know.
  #publish(batch: readonly Waiting<Listener>[]): void {
    const update = mergeAll(batch.map((each) => each.update));
    for (const listener of this.#listeners) {
      // Whoever made some of it hears that again; Yjs knows that it has it.
      if (batch.some(({ from }) => from !== listener)) listener.onUpdate(update);
    }
  }
}
