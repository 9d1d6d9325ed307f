import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import type { Pen } from '../../pen/Pen.ts';
import type { NewsReader } from './NewsReader.ts';
import type { Writer } from './Writer.ts';

/**
 * `away`: another process has it, or nobody. `coming`: it was asked for. `opening`: it is here, and
 * what others wrote is being taken in. `leaving`: it is here for who was let in already.
 */
type State = 'away' | 'coming' | 'opening' | 'here' | 'leaving';

/** Milliseconds for which it stays when others want it, so that much is done in one turn. */
const shortestStay = 15;

/** Milliseconds after a first try to read what others wrote that failed, and at most. */
const retryPause = 200;
const longestPause = 5_000;

/** Milliseconds between two looks whether who has it still lives. */
const lookBeat = 1_500;

/** Milliseconds for which one who asks may wait to be told what is new. */
const readingPatience = 2_000;

/** The same, when the database does not answer: it may be away for long, and one reads on. */
const shortPatience = 300;

interface Waiting {
  readonly ready: () => void;
  readonly failed: (reason: unknown) => void;
}

export interface PostgresPenOptions {
  readonly writer: Writer;
  readonly news: NewsReader;
  /** Cuts off a process that has the pen and shows no sign of life. */
  readonly passOver: () => Promise<void>;
  /** Whether the database answers, as far as is known. */
  readonly isUp: () => boolean;
  /** Whether the others may have taken this process for hung. */
  readonly wasSilent: () => boolean;
  /** It came, so many milliseconds after it was asked for. */
  readonly onCame: (milliseconds: number) => void;
}

/**
 * The pen among processes on one database. It stays where it was used last until another wants it;
 * then nobody new is let in, what is under way ends, and it goes.
 */
export class PostgresPen implements Pen {
  readonly #options: PostgresPenOptions;
  #state: State = 'away';
  /** Acts and parts that were let in and have not ended. */
  #inside = 0;
  readonly #waiting: Waiting[] = [];
  /** Parts of acts that were let in before, and what follows from them: they wait at no door. */
  readonly #parts: Waiting[] = [];
  /** When it came, and when another was last heard to want it. */
  #cameAt = 0;
  #wantedAt = -Infinity;
  #leaving: NodeJS.Timeout | null = null;
  #opened: Promise<void> = Promise.resolve();
  /** Whether it is known what the others wrote while it was away; while it opens, when that is so. */
  #isKnown = true;
  /** How often in a row it came and what is new could not be read. */
  #unread = 0;
  /** Whether who had it before may have left something half done. */
  #mustRecover = false;
  #known: Promise<void> = Promise.resolve();
  /** It waits until all is written, and is then on its way. */
  #isSettling = false;
  #isGiving = false;

  constructor(options: PostgresPenOptions) {
    this.#options = options;
  }

  get isHere(): boolean {
    return this.#state === 'here';
  }

  get isFresh(): boolean {
    return this.isHere && !this.#options.wasSilent();
  }

  get busy(): number {
    return this.#inside + this.#waiting.length + this.#parts.length;
  }

  /** Whether nobody else can write, as far as is known. */
  get isOurs(): boolean {
    return !this.#isGiving && ['opening', 'here', 'leaving'].includes(this.#state);
  }

  /** Whether it can be had and is of no use, for what is new cannot be read. */
  get isStuck(): boolean {
    return this.#unread > 0;
  }

  hold<T>(act: () => Promise<T>): Promise<T> {
    return this.isHere ? this.#letIn(act) : this.#later(this.#waiting, act);
  }

  stay<T>(part: () => Promise<T>): Promise<T> {
    // What is built on what was known before would be written over what the others wrote.
    if (this.#state === 'opening' && !this.#isKnown)
      return this.#known.then(() => this.#joinIn(part, this.#isKnown));
    return this.#joinIn(part, true);
  }

  #joinIn<T>(part: () => Promise<T>, isKnown: boolean): Promise<T> {
    return isKnown && this.isOurs ? this.#letIn(part) : this.#later(this.#parts, part);
  }

  whenHere(ready: () => void): void {
    if (this.isHere) return ready();
    // When it can never be had this process ends, and sends away whoever waits.
    this.#wait(this.#waiting, { ready, failed: () => undefined });
  }

  async catchUp(): Promise<void> {
    const { isUp, wasSilent } = this.#options;
    const mayBeHung = this.#isIn && wasSilent();
    if (this.#isIn ? !mayBeHung : !isUp()) return;
    const reading = this.#readOn();
    let timer: NodeJS.Timeout | undefined;
    const enough = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, isUp() ? readingPatience : shortPatience);
    });
    await Promise.race([reading.catch(() => undefined), enough]);
    clearTimeout(timer);
  }

  async #readOn(): Promise<void> {
    const { news, writer } = this.#options;
    if (this.#isIn) {
      await writer.confirm();
      // Those who wait for what was on its way hear first that it was taken away.
      while (this.#isIn && !writer.hasTurn) await turn();
      if (this.#isIn) return;
    }
    await (this.#state === 'opening' ? this.#opened : news.readOn());
  }

  get #isIn(): boolean {
    return this.#state === 'here' || (this.#state === 'leaving' && !this.#isGiving);
  }

  /** Has it come, without an act. Rejects when it cannot be had. */
  async fetch(): Promise<void> {
    await this.hold(() => Promise.resolve());
  }

  /** Another process wants it. */
  want(): void {
    this.#wantedAt = performance.now();
    if (this.#state === 'here') this.#leaveSoon();
  }

  /** It was taken away in the midst of work. */
  lose(): void {
    this.#options.news.startAnew();
    if (this.#state !== 'here' && this.#state !== 'leaving') return;
    this.#state = 'away';
    if (this.#isAwaited) void this.#come();
  }

  async #letIn<T>(part: () => Promise<T>): Promise<T> {
    this.#inside += 1;
    try {
      return await part();
    } finally {
      this.#inside -= 1;
      if (this.#inside === 0 && this.#state === 'leaving') void this.#give();
    }
  }

  #later<T>(row: Waiting[], act: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#wait(row, { ready: () => resolve(this.#letIn(act)), failed: reject });
    });
  }

  #wait(row: Waiting[], waiting: Waiting): void {
    row.push(waiting);
    if (this.#state === 'away') void this.#come();
  }

  async #come(): Promise<void> {
    const since = performance.now();
    try {
      while (!(await this.#tryToCome()));
    } catch (reason) {
      await this.#options.writer.give();
      this.#state = 'away';
      for (const { failed } of this.#all()) failed(reason);
      return;
    }
    this.#options.onCame(performance.now() - since);
    for (const { ready } of this.#all()) ready();
  }

  #all(): Waiting[] {
    return [...this.#parts.splice(0), ...this.#waiting.splice(0)];
  }

  get #isAwaited(): boolean {
    return this.#waiting.length + this.#parts.length > 0;
  }

  // It can be taken away again before anything was done with it, or what is new could not be read: then
  // others may have it first.
  async #tryToCome(): Promise<boolean> {
    const { writer, passOver } = this.#options;
    const askedAt = performance.now();
    this.#state = 'coming';
    const looking = setInterval(() => void passOver().catch(() => undefined), lookBeat);
    const taken = await writer.take().finally(() => clearInterval(looking));
    this.#state = 'opening';
    this.#mustRecover ||= taken.isInherited;
    let known = (): void => undefined;
    this.#isKnown = false;
    this.#known = new Promise((resolve) => (known = resolve));
    this.#opened = this.#open(() => {
      writer.begin();
      this.#isKnown = true;
      known();
    });
    // When it never comes to be known, it does not stay either.
    this.#opened.then(known, known);
    const isOpen = await this.#opened.then(
      () => true,
      () => false,
    );
    if (!isOpen) await this.#giveBack();
    if (!writer.hasTurn) return false;
    this.#unread = 0;
    this.#state = 'here';
    this.#cameAt = performance.now();
    if (taken.isWanted || this.#wantedAt >= askedAt) this.#leaveSoon();
    return true;
  }

  async #giveBack(): Promise<void> {
    this.#state = 'coming';
    await this.#options.writer.give();
    await pause(Math.min(retryPause * 2 ** this.#unread, longestPause));
    this.#unread += 1;
  }

  async #open(onKnown: () => void): Promise<void> {
    const { news, writer } = this.#options;
    await news.readOn(onKnown);
    if (!writer.hasTurn) return;
    for (const { ready } of this.#parts.splice(0)) ready();
    if (this.#mustRecover) await news.follower?.recover();
    this.#mustRecover = false;
  }

  #leaveSoon(): void {
    if (this.#leaving) return;
    const left = Math.max(0, this.#cameAt + shortestStay - performance.now());
    this.#leaving = setTimeout(() => {
      this.#leaving = null;
      if (this.#state !== 'here') return;
      this.#state = 'leaving';
      if (this.#inside === 0) void this.#give();
    }, left);
  }

  async #give(): Promise<void> {
    if (this.#isSettling) return;
    this.#isSettling = true;
    const { writer } = this.#options;
    while (!writer.isIdle) {
      await writer.settle();
      // Without a turn that takes no time, and what is under way needs some.
      await turn();
    }
    this.#isSettling = false;
    // What was written may have led to more.
    if (this.#inside > 0 || this.#state !== 'leaving') return;
    this.#isGiving = true;
    await writer.give();
    this.#isGiving = false;
    this.#state = 'away';
    if (this.#isAwaited) void this.#come();
  }
}
