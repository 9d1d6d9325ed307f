import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, DatabaseError } from 'pg';
import type { Appended } from '../../rooms/UpdateLog.ts';
import { StorageFailed } from '../StorageFailed.ts';
import { DatabaseInUse } from './DatabaseInUse.ts';
import { migrate } from './migrate.ts';
import { Transaction } from './Transaction.ts';
import type { Fate } from './Transaction.ts';

/** Milliseconds between two tries to reach the database. */
const retryPause = 200;

/** Milliseconds in which a server that was killed lets go of its lock. */
const lockPatience = 3_000;

/** Milliseconds that a server which stops waits for a database that is away. */
const farewell = 5_000;

/** Milliseconds after which a database that does not answer counts as away. */
const patience = 10_000;

const lockKey = `hashtextextended('draagvlak ' || current_schema(), 0)`;

/** A line over which one may write. */
interface Session {
  readonly client: Client;
  /** The name under which the head of the data knows it. */
  readonly holder: string;
}

/**
 * The one hand that writes into a database. What is handed to it while a transaction is on its way
 * goes into the next. The head of the data says who may write, and each transaction looks at it: a
 * server from whom the data was taken over writes nothing any more. While the database is away
 * everything waits. When it is back the head tells whether the last transaction landed, so that
 * none is lost and none is written twice.
 */
export class Writer {
  readonly #url: string;
  #session: Session | null = null;
  /** Every name it wrote under; of the last nobody may have told it that it was taken. */
  readonly #holders: string[];
  #position: number;
  #open: Transaction | null = null;
  readonly #waiting: Transaction[] = [];
  #isRunning = false;
  #refusal: StorageFailed | null = null;
  #givesUpAt = Infinity;

  private constructor(url: string, session: Session, position: number) {
    this.#url = url;
    this.#session = session;
    this.#holders = [session.holder];
    this.#position = position;
    this.#watch(session);
  }

  /**
   * Takes the data for this process alone, and brings its tables to the form of this version.
   *
   * @throws DatabaseInUse, DataTooNew, or what the database says when it cannot be reached.
   */
  static async open(url: string): Promise<Writer> {
    const client = await connect(url);
    try {
      if (!(await tryLock(client, Date.now() + lockPatience))) throw new DatabaseInUse();
      await migrate(client);
      const holder = randomUUID();
      const { rows } = await client.query<{ position: string }>(
        'update head set holder = $1 returning position',
        [holder],
      );
      return new Writer(url, { client, holder }, Number(rows[0]?.position));
    } catch (error) {
      await end(client);
      throw error;
    }
  }

  /** Whether the database can be reached and this server may write in it, as far as is known. */
  get isReachable(): boolean {
    return this.#session !== null && this.#refusal === null;
  }

  /**
   * Has something written behind all before it. `add` puts it into a transaction that others share.
   * The outcome is refused, `poisoned` when this server may write no more.
   */
  append(add: (transaction: Transaction) => void, fate?: Fate): Appended {
    const transaction = this.#transaction();
    add(transaction);
    if (fate) transaction.addFate(fate);
    if (this.#refusal) transaction.markRefused(this.#refusal);
    return transaction.appended;
  }

  /** Resolves when everything so far is written or refused. */
  async settle(): Promise<void> {
    await this.append(() => undefined).durable.catch(() => undefined);
  }

  /** From now on a database that stays away is waited for a few seconds; then all is refused. */
  hurry(): void {
    this.#givesUpAt = Math.min(this.#givesUpAt, Date.now() + farewell);
  }

  /** Lets everything land, or refuses it when the database stays away, and gives the data free. */
  async close(): Promise<void> {
    this.hurry();
    await this.settle();
    this.#refusal ??= refused('it is closed');
    const session = this.#session;
    this.#session = null;
    if (session) await Promise.race([end(session.client), pause(farewell, null, { ref: false })]);
  }

  #transaction(): Transaction {
    // What was refused for good settles at once, each for itself.
    if (this.#refusal) return new Transaction();
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
  }

  // What waits behind a refused transaction may build on it.
  #refuse(error: StorageFailed, transactions: readonly Transaction[]): void {
    this.#open = null;
    if (error.poisoned) this.#refusal = error;
    for (const transaction of transactions) transaction.markRefused(error);
  }

  async #land(transaction: Transaction): Promise<void> {
    const expected = this.#position + 1;
    for (;;) {
      const session = await this.#reach();
      // It landed after all, and only the answer was lost.
      if (this.#position === expected) return;
      const position = await this.#send(session, transaction);
      if (position === null) continue;
      this.#position = position;
      return;
    }
  }

  // Answers the new position; null when the line broke, and nobody knows whether it landed.
  async #send(session: Session, transaction: Transaction): Promise<number | null> {
    try {
      const { rows } = await session.client.query<{ position: string }>(
        Transaction.statement,
        transaction.values(session.holder),
      );
      if (rows[0]) return Number(rows[0].position);
    } catch (cause) {
      if (isBroken(cause)) {
        this.#leave(session);
        return null;
      }
      const isForeign = cause instanceof DatabaseError && cause.code === '23505';
      throw refused('could not be written', { poisoned: isForeign, cause });
    }
    throw takenOver();
  }

  async #reach(): Promise<Session> {
    while (!this.#session) {
      const found = await this.#tryAgain().catch((error: unknown) => {
        if (error instanceof StorageFailed) throw error;
        return null;
      });
      if (!found) await this.#pause();
    }
    return this.#session;
  }

  async #pause(): Promise<void> {
    // Whether the last one landed is not known: nothing may be written on top of it.
    if (Date.now() > this.#givesUpAt) throw refused('cannot be reached', { poisoned: true });
    await pause(retryPause);
  }

  // A new line has a new name: what the old one still had under way is nobody's from then on.
  async #tryAgain(): Promise<Session | null> {
    const client = await connect(this.#url);
    try {
      // Whoever has the lock may be our own line, of which the database has yet to notice the end.
      if (!(await tryLock(client, 0))) {
        await this.#checkHead(client);
        return await end(client);
      }
      const holder = randomUUID();
      const before = [...this.#holders];
      this.#holders.push(holder);
      const { rows } = await client.query<{ position: string }>(
        'update head set holder = $1 where holder = any($2) returning position',
        [holder, before],
      );
      if (!rows[0]) throw takenOver();
      this.#position = Number(rows[0].position);
      this.#session = { client, holder };
      this.#watch(this.#session);
      return this.#session;
    } catch (error) {
      await end(client);
      throw error;
    }
  }

  async #checkHead(client: Client): Promise<void> {
    const { rows } = await client.query('select from head where holder = any($1)', [this.#holders]);
    if (rows.length === 0) throw takenOver();
  }

  #watch(session: Session): void {
    // Also between two transactions: what waits for one must not find a line that is dead.
    session.client.on('error', () => this.#leave(session));
  }

  #leave(session: Session): void {
    if (this.#session === session) this.#session = null;
    void end(session.client);
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'draagvlak',
    keepAlive: true,
    connectionTimeoutMillis: patience,
    query_timeout: patience,
  });
  client.on('error', () => undefined);
  await client.connect();
  // Nothing counts before it is on disk, however the database is set up [J4].
  await client.query(
    `select set_config('synchronous_commit', 'on', false)
     where current_setting('synchronous_commit') = 'off'`,
  );
  return client;
}

async function tryLock(client: Client, until: number): Promise<boolean> {
  for (;;) {
    const { rows } = await client.query<{ taken: boolean }>(
      `select pg_try_advisory_lock(${lockKey}) as taken`,
    );
    if (rows[0]?.taken || Date.now() > until) return rows[0]?.taken === true;
    await pause(retryPause);
  }
}

async function end(client: Client): Promise<null> {
  await client.end().catch(() => undefined);
  return null;
}

// An error within a session leaves it as it was, and the transaction undone. Any other ends it.
function isBroken(cause: unknown): boolean {
  return !(cause instanceof DatabaseError) || cause.severity !== 'ERROR';
}

function takenOver(): StorageFailed {
  return refused('another server has taken it over', { poisoned: true });
}

function refused(what: string, more: { poisoned?: boolean; cause?: unknown } = {}): StorageFailed {
  return new StorageFailed('The database', what, { poisoned: false, ...more });
}
