import assert from 'node:assert/strict';
import { expect } from 'vitest';
import type { UpdateLog } from '../../server/rooms/UpdateLog.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import type { Storage } from '../../server/storage/Storage.ts';
import { readAll } from './describeJournal.ts';
import { entriesOf, historyOf } from './describeUpdateLog.ts';

export const directory = '/var/data';
/** So few bytes that most compactions begin a segment, and a few appends fill the commit log. */
const measures = { segmentBytes: 200, commitBytes: 150, syncBeat: 0 };

/** One thing to do; several in one list are done at the same moment. */
export type Act =
  | { readonly kind: 'update'; readonly doc: 'a' | 'b'; readonly size: number }
  | { readonly kind: 'events'; readonly count: number }
  | { readonly kind: 'checkpoint' | 'accounts' }
  | { readonly kind: 'reopen' | 'compact'; readonly doc: 'a' | 'b' };
export type Script = readonly (readonly Act[])[];

type Row = 'a' | 'b' | 'journal';
type Kept = 'checkpoint' | 'accounts';
export type Outcome = 'asked' | 'written' | 'durable' | 'refused' | 'written, then refused';

/** What whoever ran a script was told about each thing they handed over, by number. */
export class Told {
  readonly rows = rowsOf(() => new Map<number, Outcome>());
  readonly kept = { checkpoint: new Map<number, Outcome>(), accounts: new Map<number, Outcome>() };
  readonly errors: unknown[] = [];
  /** The number last handed out. */
  last = 0;

  copy(): Told {
    const copy = new Told();
    for (const row of ['a', 'b', 'journal'] as const) copy.rows[row] = new Map(this.rows[row]);
    for (const file of ['checkpoint', 'accounts'] as const) {
      copy.kept[file] = new Map(this.kept[file]);
    }
    return copy;
  }
}

/** What is found in storage: numbers, in order. */
export interface Found {
  readonly rows: Record<Row, number[]>;
  readonly kept: Record<Kept, number | null>;
}

/**
 * Runs a script on a data directory, going on after every failure, as far as it will go. Give what
 * was told before to go on where another run stopped.
 */
export async function run(
  script: Script,
  fileSystem: FileSystem,
  told = new Told(),
): Promise<Told> {
  const data = await openDataDirectory(directory, fileSystem, measures).catch(noteError(told));
  if (!data) return told;
  const runner = new Runner(data, told);
  for (const moment of script) await Promise.all(moment.map((act) => runner.do(act)));
  await data.close().catch(noteError(told));
  return told;
}

class Runner {
  readonly #data: Storage;
  readonly #told: Told;
  readonly #logs = new Map<string, UpdateLog>();

  constructor(data: Storage, told: Told) {
    this.#data = data;
    this.#told = told;
  }

  async do(act: Act): Promise<void> {
    switch (act.kind) {
      case 'update':
        return this.#update(act);
      case 'events':
        return this.#events(act.count);
      case 'reopen':
        return this.#reopen(act.doc);
      case 'compact':
        return this.#compact(act.doc);
      default:
        return this.#keep(act.kind);
    }
  }

  async #update({ doc, size }: { doc: 'a' | 'b'; size: number }): Promise<void> {
    const log = this.#logs.get(doc) ?? (await this.#open(doc));
    if (!log) return;
    const number = ++this.#told.last;
    const outcomes = this.#told.rows[doc].set(number, 'asked');
    const update = new Uint8Array(8 + size).fill(7);
    new DataView(update.buffer).setFloat64(0, number);
    const seqBefore = log.lastSeq;
    const { written, durable } = log.append([{ at: 0, origin: { kind: 'repair' }, update }]);
    assert(log.lastSeq - seqBefore <= 1);
    await written.then(
      () => outcomes.set(number, 'written'),
      () => outcomes.set(number, 'refused'),
    );
    await durable.then(
      () => outcomes.set(number, 'durable'),
      (error: unknown) => {
        this.#told.errors.push(error);
        if (outcomes.get(number) === 'written') outcomes.set(number, 'written, then refused');
      },
    );
  }

  async #open(doc: 'a' | 'b'): Promise<UpdateLog | undefined> {
    const log = await this.#data.updateLogs.open(`${doc}@1`).catch(noteError(this.#told));
    if (log) this.#logs.set(doc, log);
    return log;
  }

  async #reopen(doc: 'a' | 'b'): Promise<void> {
    await this.#logs.get(doc)?.close().catch(noteError(this.#told));
    this.#logs.delete(doc);
  }

  // A checkpoint that cannot be kept is no failure of anything that was asked.
  async #compact(doc: 'a' | 'b'): Promise<void> {
    const log = this.#logs.get(doc) ?? (await this.#open(doc));
    await log?.compact(Buffer.from(`${log.lastSeq}`)).catch(noteError(this.#told));
  }

  async #events(count: number): Promise<void> {
    const outcomes = this.#told.rows.journal;
    const seqs = Array.from({ length: count }, () => ++this.#told.last);
    const note = (outcome: Outcome) => seqs.forEach((seq) => outcomes.set(seq, outcome));
    note('asked');
    const events = seqs.map((seq) => ({ seq, hash: `${seq}`, act: seqs }));
    await this.#data.journal.append(events).then(
      () => note('durable'),
      (error: unknown) => {
        this.#told.errors.push(error);
        note('refused');
      },
    );
  }

  async #keep(file: Kept): Promise<void> {
    const number = ++this.#told.last;
    const outcomes = this.#told.kept[file].set(number, 'asked');
    await this.#data[file].write({ number }).then(
      () => outcomes.set(number, 'durable'),
      (error: unknown) => {
        this.#told.errors.push(error);
        outcomes.set(number, 'refused');
      },
    );
  }
}

/** Opens the directory as a restarted server does and reads everything in it. */
export async function find(fileSystem: FileSystem): Promise<Found> {
  const data = await openDataDirectory(directory, fileSystem, measures);
  const rows = rowsOf((): number[] => []);
  for (const doc of ['a', 'b'] as const) {
    const log = await data.updateLogs.open(`${doc}@1`);
    const entries = await historyOf(log);
    rows[doc] = entries.map(({ update }) =>
      new DataView(update.buffer, update.byteOffset).getFloat64(0),
    );
    expect(log.lastSeq).toBe(rows[doc].length);
    const { seq, state } = log.checkpoint ?? { seq: 0, state: Buffer.from('0') };
    expect(Buffer.from(state).toString()).toBe(`${seq}`);
    expect(await entriesOf(log)).toEqual(entries.slice(seq));
  }
  const events = (await readAll(data.journal, { offset: 0 })).map(({ event }) => event);
  rows.journal = events.map(({ seq }) => seq);
  // One act is all there or not at all.
  for (const { act } of events) expect(rows.journal).toEqual(expect.arrayContaining(act as []));
  const [checkpoint, accounts] = [await data.checkpoint.read(), await data.accounts.read()];
  await data.close();
  return { rows, kept: { checkpoint: numberOf(checkpoint), accounts: numberOf(accounts) } };
}

/** Everything acknowledged is there, in order, and nothing that was not even written. */
export function expectNothingLost(told: Told, { rows }: Found): void {
  for (const row of ['a', 'b', 'journal'] as const) {
    const durable = withOutcome(told, row, 'durable');
    expect({ row, numbers: rows[row] }).toEqual({
      row,
      numbers: rows[row].toSorted((a, b) => a - b),
    });
    expect({ row, lost: durable.filter((n) => !rows[row].includes(n)) }).toEqual({ row, lost: [] });
    // Only the update log tells when something was written.
    const never = row === 'journal' ? [] : withOutcome(told, row, 'refused');
    expect({ row, never: rows[row].filter((n) => never.includes(n)) }).toEqual({ row, never: [] });
  }
}

/** Nothing that was refused is there. */
export function expectNothingRefused(told: Told, { rows, kept }: Found): void {
  for (const row of ['a', 'b', 'journal'] as const) {
    const refused = withOutcome(told, row, 'refused', 'written, then refused');
    expect({ row, numbers: rows[row].filter((n) => refused.includes(n)) }).toEqual({
      row,
      numbers: [],
    });
  }
  expect(kept).toEqual({
    checkpoint: lastKept(told, 'checkpoint'),
    accounts: lastKept(told, 'accounts'),
  });
}

/** A kept file is the last one acknowledged, or one that was asked for later. */
export function expectKept(told: Told, { kept }: Found): void {
  expect(kept.checkpoint ?? 0).toBeGreaterThanOrEqual(lastKept(told, 'checkpoint') ?? 0);
  expect(kept.accounts ?? 0).toBeGreaterThanOrEqual(lastKept(told, 'accounts') ?? 0);
}

function lastKept(told: Told, file: Kept): number | null {
  const acknowledged = [...told.kept[file]].filter(([, outcome]) => outcome === 'durable');
  return acknowledged.at(-1)?.[0] ?? null;
}

function withOutcome(told: Told, row: Row, ...outcomes: Outcome[]): number[] {
  return [...told.rows[row]].filter(([, outcome]) => outcomes.includes(outcome)).map(([n]) => n);
}

function noteError(told: Told): (error: unknown) => undefined {
  return (error) => {
    told.errors.push(error);
  };
}

function numberOf(value: unknown): number | null {
  return value === null ? null : (value as { number: number }).number;
}

function rowsOf<T>(make: () => T): Record<Row, T> {
  return { a: make(), b: make(), journal: make() };
}
