import { randomUUID } from 'node:crypto';
import { closeAll } from '../closeAll.ts';
import type { Storage } from '../Storage.ts';
import { openPool } from './openPool.ts';
import { locks } from './locks.ts';
import { migrate } from './migrate.ts';
import { NewsReader } from './NewsReader.ts';
import { PostgresAuditStore } from './PostgresAuditStore.ts';
import { PostgresFlows } from './PostgresFlows.ts';
import { PostgresJournal } from './PostgresJournal.ts';
import { PostgresKept } from './PostgresKept.ts';
import { PostgresDuty } from './PostgresDuty.ts';
import { PostgresPen } from './PostgresPen.ts';
import { PostgresUpdateLogs } from './PostgresUpdateLogs.ts';
import { tellSql, Watch } from './Watch.ts';
import { Writer } from './Writer.ts';

export interface DatabaseOptions {
  /** Whether no other process may run on it meanwhile: for who moves house. */
  readonly isAlone?: boolean;
  /** Called when the pen came to this process, so many milliseconds after it was asked for. */
  readonly onPen?: (milliseconds: number) => void;
  /** Called once when this process can never write in it again, until it is started anew. */
  readonly onBroken?: (reason: Error) => void;
}

/**
 * Opens a database (PostgreSQL, by its URL), and makes the tables when there are none, in the schema
 * that the URL leads to. Any number of processes may; when it is open the pen is here.
 *
 * @throws DatabaseInUse when it is to be had alone and is not, DataTooNew when a later version wrote in
 *   it, RowsDamaged when rows of the journal are missing, or what the database says.
 */
export async function openDatabase(
  url: string,
  { isAlone = false, onPen = () => undefined, onBroken = () => undefined }: DatabaseOptions = {},
): Promise<Storage> {
  const place = { url, name: `draagvlak ${process.pid} ${randomUUID()}` };
  await migrate(place);
  const pool = openPool(place);
  const writer = new Writer({
    ...place,
    askSql: tellSql({ kind: 'wanted', by: place.name }),
    onLanded: (position) => {
      news.known = position;
      watch.tellWritten(position);
    },
    onLost: () => pen.lose(),
    onBroken,
  });
  const journal = new PostgresJournal(pool, writer);
  const updateLogs = new PostgresUpdateLogs(pool, writer);
  const news = new NewsReader({
    pool,
    journal,
    updateLogs,
    onMisfit: (reason) => writer.break(reason),
  });
  const readNews = (position: number) => {
    if (position > news.known && !pen.isOurs) void news.readOn().catch(() => undefined);
  };
  const want = () => {
    if (!isAlone) pen.want();
  };
  const duty = new PostgresDuty({
    want: (wants) => watch.want(wants),
    catchUp: () => pen.fetch(),
  });
  const pen = new PostgresPen({
    writer,
    news,
    passOver: () => watch.passOver(locks.pen),
    isUp: () => watch.isUp,
    wasSilent: () => watch.wasSilent,
    onCame: onPen,
  });
  const watch = await Watch.open({
    ...place,
    isAlone,
    heard: (told) => {
      if (told.kind === 'written') readNews(told.position);
      else if (told.by !== place.name) want();
    },
    onLook: (position, isWanted) => {
      readNews(position);
      if (isWanted) want();
    },
    onDuty: (isOurs) => duty.change(isOurs),
    onAway: () => writer.askAnew(),
  }).catch(async (error: unknown) => {
    await pool.end();
    throw error;
  });
  const end = async (stores: readonly { close(): Promise<void> }[]): Promise<void> => {
    writer.hurry();
    try {
      await closeAll(stores);
    } finally {
      await writer.close();
      await watch.close();
      await pool.end();
    }
  };
  try {
    await news.begin();
    await journal.check();
    await pen.fetch();
    const kept = (name: string) => new PostgresKept<unknown>(name, pool, writer);
    const files = {
      checkpoint: kept('record'),
      accounts: kept('accounts'),
      erased: kept('erased'),
      signingKey: kept('signing-key'),
      vaultKey: kept('vault-key'),
      moving: kept('moving'),
    };
    let closing: Promise<void> | null = null;
    const stores = [updateLogs, journal, ...Object.values(files)];
    const close = () => (closing ??= end(stores));
    const audit = new PostgresAuditStore(pool);
    const docs = () => updateLogs.docs();
    return {
      updateLogs,
      journal,
      ...files,
      audit,
      docs,
      flows: new PostgresFlows(pool),
      pen,
      duty,
      follow: (follower) => void (news.follower = follower),
      isReachable: () => writer.isReachable && !pen.isStuck && (pen.isOurs || watch.isUp),
      hurry: () => writer.hurry(),
      close,
    };
  } catch (error) {
    // The first error is the one to report.
    await end([]).catch(() => undefined);
    throw error;
  }
}
