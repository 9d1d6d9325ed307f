import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { DatabaseError } from 'pg';
import type { Appended } from '../../rooms/UpdateLog.ts';
import { StorageFailed } from '../StorageFailed.ts';
import { connect, hangUp, isBroken, isPassing } from './connect.ts';
import type { Place } from './connect.ts';
import { DataTooNew } from './DataTooNew.ts';
import type { SaidVersion } from './dataVersion.ts';
import { isLock, locks } from './locks.ts';
import { Transaction } from './Transaction.ts';
import type { Fate } from './Transaction.ts';

/** Milliseconds between two tries to reach the database. */
const retryPause = 200;

/** Milliseconds that a server which stops waits for a database that is away. */
const farewell = 5_000;

/** How often something is tried that the database says it cannot write now, before it is refused. */
const mostTries = 10;

/** How often in a row no turn is given to a role that may not have one, before that is believed. */
const mostDenied = 3;

/** Milliseconds for which one waits for a turn over one line, before it is opened anew. */
const longestWait = 24 * 3_600_000;

/** A line over which one may write. */
interface Session {
  readonly client: Client;
  /** The name under which the head of the data knows it; empty while it has no turn. */
  holder: string;
}

/** A turn to write. */
export interface Turn {
  /** The number of the last transaction before it. */
  readonly position: number;
  /** Whether the one before was not given back: its holder was killed, or cut off. */
  readonly isInherited: boolean;
  /** Whether others wait for theirs. */
  readonly isWanted: boolean;
}

export interface WriterOptions extends Place {
  /** Tells whoever has the turn that it is wanted; asked over the line that is going to wait. */
  readonly askSql: string;
  /** Called with the number of each transaction that landed. */
  readonly onLanded: (position: number) => void;
  /** The turn was taken away; what waited to be written is refused by now. */
  readonly onLost: () => void;
  /** Called once when it can never write again, and says why; what waits is refused. */
  readonly onBroken: (reason: Error) => void;
}

/**
 * The hand of this process that writes into a database, while it has the turn. What is handed to it
 * while a transaction is on its way goes into the next. The head of the data says whose turn it is,
 * and each transaction looks at it: a process from whom the turn was taken writes nothing more. While
 * the database is away everything waits. When it is back the head tells whether the last transaction
 * landed, so that none is lost and none is written twice; where another took the turn meanwhile, that
 * one noted down how far it had come.
 */
export class Writer {
  readonly #options: WriterOptions;
  #session: Session | null = null;
  /** Every name it wrote under in this turn; of the last nobody may have told it that it was taken. */
  #holders: string[] = [];
  #position = 0;
  #hasTurn = false;
  /** Whether it is known here what the others wrote before this turn. */
  #isKnown = false;
  #open: Transaction | null = null;
  readonly #waiting: Transaction[] = [];
  #isRunning = false;
  #connecting: Promise<Session> | null = null;
  #reaching: Promise<Session | null> | null = null;
  /** Why it takes nothing more: it broke, or it is closed. */
  #refusal: Error | null = null;
  /** The last try to have a turn failed. */
  #isShutOut = false;
  #givesUpAt = Infinity;
  /** How often it began to wait for a turn. */
  #waits = 0;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** Whether what is handed to it now is written, if need be once the database is back. */
  get hasTurn(): boolean {
    return this.#hasTurn;
  }

  /** Whether the database can be written in, as far as is known; without a turn, once there is one. */
  get isReachable(): boolean {
    if (this.#refusal) return false;
    return this.#hasTurn ? this.#session !== null : !this.#isShutOut;
  }

  /** Whether nothing waits to be written. */
  get isIdle(): boolean {
    return !this.#isRunning && this.#waiting.length === 0;
  }

  /**
   * Waits for a turn, in the order in which all ask; as long as the database is away, or gives none,
   * for that too.
   *
   * @throws StorageFailed when it stops, DataTooNew when a later version has the data by now, or what
   *   the database says when this role may not write in it: then it is broken.
   */
  async take(): Promise<Turn> {
    for (let denied = 0; ;) {
      if (this.#refusal) throw this.#refusal;
      const session = await this.#connectAnew().catch(() => null);
      try {
        if (session) {
          const taken = await this.#enter(session);
          this.#isShutOut = false;
          return taken;
        }
      } catch (cause) {
        if (isDenied(cause)) denied += 1;
        if (isFinal(cause) || denied === mostDenied) throw this.break(cause as Error);
        if (session) this.#leave(session);
      }
      this.#isShutOut = true;
      await this.#pause();
    }
  }

  /**
   * It is known here what the others wrote before this turn. Until then it takes nothing: an act from
   * whom the turn was taken in its midst would write what it decided in a turn before.
   */
  begin(): void {
    this.#isKnown = true;
  }

  /** It can never write again: everything is refused from now on. Answers the reason. */
  break(reason: Error): Error {
    if (this.#refusal) return this.#refusal;
    this.#refusal = reason;
    this.#options.onBroken(reason);
    return reason;
  }

  /** Who waits for a turn asks for it over a new line: the database may be gone without a word. */
  askAnew(): void {
    if (this.#session && !this.#hasTurn) this.#leave(this.#session);
  }

  #connectAnew(): Promise<Session> {
    if (this.#session) return Promise.resolve(this.#session);
    this.#connecting ??= this.#connect()
      .then((client) => (this.#session = this.#watch({ client, holder: '' })))
      .finally(() => (this.#connecting = null));
    return this.#connecting;
  }

  async #enter(session: Session): Promise<Turn> {
    const { client } = session;
    this.#waits += 1;
    const asked = client.query(this.#options.askSql);
    const waited = client.query({
      text: `select pg_advisory_lock(${locks.pen})`,
      query_timeout: this.#givesUpAt < Infinity ? farewell : longestWait,
    } as { text: string });
    await Promise.all([asked, waited]);
    const holder = randomUUID();
    // Statements of one message are one transaction. It need not be on disk before the first that is
    // written in this turn, which takes it along.
    const answers = (await client.query(`set local synchronous_commit = off;
      select position, holder <> '' as inherited, (select to_jsonb(d) from data_version d) as said,
        exists (select from pg_locks l where ${isLock(locks.pen)} and not l.granted) as wanted
      from head for update;
      insert into lost (holder, position)
        select holder, position from head where holder <> '' on conflict do nothing;
      update head set holder = '${holder}'`)) as unknown as {
      rows: { position: string; inherited: boolean; said: SaidVersion; wanted: boolean }[];
    }[];
    const found = answers[1]?.rows[0];
    if (!found) throw new StorageFailed('The database', 'has no head', { poisoned: true });
    DataTooNew.refuse(found.said);
    if (this.#session !== session) throw new Error('The line broke meanwhile.');
    session.holder = holder;
    this.#holders = [holder];
    this.#position = Number(found.position);
    this.#isKnown = false;
    this.#hasTurn = true;
    return {
      position: this.#position,
      isInherited: found.inherited,
      isWanted: found.wanted,
    };
  }

  /** Finds out whether it still has the turn. Never rejects: when nobody tells, it goes on as before. */
  async confirm(): Promise<void> {
    try {
      const session = await this.#reach();
      if (!session) return;
      const head = 'select from head where holder = any($1)';
      const { rows } = await session.client.query(head, [this.#holders]);
      if (rows.length === 0 && this.#hasTurn) await this.#lose(session.client);
    } catch {
      // A line that broke is found anew by itself.
    }
  }

  /** Gives the turn back, at once; whoever calls saw that it is idle. Never rejects. */
  async give(): Promise<void> {
    const session = this.#session;
    this.#hasTurn = false;
    if (!session) return;
    const { client, holder } = session;
    session.holder = '';
    try {
      // The next one waits for the row until this is committed.
      await client.query(`set local synchronous_commit = off;
        update head set holder = '' where holder = '${holder}';
        select pg_advisory_unlock_all()`);
    } catch {
      this.#leave(session);
    }
  }

  /**
   * Has something written behind all before it. `add` puts it into a transaction that others share.
   * The outcome is refused when this process has no turn that began, `poisoned` when it will have none any more.
   */
  append(add: (transaction: Transaction) => void, fate?: Fate): Appended {
    const transaction = this.#transaction();
    add(transaction);
    if (fate) transaction.addFate(fate);
    const refusal = this.#refusal ?? (this.#takes ? null : takenOver());
    if (refusal) transaction.markRefused(refusal);
    return transaction.appended;
  }

  /** Resolves when everything so far is written or refused. */
  async settle(): Promise<void> {
    await this.append(() => undefined).durable.catch(() => undefined);
  }

  /** From now on a database that stays away is waited for a few seconds; then all is refused. */
  hurry(): void {
    if (this.#givesUpAt < Infinity) return;
    this.#givesUpAt = Date.now() + farewell;
    // Who waits already gives up too, when the turn does not come.
    const waited = this.#waits;
    setTimeout(() => {
      if (this.#waits === waited) this.askAnew();
    }, farewell).unref();
  }

  /** Lets everything land, or refuses it when the database stays away, and gives the turn back. */
  async close(): Promise<void> {
    this.hurry();
    await this.settle();
    this.#refusal ??= refused('it is closed');
    const session = this.#session;
    if (session && this.#hasTurn)
      await Promise.race([this.give(), pause(farewell, null, { ref: false })]);
    this.#hasTurn = false;
    this.#session = null;
    if (session)
      await Promise.race([hangUp(session.client), pause(farewell, null, { ref: false })]);
  }

  get #takes(): boolean {
    return this.#hasTurn && this.#isKnown;
  }

  #transaction(): Transaction {
    // What was refused settles at once, each for itself.
    if (this.#refusal || !this.#takes) return new Transaction();
    if (this.#open && !this.#open.isFull) return this.#open;
    const transaction = new Transaction();
    this.#open = transaction;
    this.#waiting.push(transaction);
    // At the end of the turn, so that all of it goes together.
    if (!this.#isRunning) setImmediate(() => void this.#run());
    this.#isRunning = true;
    return transaction;
  }

  async #run(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      if (this.#open === next) this.#open = null;
      await this.#write(next);
    }
    this.#isRunning = false;
  }

  async #write(transaction: Transaction): Promise<void> {
    try {
      if (!transaction.isEmpty) await this.#land(transaction);
    } catch (error) {
      this.#refuse(error as StorageFailed, [transaction, ...this.#waiting.splice(0)]);
      return;
    }
    transaction.markLanded();
    if (!transaction.isEmpty) this.#options.onLanded(this.#position);
  }

  // What waits behind a refused transaction may build on it.
  #refuse(error: StorageFailed, transactions: readonly Transaction[]): void {
    this.#open = null;
    if (error.poisoned) this.break(error);
    for (const transaction of transactions) transaction.markRefused(error);
  }

  async #land(transaction: Transaction): Promise<void> {
    const expected = this.#position + 1;
    for (let left = mostTries; ;) {
      const session = await this.#reach();
      if (this.#refusal) throw this.#refusal;
      // It landed after all, and only the answer was lost.
      if (this.#position >= expected) return;
      if (!session) throw takenOver();
      const position = await this.#send(session, transaction, () => (left -= 1) > 0);
      if (position === null) continue;
      this.#position = position;
      return;
    }
  }

  // Answers the new position; null when nobody knows whether it landed: the line broke, or the turn
  // is another's; or when it did not, and may the next time.
  async #send(
    session: Session,
    transaction: Transaction,
    mayTryAgain: () => boolean,
  ): Promise<number | null> {
    try {
      const { rows } = await session.client.query<{ position: string }>(
        Transaction.statement,
        transaction.values(session.holder),
      );
      if (rows[0]) return Number(rows[0].position);
      await this.#lose(session.client);
    } catch (cause) {
      const isLeft = isPassing(cause);
      if (!isBroken(cause) || (isLeft && !mayTryAgain())) {
        const isForeign = cause instanceof DatabaseError && cause.code === '23505';
        throw refused('could not be written', { poisoned: isForeign, cause });
      }
      this.#leave(session);
      if (isLeft) await this.#pause();
    }
    return null;
  }

  /** The line over which this turn is written; null when it is over. */
  #reach(): Promise<Session | null> {
    this.#reaching ??= this.#find().finally(() => (this.#reaching = null));
    return this.#reaching;
  }

  async #find(): Promise<Session | null> {
    while (this.#hasTurn && !this.#session) {
      await this.#tryAgain().catch(() => undefined);
      if (this.#hasTurn && !this.#session) await this.#pause();
    }
    return this.#hasTurn ? this.#session : null;
  }

  async #pause(): Promise<void> {
    // Whether the last one landed is not known: nothing may be written on top of it.
    if (Date.now() >= this.#givesUpAt) {
      this.#refusal ??= refused('cannot be reached', { poisoned: true });
      throw this.#refusal;
    }
    await pause(retryPause);
  }

  // A new line has a new name: what the old one still had under way is nobody's from then on.
  async #tryAgain(): Promise<void> {
    const names = this.#holders;
    // When the turn was given back meanwhile, what this line got of it goes with the line.
    const isOver = () => !this.#isOf(names);
    const client = await this.#connect();
    try {
      const head = await client.query('select from head where holder = any($1)', [names]);
      if (isOver()) return void hangUp(client);
      if (head.rows.length === 0) {
        await this.#lose(client);
        return void hangUp(client);
      }
      const lock = `select pg_try_advisory_lock(${locks.pen}) as taken`;
      const isLocked = (await client.query<{ taken: boolean }>(lock)).rows[0]?.taken === true;
      if (!isLocked || isOver()) return void hangUp(client);
      const holder = randomUUID();
      const position = await rename(client, names, holder);
      if (position === null) await this.#lose(client);
      if (position === null || isOver()) return void hangUp(client);
      // A database that was put back behind what it acknowledged: what follows would not fit to it.
      if (position < this.#position)
        this.break(refused('went back to an earlier moment', { poisoned: true }));
      this.#position = position;
      this.#session = this.#watch({ client, holder });
    } catch (error) {
      void hangUp(client);
      throw error;
    }
  }

  /** Whether it is still the turn in which it has these names. */
  #isOf(names: readonly string[]): boolean {
    return this.#hasTurn && this.#holders === names;
  }

  // Whoever took the turn noted down where it had come to. Without such a note nothing had begun.
  async #lose(client: Client): Promise<void> {
    const names = this.#holders;
    const { rows } = await client.query<{ position: string | null }>(
      'select max(position) as position from lost where holder = any($1)',
      [names],
    );
    if (!this.#isOf(names)) return;
    this.#position = Math.max(this.#position, Number(rows[0]?.position ?? 0));
    this.#hasTurn = false;
    if (this.#session) this.#leave(this.#session);
    // First those who wait for what was on its way hear how it went.
    setImmediate(() => this.#tellLost());
  }

  #tellLost(): void {
    if (this.#isRunning) setImmediate(() => this.#tellLost());
    else this.#options.onLost();
  }

  // What an old line of ours still has, or waits for, nobody is going to use.
  async #connect(): Promise<Client> {
    const client = await connect(this.#options);
    await client.query(
      `select pg_terminate_backend(l.pid) from pg_locks l join pg_stat_activity a using (pid)
       where ${isLock(locks.pen)} and a.application_name = $1 and l.pid <> pg_backend_pid()`,
      [this.#options.name],
    );
    return client;
  }

  #watch(session: Session): Session {
    // Also between two transactions: what waits for one must not find a line that is dead.
    session.client.on('error', () => this.#leave(session));
    session.client.on('end', () => this.#leave(session));
    return session;
  }

  #leave(session: Session): void {
    if (this.#session !== session) return;
    this.#session = null;
    void hangUp(session.client);
    if (this.#refusal) return;
    // Whose turn it is has to be known before anybody decides something.
    if (this.#hasTurn) void this.#reach().catch(() => undefined);
    else void this.#connectAnew().catch(() => undefined);
  }
}

/** Whether no turn is to be had any more. */
function isFinal(cause: unknown): boolean {
  return cause instanceof DataTooNew || cause instanceof StorageFailed;
}

/** Whether this role may not write, or there is nothing to write in. */
function isDenied(cause: unknown): boolean {
  return cause instanceof DatabaseError && cause.code?.startsWith('42') === true;
}

/**
 * Has the head know a line by another name, and adds that to the others. Answers where the data is;
 * null when the turn is another's.
 */
async function rename(client: Client, names: string[], name: string): Promise<number | null> {
  const before = [...names];
  names.push(name);
  try {
    const { rows } = await client.query<{ position: string }>(
      'update head set holder = $1 where holder = any($2) returning position',
      [name, before],
    );
    return rows[0] ? Number(rows[0].position) : null;
  } catch (error) {
    // Where the line broke it may stand there.
    if (!isBroken(error) || isPassing(error)) names.pop();
    throw error;
  }
}

function takenOver(): StorageFailed {
  return refused('is written in by another server now');
}

function refused(what: string, more: { poisoned?: boolean; cause?: unknown } = {}): StorageFailed {
  return new StorageFailed('The database', what, { poisoned: false, ...more });
}
