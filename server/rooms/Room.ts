import * as Y from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Wording } from '#shared/wording.ts';
import { contentRoot } from '#shared/wire.ts';
import { admitUpdate } from './admitUpdate.ts';
import type { Admission } from './admitUpdate.ts';
import { cleanText, isUnclean } from './cleanText.ts';
import { changesNothing } from './changesNothing.ts';
import type { Deleted } from './changesNothing.ts';
import { Clients } from './Clients.ts';
import { Identity } from './Identity.ts';
import type { IsTaken } from './Identity.ts';
import { Presence } from './Presence.ts';
import { readFragment } from '#shared/readFragment.ts';
import { pruneBlocks } from './pruneBlocks.ts';
import { seedFragment } from './seedFragment.ts';
import { TextBlocks } from './TextBlocks.ts';
import type { Origin, UpdateLog } from './UpdateLog.ts';
import { WriteAhead } from './WriteAhead.ts';
import type { Waiting } from './WriteAhead.ts';

/** A connection as a room sees it. */
export interface Listener {
  /** An update that is on disk, made by someone else. */
  onUpdate(update: Uint8Array): void;
  /** A frame about who is here. */
  onPresence(frame: Uint8Array): void;
  /** The room stops before its time; what was not acknowledged must be sent again. */
  onClosed(): void;
}

/** What became of an update that was handed in. */
export interface Received {
  readonly admission: Admission;
  /** Resolves when it, and all before it, is on disk; at once when there was nothing in it. */
  readonly durable: Promise<void>;
}

/** What Yjs tells with an update. */
type Told = [origin: unknown, doc: Y.Doc, transaction: Y.Transaction];

/** Who caused a change, and over which connection; null when it was the server itself. */
interface Cause {
  readonly origin: Origin;
  readonly from: Listener | null;
}

export interface RoomOptions {
  readonly section: SectionId;
  readonly log: UpdateLog;
  readonly isTaken: IsTaken;
  /** Called when the text changed. */
  readonly onChange: () => void;
  /** Called once when the log refused a write: the room must be opened anew from disk. */
  readonly onFailure: (reason: unknown) => void;
}

/**
 * The living text of one section. Every change, by people and by the server alike, goes one way:
 * into the document with its origin, into the log, then to everyone else.
 */
export class Room {
  readonly section: SectionId;
  readonly presence = new Presence<Listener>();
  readonly listeners = new Set<Listener>();
  readonly #doc = new Y.Doc();
  readonly #fragment = this.#doc.getXmlFragment(contentRoot);
  readonly #blocks = new TextBlocks(this.#fragment);
  readonly #clients = new Clients();
  readonly #identity: Identity;
  readonly #writeAhead: WriteAhead<Listener>;
  readonly #options: RoomOptions;
  readonly #landed = new Map<string, Wording>();
  #changedStructure = false;
  #dirtyTexts = new Set<Y.XmlText>();
  #document: DocumentJson | null = null;
  /** Everything that was ever deleted; kept until the next change. */
  #deleted: Deleted | null = null;
  #cause: Cause | null = null;
  /** Closing: what is here still lands. Failed: memory holds more than the disk, and ends here. */
  #state: 'open' | 'closing' | 'failed' = 'open';

  private constructor(options: RoomOptions) {
    this.section = options.section;
    this.#options = options;
    this.#writeAhead = new WriteAhead({
      log: options.log,
      publish: (batch) => this.#publish(batch),
      onFailure: (reason) => {
        this.#state = 'failed';
        options.onFailure(reason);
      },
    });
    this.#identity = new Identity(this.#blocks, options.isTaken);
  }

  /**
   * Reads a room from its log: everything in one transaction, which for a long history is a
   * thousand times faster than merging the updates first.
   */
  static async load(options: RoomOptions): Promise<Room> {
    const room = new Room(options);
    const updates: Uint8Array[] = [];
    for await (const { update, origin } of options.log.entries) {
      updates.push(update);
      room.#clients.bind(update, origin);
      room.#noteLanding(origin);
    }
    room.#doc.transact(() => updates.forEach((update) => Y.applyUpdate(room.#doc, update)));
    room.#identity.note();
    room.#observe();
    if (options.log.lastSeq === 0) await room.seed({ type: 'doc', content: [] });
    return room;
  }

  #observe(): void {
    this.#doc.on('update', (update: Uint8Array, ...[, , transaction]: Told) =>
      // What Yjs had put aside for a moment it applies in a transaction that carries no origin.
      this.#enqueue(update, (transaction.origin ?? this.#cause) as Cause),
    );
    this.#fragment.observeDeep((events) => {
      for (const { target, changes } of events) {
        if (target instanceof Y.XmlText) {
          if (changes.delta.some(isUnclean)) this.#dirtyTexts.add(target);
          continue;
        }
        this.#changedStructure = true;
        // Yjs tells of a new element, not of the text that came inside it.
        for (const { content } of changes.added) {
          for (const text of textsWithin(content.getContent())) this.#dirtyTexts.add(text);
        }
      }
    });
  }

  /** The text now [T6: reading changes nothing]. The same object until it changes. */
  read(): DocumentJson {
    this.#document ??= readFragment(this.#fragment);
    return this.#document;
  }

  /** The paragraph ids in the text. */
  get ids(): ReadonlySet<string> {
    return this.#identity.ids;
  }

  /** Whether a paragraph id stands in the text. */
  holds(id: string): boolean {
    return this.#identity.has(id);
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
    this.#deleted ??= Y.createDeleteSetFromStructStore(this.#doc.store);
    return changesNothing(this.#doc, update, this.#deleted);
  }

  /**
   * Keeps a Yjs client id for who announced it in their presence: others read it there, and could
   * otherwise write under it first.
   */
  reserveClient(client: number, person: PersonId): void {
    this.#clients.reserve(client, person);
  }

  /** Takes an update from a connection. It reaches others only after it is on disk. */
  receive(update: Uint8Array, origin: Origin, from: Listener): Received {
    this.#requireOpen();
    const admission = admitUpdate(this.#doc, this.#clients, { update, origin });
    if (admission !== 'admitted') return { admission, durable: this.#writeAhead.durable() };
    this.#clients.bind(update, origin);
    this.#apply(update, { origin, from });
    if (this.#dropPending()) return { admission: 'gap', durable: this.#writeAhead.durable() };
    this.#repair(origin);
    return { admission, durable: this.#writeAhead.durable() };
  }

  #apply(update: Uint8Array, cause: Cause): void {
    this.#cause = cause;
    try {
      Y.applyUpdate(this.#doc, update, cause);
    } catch (reason) {
      // Half of it may be in memory, and in no update. First whoever sent it is turned away, by the
      // caller; then everyone else is asked to come again.
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
    const result = this.#doc.transact(() => change(this.#blocks, this.#fragment), {
      origin,
      from: null,
    } satisfies Cause);
    this.#noteLanding(origin);
    this.#repair(origin);
    await this.#writeAhead.durable();
    return result;
  }

  /** Gives a section that nobody has written in its first text [T4]. Every block gets an id. */
  seed(document: DocumentJson): Promise<void> {
    return this.change({ kind: 'seed' }, (_, fragment) => seedFragment(fragment, document));
  }

  /** What a newcomer with this state vector misses; given once all of it is on disk. */
  async missing(stateVector: Uint8Array): Promise<{ update: Uint8Array; stateVector: Uint8Array }> {
    const answer = {
      update: Y.encodeStateAsUpdate(this.#doc, stateVector),
      stateVector: Y.encodeStateVector(this.#doc),
    };
    await this.#writeAhead.published();
    return answer;
  }

  /** The state vector now: what the server has. */
  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** Resolves when everything so far is on disk. */
  async settle(): Promise<void> {
    await this.#writeAhead.durable();
  }

  /** Lets everything become durable and lets go of the log. */
  async close(): Promise<void> {
    if (this.#state === 'open') this.#state = 'closing';
    await this.#writeAhead.close();
    this.#doc.destroy();
  }

  #requireOpen(): void {
    if (this.#state === 'open') return;
    throw new Refusal('unavailable', 'The room is being opened anew.');
  }

  #repair(changedBy: Origin): void {
    if (!this.#changedStructure && this.#dirtyTexts.size === 0) return;
    const cause = { origin: { kind: 'repair' }, from: null } satisfies Cause;
    this.#doc.transact(() => {
      for (const text of this.#dirtyTexts) cleanText(text);
      if (this.#changedStructure) pruneBlocks(this.#fragment);
      if (this.#changedStructure) this.#identity.repair(changedBy);
    }, cause);
    this.#dirtyTexts.clear();
    this.#changedStructure = false;
  }

  #dropPending(): boolean {
    const { store } = this.#doc;
    const isPending = store.pendingStructs !== null || store.pendingDs !== null;
    store.pendingStructs = null;
    store.pendingDs = null;
    return isPending;
  }

  #enqueue(update: Uint8Array, { origin, from }: Cause): void {
    this.#document = null;
    this.#deleted = null;
    if (from === null) this.#clients.bind(update, origin);
    this.#writeAhead.add({ origin, update, from });
    this.#options.onChange();
  }

  #publish(batch: readonly Waiting<Listener>[]): void {
    const isRepaired = batch.some(({ origin }) => origin.kind === 'repair');
    for (const listener of this.listeners) {
      const updates = batch.filter(({ from }) => from !== listener).map(({ update }) => update);
      // What the server takes out must never be on a page for even a moment, because an editor
      // deletes the words around what its schema does not know: so it comes as one update.
      const told = isRepaired && updates.length > 1 ? [Y.mergeUpdates(updates)] : updates;
      for (const update of told) listener.onUpdate(update);
    }
  }
}

// What is nested deeper than a text may be is pruned anyway.
function textsWithin(types: readonly unknown[], depth = 0): Y.XmlText[] {
  return types.flatMap((type) => {
    if (type instanceof Y.XmlText) return [type];
    const isNear = type instanceof Y.XmlElement && depth <= limits.blockDepth;
    return isNear ? textsWithin(type.toArray(), depth + 1) : [];
  });
}
