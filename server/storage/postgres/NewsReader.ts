import type { Pool } from 'pg';
import type { JournalFrame } from '../../records/Journal.ts';
import type { Follower, News } from '../Follower.ts';
import type { PostgresJournal } from './PostgresJournal.ts';
import type { NewRow, PostgresUpdateLogs } from './PostgresUpdateLogs.ts';

interface Row {
  readonly kind: 'event' | 'head' | 'kept' | 'update';
  readonly name: string | null;
  /** Of the head: where the data is; null when this is a copy of them. */
  readonly seq: string | null;
  readonly content: string | null;
  readonly body: Uint8Array | null;
}

// One statement sees one moment.
const query = `select 'event' as kind, null as name, seq::bigint, event as content, null::bytea as body
    from journal where seq > $2
  union all select 'update', doc, seq, null, body from updates where position > $1
  union all select 'kept', name, 0, case when name in ('accounts', 'erased') then content end, null
    from kept where position > $1
  union all select 'head', null, case when pg_is_in_recovery() then null else position end, null, null
    from head
  order by kind, name, seq`;

export interface NewsReaderOptions {
  readonly pool: Pool;
  readonly journal: PostgresJournal;
  readonly updateLogs: PostgresUpdateLogs;
  /** What others wrote does not fit what is known here: nothing may be decided here any more. */
  readonly onMisfit: (reason: Error) => void;
}

/** Reads what other processes wrote, and has it taken in, one moment after another. */
export class NewsReader {
  readonly #options: NewsReaderOptions;
  /** Everything up to this transaction is known here; before it has begun nothing is news. */
  known = Infinity;
  follower: Follower | null = null;
  #isUnsure = false;
  #reading: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;
  /** Those who asked for the next reading. */
  #asking: (() => void)[] = [];

  constructor(options: NewsReaderOptions) {
    this.#options = options;
  }

  /** Begins at this moment: what was before is read by whoever needs it. */
  async begin(): Promise<void> {
    const { pool, journal } = this.#options;
    const { rows } = await pool.query<{ position: string; last: number }>(
      'select position, (select coalesce(max(seq), 0) from journal) as last from head',
    );
    this.known = Number(rows[0]?.position ?? 0);
    journal.takeIn(rows[0]?.last ?? 0);
  }

  /** The pen was taken away in the midst of work: all that is known has to be looked at again. */
  startAnew(): void {
    this.#isUnsure = true;
    this.follower?.startAnew();
  }

  /**
   * Reads on, up to this moment or a later one. Whoever asks meanwhile shares the next reading. Calls
   * back once it is known what was written; it resolves when what follows from it is worked out too.
   */
  readOn(onKnown: () => void = () => undefined): Promise<void> {
    this.#asking.push(onKnown);
    this.#next ??= this.#reading.then(() => {
      this.#next = null;
      const asking = this.#asking.splice(0);
      const reading = this.#read(() => asking.forEach((told) => told()));
      this.#reading = reading.catch(() => undefined);
      return reading;
    });
    return this.#next;
  }

  async #read(onKnown: () => void): Promise<void> {
    const { pool, journal } = this.#options;
    const { known } = this;
    const { rows } = await pool.query<Row>(query, [known, journal.end.offset]);
    const head = rows.find(({ kind }) => kind === 'head')?.seq ?? null;
    // A copy that lags behind knows less.
    if (head === null) throw new Error('The database is only a copy just now.');
    const position = Number(head);
    if (position < known) throw this.#misfit(new Error('The database is at an earlier moment.'));
    if (position === known && !this.#isUnsure) return onKnown();
    const taken = this.#fit(rows, position);
    onKnown();
    await taken;
  }

  #fit(rows: readonly Row[], position: number): Promise<void> | undefined {
    try {
      return this.#takeIn(rows, position);
    } catch (cause) {
      throw this.#misfit(cause);
    }
  }

  #misfit(cause: unknown): Error {
    const reason = new Error('What is in the database does not fit what is known here.', { cause });
    this.#options.onMisfit(reason);
    return reason;
  }

  // All of it in one turn: nobody sees a text and a record of two moments.
  #takeIn(rows: readonly Row[], position: number): Promise<void> | undefined {
    const { journal, updateLogs } = this.#options;
    const texts = new Map<string, NewRow[]>();
    const kept = new Map<string, string | null>();
    const events: JournalFrame[] = [];
    let end = 0;
    for (const { kind, name, seq, content, body } of rows) {
      if (kind === 'event') {
        events.push(JSON.parse(content ?? '') as JournalFrame);
        end = Number(seq);
      } else if (kind === 'kept') kept.set(name ?? '', content);
      else if (kind === 'update' && name !== null && body) {
        const own = texts.get(name) ?? [];
        own.push({ seq: Number(seq), body });
        texts.set(name, own);
      }
    }
    const news: News = {
      docs: [...texts.keys()],
      events,
      accounts: parsed(kept.get('accounts')),
      erased: parsed(kept.get('erased')),
      hasCheckpoint: kept.has('record'),
    };
    for (const [doc, own] of texts) updateLogs.takeIn(doc, own);
    const taken = this.follower?.takeIn(news);
    // What throws before is known in part: nobody decides on that.
    journal.takeIn(end);
    this.known = position;
    this.#isUnsure = false;
    return taken;
  }
}

function parsed(content: string | null | undefined): unknown {
  return content ? JSON.parse(content) : null;
}
