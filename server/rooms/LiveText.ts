import * as Y from 'yjs';
import type { DocumentJson } from '#shared/document.ts';
import { readFragment } from '#shared/readFragment.ts';
import { contentRoot } from '#shared/wire.ts';
import { admitUpdate } from './admitUpdate.ts';
import type { Looked } from './admitUpdate.ts';
import { changesNothing } from './changesNothing.ts';
import type { Deleted } from './changesNothing.ts';
import type { Clients } from './Clients.ts';
import { Identity } from './Identity.ts';
import type { ManifestoIds } from './Identity.ts';
import { Repairs } from './Repairs.ts';
import { TextBlocks } from './TextBlocks.ts';
import type { Origin } from './UpdateLog.ts';
import type { Waiting } from './WriteAhead.ts';

export interface LiveTextOptions<From> {
  readonly manifesto: ManifestoIds;
  /** Called for each change, the server's own repairs included, in the order they were made. */
  readonly onMade: (made: Waiting<From>) => void;
}

/** What Yjs tells with an update. */
type Told = [origin: unknown, doc: Y.Doc, transaction: Y.Transaction];

/** Who caused a change, and over which connection; null when it was the server itself. */
type Cause<From> = Omit<Waiting<From>, 'update'>;

/**
 * The text of a section in memory: a Yjs document that is put right after each change, and that
 * tells of a change only once all of it is in.
 */
export class LiveText<From> {
  readonly #options: LiveTextOptions<From>;
  // Its guid is used nowhere, and one at random takes longer than all the rest of making it.
  readonly #doc = new Y.Doc({ guid: 'text' });
  readonly #fragment = this.#doc.getXmlFragment(contentRoot);
  readonly #blocks = new TextBlocks(this.#fragment);
  readonly #identity: Identity;
  readonly #repairs: Repairs;
  #document: DocumentJson | null = null;
  /** Everything that was ever deleted; kept until the next change. */
  #deleted: Deleted | null = null;
  /** Who hands in what is being taken in. */
  #giver: Cause<From> | null = null;
  /** What Yjs makes of an update while it takes it in; none of it counts before all of it is in. */
  #taking: Waiting<From>[] | null = null;

  constructor(options: LiveTextOptions<From>) {
    this.#options = options;
    this.#identity = new Identity(this.#blocks, options.manifesto);
    this.#repairs = new Repairs(this.#fragment, this.#identity);
  }

  /** Begins with what a log holds, as it is. Call once, before anything else. */
  load(updates: readonly Uint8Array[]): void {
    // In one transaction: a thousand times faster than merging the updates first.
    this.#doc.transact(() => updates.forEach((update) => Y.applyUpdate(this.#doc, update)));
    this.#identity.note();
    this.#doc.on('update', (update: Uint8Array, ...[, , transaction]: Told) => {
      // What Yjs does by itself carries no origin: it takes in what it had put aside, and takes out
      // formats that became superfluous. Nobody sent that, so everybody has to hear it.
      const cause = transaction.origin as Cause<From> | null;
      const own = { origin: this.#giver?.origin ?? { kind: 'repair' }, from: null } as const;
      const made = { update, ...(cause ?? own) };
      if (this.#taking) this.#taking.push(made);
      else this.#tell(made);
    });
    this.#repairs.observe();
  }

  #tell(made: Waiting<From>): void {
    this.#document = null;
    this.#deleted = null;
    this.#options.onMade(made);
  }

  /** The text now [T6: reading changes nothing]. The same object until it changes. */
  read(): DocumentJson {
    this.#document ??= readFragment(this.#fragment);
    return this.#document;
  }

  /** The paragraph ids in it, those of merged paragraphs included. */
  get ids(): ReadonlySet<string> {
    return this.#identity.ids;
  }

  /** How long it is, in UTF-16 code units. */
  characters(): number {
    return this.#blocks.characters();
  }

  /** The structures Yjs keeps for it. */
  structs(): number {
    let structs = 0;
    for (const own of this.#doc.store.clients.values()) structs += own.length;
    return structs;
  }

  /** Looks at an update that someone hands in, before any of it is taken in. */
  look(clients: Clients, handedIn: { update: Uint8Array; origin: Origin }): Looked {
    return admitUpdate(this.#doc, clients, handedIn);
  }

  /** Whether everything an update brings is here already. */
  alreadyHas(update: Uint8Array): boolean {
    this.#deleted ??= Y.createDeleteSetFromStructStore(this.#doc.store);
    return changesNothing(this.#doc, update, this.#deleted);
  }

  /**
   * Takes in an update, and puts right what it brought. Answers whether all of it found its place;
   * the rest is forgotten. When it throws, half of it may be in memory and nothing was told of.
   * `isTyping`: whether it brings letters and formats alone.
   */
  take({ update, ...cause }: Waiting<From>, isTyping = false): boolean {
    if (!isTyping) this.#repairs.catchUp();
    for (const made of this.#made(update, cause)) this.#tell(made);
    const isWhole = this.#dropPending();
    // What did get in is put right all the same.
    this.#repair(cause.origin);
    return isWhole;
  }

  /**
   * Takes in what another process put right already, entry by entry as it did: Yjs then does by itself
   * what it did there, and nothing has to be told of.
   */
  takeIn(updates: readonly Uint8Array[]): void {
    this.#repairs.catchUp();
    this.#taking = [];
    try {
      for (const update of updates) Y.applyUpdate(this.#doc, update);
    } finally {
      this.#taking = null;
    }
    if (this.#repairs.isNeeded) this.#identity.note();
    this.#repairs.forget();
    this.#document = null;
    this.#deleted = null;
  }

  #made(update: Uint8Array, cause: Cause<From>): readonly Waiting<From>[] {
    const taken: Waiting<From>[] = [];
    this.#giver = cause;
    this.#taking = taken;
    try {
      Y.applyUpdate(this.#doc, update, cause);
    } finally {
      this.#taking = null;
      this.#giver = null;
    }
    return taken;
  }

  /** Changes it by the server's own hand. When `change` throws, nothing changed. */
  change<T>(origin: Origin, change: (blocks: TextBlocks, fragment: Y.XmlFragment) => T): T {
    const cause = { origin, from: null } satisfies Cause<From>;
    this.#repairs.catchUp();
    const result = this.#doc.transact(() => change(this.#blocks, this.#fragment), cause);
    this.#repair(origin);
    return result;
  }

  /** What someone with this state vector misses; without one, everything. */
  encode(stateVector?: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc, stateVector);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  /** Lets go of the memory. */
  destroy(): void {
    this.#doc.destroy();
  }

  #repair(changedBy: Origin): void {
    if (!this.#repairs.isNeeded) return;
    const cause = { origin: { kind: 'repair' }, from: null } satisfies Cause<From>;
    this.#doc.transact(() => this.#repairs.make(changedBy), cause);
    this.#repairs.forget();
  }

  #dropPending(): boolean {
    const { store } = this.#doc;
    const isWhole = store.pendingStructs === null && store.pendingDs === null;
    store.pendingStructs = null;
    store.pendingDs = null;
    return isWhole;
  }
}
