import type { DocumentJson } from '#shared/document.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { Moment } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { alwaysHere } from '../pen/alwaysHere.ts';
import type { Pen } from '../pen/Pen.ts';
import { nowhere } from './Elsewhere.ts';
import type { Elsewhere } from './Elsewhere.ts';
import { docOf, Epochs, sectionOf } from './Epochs.ts';
import { Room } from './Room.ts';
import { TakenIn } from './TakenIn.ts';
import { Histories } from './history/Histories.ts';
import type { LogEntry, Origin, UpdateLogs } from './UpdateLog.ts';
import { withoutIds } from './withoutIds.ts';

/**
 * Where a room is in its life. Loading is shared by all who ask; nothing is read or sent before it
 * is complete. A draining room lets its last writes land; who comes then waits, and loads it anew.
 */
type Life =
  | { readonly kind: 'loading'; readonly room: Promise<Room> }
  | { readonly kind: 'live'; readonly room: Room; users: number; idle: NodeJS.Timeout | null }
  | { readonly kind: 'draining'; readonly done: Promise<void> };

export interface RoomsOptions {
  readonly logs: UpdateLogs;
  /** The epoch a section is in; null when it is not on the record: then there is no room. */
  readonly epochOf: (section: SectionId) => number | null;
  /** Whether someone may still ask what an adoption attempt did [A6]; without it, always. */
  readonly isAttemptOpen?: (attempt: string) => boolean;
  /**
   * Whether what hangs on a paragraph id lets it come into a section by this hand; asked for ids
   * that stand in no text now.
   */
  readonly mayTake?: (id: string, section: SectionId, origin: Origin) => boolean;
  /** Called when paragraphs came into a section's text, new ones too. */
  readonly onCame?: (section: SectionId, ids: readonly string[]) => void;
  /** Where people may be in the same rooms; without one, nowhere. */
  readonly elsewhere?: Elsewhere;
  /** With which texts are begun; without one, no other process has to do with the logs. */
  readonly pen?: Pen;
  /** Milliseconds a room without users stays in memory. */
  readonly idle?: number;
  /** Called when much of a text went at once: by whose hand, and the moment before [T5]. */
  readonly onWipe?: (section: SectionId, wipe: WipedText) => void;
  /** Called when a checkpoint of a text could not be kept, or read: it opens more slowly. */
  readonly onCheckpointFailure?: (section: SectionId, reason: unknown) => void;
  /** Called when the history of a text is damaged; the text itself is whole. */
  readonly onHistoryDamage?: (section: SectionId, reason: unknown) => void;
  /** Called when what was written is on disk, with how many milliseconds that took. */
  readonly onDurable?: (milliseconds: number) => void;
  /** Called when a log refused a write, or could not be read. */
  readonly onFailure?: (section: SectionId, reason: unknown) => void;
}

/** A text of which much went at once. */
export interface WipedText {
  readonly moment: Moment;
  readonly percent: number;
  readonly person: PersonId;
}

/** A section in which nobody is, and into which nobody comes before `open` is called, once. */
export interface Shut {
  readonly open: () => void;
  /** Every Yjs client id that ever wrote in it. */
  readonly clients: readonly number[];
  /**
   * A text that is to stand in it from now on, without the ids that stand in another section by
   * now [P1]. The others come into no other section meanwhile.
   */
  readonly claim: (document: DocumentJson) => DocumentJson;
}

/** A room that will not be unloaded before `release` is called, once. */
export interface Held {
  readonly room: Room;
  readonly release: () => void;
}

/** All rooms of this process. */
export class Rooms {
  readonly epochs: Epochs;
  readonly histories: Histories;
  readonly #options: RoomsOptions;
  readonly #lives = new Map<SectionId, Life>();
  /** The paragraph ids of each section, as last seen; kept when a room is unloaded. */
  readonly #ids = new Map<SectionId, ReadonlySet<string>>();
  readonly #takenIn = new TakenIn();
  readonly #changes = new Map<SectionId, number>();
  /** Sections of whose text is not known what it says: memory was given up. */
  readonly #unsure = new Set<SectionId>();
  #isStopping = false;

  constructor(options: RoomsOptions) {
    this.#options = options;
    this.epochs = new Epochs(options.logs);
    this.histories = new Histories(
      (log, read) => this.#readLog(log, read),
      (section) => options.epochOf(section) ?? 0,
    );
  }

  /**
   * Holds the room of a section, loading it if need be.
   *
   * @throws Refusal `not-found` when there is no such section, `unavailable` when the server stops
   *   or the text cannot be read.
   */
  async hold(section: SectionId): Promise<Held> {
    for (;;) {
      if (this.#isStopping) throw new Refusal('unavailable', 'The server is stopping.');
      const life = this.#lives.get(section) ?? this.#load(section);
      if (life.kind === 'live' && !life.room.isBlank) return this.#take(section, life);
      if (life.kind === 'live') await this.#begin(section, life.room);
      // Ask again after every wait: the room may have moved on meanwhile.
      else await (life.kind === 'loading' ? life.room : life.done);
    }
  }

  async #begin(section: SectionId, room: Room): Promise<void> {
    try {
      await room.begin();
    } catch (reason) {
      this.#options.onFailure?.(section, reason);
      throw new Refusal('unavailable', 'The text cannot be begun now.', { reason });
    }
  }

  /** Holds a room while `work` runs. */
  async with<T>(section: SectionId, work: (room: Room) => T | Promise<T>): Promise<T> {
    const { room, release } = await this.hold(section);
    try {
      return await work(room);
    } finally {
      release();
    }
  }

  /**
   * Reads the sections once, so that ids are unique over all of them from the start [P1]. A text
   * that cannot be read is reported and passed over: the others must not wait for it. `look` gets
   * each of the others.
   */
  async survey(
    sections: readonly SectionId[],
    look: (room: Room) => void = () => undefined,
  ): Promise<void> {
    for (const section of sections) await this.with(section, look).catch(() => undefined);
  }

  /**
   * Reads the histories of sections, of which opening a text needs only the end, so that damage in
   * them is told of before somebody needs them [T5].
   */
  async checkHistories(sections: readonly SectionId[]): Promise<void> {
    for (const section of sections) {
      await this.with(section, (room) => readThrough(room.history())).catch((reason: unknown) => {
        // A refusal was told of where it came from.
        if (!this.#isStopping && !(reason instanceof Refusal))
          this.#options.onHistoryDamage?.(section, reason);
      });
    }
  }

  /**
   * Other processes wrote in these documents, and the record may have other epochs by now. Sends out,
   * in this very turn, who is in an epoch that is over. Resolves when the paragraph ids of every text
   * they wrote in are known [P1].
   */
  async takeIn(docs: readonly string[]): Promise<void> {
    const { epochOf } = this.#options;
    const changed = new Set([...docs.map(sectionOf), ...this.#unsure]);
    this.#unsure.clear();
    for (const [section, life] of this.#lives) {
      // Of one that is being read it is looked at once that is done.
      if (life.kind === 'loading') changed.add(section);
      if (life.kind !== 'live' || life.room.epoch === epochOf(section)) continue;
      life.room.sendOut();
      void this.#drain(section, life.room);
      this.#countChange(section);
      changed.add(section);
    }
    for (const section of changed) {
      this.#stayAwake(section);
      // A text that nobody has open here tells of no change by itself.
      if (this.#lives.get(section)?.kind !== 'live') this.#countChange(section);
    }
    const unread = [...changed].filter(
      (section) => epochOf(section) !== null && this.#lives.get(section)?.kind !== 'live',
    );
    for (const section of unread) await this.#know(section).catch(() => undefined);
  }

  // As long as others write in it, it would be read again and again.
  #stayAwake(section: SectionId): void {
    const life = this.#lives.get(section);
    if (life?.kind !== 'live' || life.idle === null) return;
    clearTimeout(life.idle);
    this.#idleOrNot(section, life);
  }

  // Also of a text that waits to be begun: what is in it is known.
  async #know(section: SectionId): Promise<void> {
    for (;;) {
      const life = this.#lives.get(section) ?? this.#load(section);
      if (life.kind === 'live') return life.idle ? undefined : this.#idleOrNot(section, life);
      await (life.kind === 'loading' ? life.room : life.done);
    }
  }

  /** What is in memory may be more than what is kept: everyone comes again, and reads from there. */
  startAnew(): void {
    for (const [section, life] of this.#lives) {
      if (life.kind !== 'live') continue;
      this.#unsure.add(section);
      life.room.abandon();
      life.room.sendOut();
      this.#countChange(section);
      void this.#drain(section, life.room);
    }
  }

  /** How many texts are in memory. */
  get size(): number {
    return this.#lives.size;
  }

  // The log of the present epoch is open where people write in it.
  async #readLog<T>(
    log: { readonly section: SectionId; readonly epoch: number },
    read: (entries: AsyncIterable<LogEntry>) => Promise<T>,
  ): Promise<T> {
    const { section, epoch } = log;
    if (epoch !== this.#options.epochOf(section)) return this.epochs.readLog(log, read);
    return this.with(section, async (room) => {
      if (room.epoch !== epoch) return this.epochs.readLog(log, read);
      await room.settle();
      return read(room.history());
    });
  }

  /** The paragraph ids of a section's text, as last seen; none when it was never read. */
  idsOf(section: SectionId): ReadonlySet<string> {
    const life = this.#lives.get(section);
    return life?.kind === 'live' ? life.room.ids : (this.#ids.get(section) ?? new Set());
  }

  /**
   * How often the text of a section changed since this process began: what was read at the same
   * number, in the same epoch, still stands.
   */
  changesIn(section: SectionId): number {
    return this.#changes.get(section) ?? 0;
  }

  #countChange(section: SectionId): void {
    this.#changes.set(section, this.changesIn(section) + 1);
  }

  /** Whether a paragraph of another section's text has an id, or answers for it [P1, P2]. */
  isElsewhere(id: string, than: SectionId): boolean {
    for (const [section, life] of this.#lives) {
      if (section !== than && life.kind === 'live' && life.room.ids.has(id)) return true;
    }
    return [...this.#ids].some(
      ([section, ids]) =>
        section !== than && this.#lives.get(section)?.kind !== 'live' && ids.has(id),
    );
  }

  /**
   * Sends everyone out of a section once what they did is on disk, and lets nobody in.
   *
   * @throws Refusal as `hold` does, or `storage-failed` when the log could not be let go of.
   */
  async shut(section: SectionId): Promise<Shut> {
    const { room, release } = await this.hold(section);
    // It may have been given up just now; whoever lets it drain would open the section again.
    if (!this.#isLive(section, room)) {
      release();
      return this.shut(section);
    }
    room.sendOut();
    let open = (): void => undefined;
    const until = new Promise<void>((resolve) => (open = resolve));
    void this.#drain(section, room, until);
    try {
      await room.close();
    } catch (reason) {
      open();
      throw new Refusal('storage-failed', 'The text could not be put away.', { reason });
    }
    return { open, clients: room.clients, claim: (document) => this.#claim(section, document) };
  }

  #claim(section: SectionId, document: DocumentJson): DocumentJson {
    const ids = new Set(this.#ids.get(section));
    const claimed = withoutIds(document, (id) => {
      const isElsewhere = this.isElsewhere(id, section);
      if (!isElsewhere) ids.add(id);
      return isElsewhere;
    });
    this.#ids.set(section, ids);
    return claimed;
  }

  /** Lets every room land and closes it; nothing can be held afterwards. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const [section, life] of this.#lives) {
      if (life.kind === 'loading') await life.room.catch(() => undefined);
      const now = this.#lives.get(section);
      if (now?.kind === 'live') {
        now.room.sendOut();
        await this.#drain(section, now.room);
      } else if (now?.kind === 'draining') await now.done;
    }
  }

  #isLive(section: SectionId, room: Room): boolean {
    const life = this.#lives.get(section);
    return life?.kind === 'live' && life.room === room;
  }

  #load(section: SectionId): Life {
    const epoch = this.#options.epochOf(section);
    if (epoch === null) throw new Refusal('not-found', 'There is no such section.');
    const room = this.#open(section, epoch);
    const life: Life = { kind: 'loading', room };
    this.#lives.set(section, life);
    room.then(
      (loaded) => this.#comeAlive(section, loaded),
      () => this.#lives.delete(section),
    );
    return life;
  }

  #comeAlive(section: SectionId, room: Room): void {
    this.#lives.set(section, { kind: 'live', room, users: 0, idle: null });
    // Another process can have begun the next epoch while this one was read: nobody comes in.
    if (room.epoch !== this.#options.epochOf(section)) void this.#drain(section, room);
  }

  async #open(section: SectionId, epoch: number): Promise<Room> {
    try {
      return await this.#read(section, epoch);
    } catch (reason) {
      this.#options.onFailure?.(section, reason);
      if (reason instanceof Refusal) throw reason;
      throw new Refusal('unavailable', 'The text cannot be read now.', { reason });
    }
  }

  async #read(section: SectionId, epoch: number): Promise<Room> {
    const log = await this.#options.logs.open(docOf(section, epoch));
    try {
      return await Room.load({
        section,
        epoch,
        log,
        isAttemptOpen: this.#options.isAttemptOpen ?? (() => true),
        pen: this.#options.pen ?? alwaysHere,
        elsewhere: this.#options.elsewhere ?? nowhere,
        manifesto: {
          isTaken: (id, origin) => this.#isTaken(id, section, origin),
          takenIn: this.#takenIn,
          onCame: (ids) => this.#options.onCame?.(section, ids),
        },
        onChange: () => this.#countChange(section),
        onDurable: this.#options.onDurable,
        onWipe: ({ seq, percent }, person) =>
          this.#options.onWipe?.(section, { moment: { epoch, seq }, percent, person }),
        onCheckpointFailure: (reason) => this.#options.onCheckpointFailure?.(section, reason),
        onFailure: (reason) => this.#abandon(section, reason),
      });
    } catch (reason) {
      // The first error is the one to report.
      await log.close().catch(() => undefined);
      throw reason;
    }
  }

  // What is moved leaves the other text in the same turn.
  #isTaken(id: string, section: SectionId, origin: Origin): boolean {
    if (origin.kind === 'move') return false;
    return this.isElsewhere(id, section) || this.#options.mayTake?.(id, section, origin) === false;
  }

  #take(section: SectionId, life: Extract<Life, { kind: 'live' }>): Held {
    life.users += 1;
    if (life.idle) clearTimeout(life.idle);
    life.idle = null;
    let isHeld = true;
    const release = (): void => {
      if (!isHeld) return;
      isHeld = false;
      life.users -= 1;
      this.#idleOrNot(section, life);
    };
    return { room: life.room, release };
  }

  #idleOrNot(section: SectionId, life: Extract<Life, { kind: 'live' }>): void {
    if (life.users > 0 || this.#lives.get(section) !== life) return;
    const wait = this.#options.idle ?? limits.roomIdle;
    life.idle = setTimeout(() => {
      if (this.#lives.get(section) === life && life.users === 0)
        void this.#drain(section, life.room);
    }, wait);
    life.idle.unref();
  }

  #drain(section: SectionId, room: Room, until?: Promise<void>): Promise<void> {
    this.#ids.set(section, room.ids);
    const done = room
      .close()
      .catch((reason: unknown) => this.#options.onFailure?.(section, reason))
      .then(() => until)
      .finally(() => this.#lives.delete(section));
    this.#lives.set(section, { kind: 'draining', done });
    return done;
  }

  // A write was refused: what is in memory is more than what is on disk. Everyone must come again,
  // and sends again what was never acknowledged.
  #abandon(section: SectionId, reason: unknown): void {
    this.#options.onFailure?.(section, reason);
    this.#countChange(section);
    const life = this.#lives.get(section);
    if (life?.kind !== 'live') return;
    life.room.sendOut();
    void this.#drain(section, life.room);
  }
}

/** Reads entries to the end; rejects where one cannot be read. */
async function readThrough(entries: AsyncIterable<LogEntry>): Promise<void> {
  const all = entries[Symbol.asyncIterator]();
  while (!(await all.next()).done);
}
