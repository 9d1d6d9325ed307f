import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { connect, hangUp } from './connect.ts';
import type { Place } from './connect.ts';
import { DatabaseInUse } from './DatabaseInUse.ts';
import { isLock, locks } from './locks.ts';

/** Milliseconds between two looks at the database, and between two tries to reach it. */
const beat = 1_000;
const retryPause = 200;

/** Milliseconds in which a line has to end. */
const farewell = 5_000;

/** Milliseconds in which a move, or a migration, may come to its end when one starts. */
const startPatience = 3_000;

/** Seconds without any sign of life after which a process counts as hung. */
const silence = 4;

const channel = 'draagvlak';

/** What processes tell each other by way of the database. */
export type Told =
  | { readonly kind: 'wanted'; readonly by: string }
  /** Something was written, up to this transaction. */
  | { readonly kind: 'written'; readonly position: number };

export interface WatchOptions extends Place {
  readonly heard: (told: Told) => void;
  /** Hears at each look where the data is by now, and whether somebody waits for the pen. */
  readonly onLook: (position: number, isWanted: boolean) => void;
  /** Whether no other process may run meanwhile. */
  readonly isAlone: boolean;
  /** The duty came to this process, or left it. */
  readonly onDuty: (isOurs: boolean) => void;
  /** The database does not answer any more, or broke the line. */
  readonly onAway: () => void;
}

/** SQL by which a process is told of. */
export function tellSql(told: Told): string {
  return `select pg_notify('${channel}', '${JSON.stringify(told)}')`;
}

/**
 * The line over which this process sees what the others do: it hears what they tell, looks once a
 * second whether there is something new, shows by that that it lives, and is its claim to the duty.
 */
export class Watch {
  readonly #options: WatchOptions;
  #client: Client | null = null;
  #isOnDuty = false;
  #isClosed = false;
  /** When it began to look the last time that the database answered, by both clocks. */
  #lookedAt = bothClocks();
  /** Up to where something was written, until it is told; null: all was. */
  #untold: number | null = null;
  #wantsDuty = false;
  #running: Promise<void> = Promise.resolve();
  #wake: () => void = () => undefined;

  private constructor(options: WatchOptions) {
    this.#options = options;
  }

  /**
   * Begins to watch.
   *
   * @throws DatabaseInUse when the tables are being changed, or a house is moved in or out.
   */
  static async open(options: WatchOptions): Promise<Watch> {
    const watch = new Watch(options);
    const until = Date.now() + startPatience;
    while (!(await watch.#connect())) {
      if (Date.now() > until) throw new DatabaseInUse(false);
      await pause(retryPause);
    }
    watch.#running = watch.#run();
    return watch;
  }

  /** Whether the database answers, as far as is known. */
  get isUp(): boolean {
    return this.#client !== null;
  }

  /**
   * Whether this process may have been taken for hung since it last showed that it lives: it was stopped,
   * or too busy, or the database was away.
   */
  get wasSilent(): boolean {
    return bothClocks().some(
      (now, which) => now - (this.#lookedAt[which] ?? 0) > (silence - 1) * 1_000,
    );
  }

  /** From now on this process is ready for the duty, or no more. */
  want(wants: boolean): void {
    this.#wantsDuty = wants;
    if (wants) return this.#wake();
    this.#setDuty(false);
    this.#client?.query(`select pg_advisory_unlock(${locks.duty})`).catch(() => undefined);
  }

  /**
   * Tells the others up to where something was written, the last of it at least; what does not arrive
   * they find at their next look.
   */
  tellWritten(position: number): void {
    const isTelling = this.#untold !== null;
    this.#untold = position;
    if (!isTelling) void this.#tell();
  }

  async #tell(): Promise<void> {
    for (let told = this.#untold; told !== null; told = this.#untold) {
      await this.#client
        ?.query(tellSql({ kind: 'written', position: told }))
        .catch(() => undefined);
      if (this.#untold === told) this.#untold = null;
    }
  }

  /** Cuts off whoever has the lock with this key, when it shows no sign of life. */
  async passOver(key: string): Promise<void> {
    await this.#client?.query(
      `with holder as (
         select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
         where ${isLock(key)} and l.granted
       ), hung as (
         select application_name as name from pg_stat_activity
         where application_name in (select name from holder) and application_name <> $1
         group by application_name
         having max(greatest(query_start, state_change)) < now() - make_interval(secs => $2)
       )
       select pg_terminate_backend(pid) from pg_stat_activity
       where application_name in (select name from hung)`,
      [this.#options.name, silence],
    );
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#wake();
    await this.#running;
    this.#setDuty(false);
    const client = this.#client;
    this.#client = null;
    if (client) await Promise.race([hangUp(client), pause(farewell, null, { ref: false })]);
  }

  async #connect(): Promise<boolean> {
    const client = await connect(this.#options);
    try {
      const { rows } = await client.query<{ taken: boolean }>(
        `select pg_try_advisory_lock${this.#options.isAlone ? '' : '_shared'}(${locks.running}) as taken`,
      );
      if (rows[0]?.taken !== true) {
        await hangUp(client);
        return false;
      }
      client.on('notification', ({ payload = '' }) => {
        const told = readTold(payload);
        if (told) this.#options.heard(told);
      });
      // What is told need not be on disk: whoever is told reads it there.
      await client.query(`set synchronous_commit = off; listen ${channel}`);
      const lose = () => this.#lose(client);
      client.on('error', lose);
      client.on('end', lose);
      this.#client = client;
      return true;
    } catch (error) {
      await hangUp(client);
      throw error;
    }
  }

  #lose(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#setDuty(false);
    this.#options.onAway();
    void hangUp(client);
    this.#wake();
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      const client = this.#client;
      if (client) await this.#look(client).catch(() => this.#lose(client));
      else await this.#connect().catch(() => false);
      if (!this.#isClosed) await this.#rest(this.#client ? beat : retryPause);
    }
  }

  #rest(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds).unref();
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #look(client: Client): Promise<void> {
    const began = bothClocks();
    const { rows } = await client.query<{ position: string; wanted: boolean }>(
      `select position, exists (
         select from pg_locks l where ${isLock(locks.pen)} and not l.granted
       ) as wanted from head`,
    );
    this.#lookedAt = began;
    this.#options.onLook(Number(rows[0]?.position ?? 0), rows[0]?.wanted === true);
    if (!this.#wantsDuty || this.#isOnDuty) return;
    const tried = await client.query<{ taken: boolean }>(
      `select pg_try_advisory_lock(${locks.duty}) as taken`,
    );
    if (tried.rows[0]?.taken) this.#setDuty(true);
    else await this.passOver(locks.duty);
  }

  #setDuty(isOurs: boolean): void {
    if (this.#isOnDuty === isOurs) return;
    this.#isOnDuty = isOurs;
    this.#options.onDuty(isOurs);
  }
}

// The one stands still while a whole machine does; the other may be set back.
function bothClocks(): readonly number[] {
  return [performance.now(), Date.now()];
}

function readTold(payload: string): Told | null {
  try {
    return JSON.parse(payload) as Told;
  } catch {
    // Others may use the same channel.
    return null;
  }
}
