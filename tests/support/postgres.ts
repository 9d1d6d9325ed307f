import { randomUUID } from 'node:crypto';
import { userInfo } from 'node:os';
import { Client } from 'pg';

/** A PostgreSQL in which tests may make databases; `TEST_DATABASE_URL` leads to another one. */
const server =
  process.env['TEST_DATABASE_URL'] ?? `postgres://${userInfo().username}@127.0.0.1:5432/postgres`;

const absence = await run('select 1').then(
  () => null,
  (reason: unknown) => String(reason),
);

/** Whether tests of it are to run: without one they skip and say why, but not where CI is set. */
export const wantsPostgres = absence === null || process.env['CI'] !== undefined;

export const whyNoPostgres = wantsPostgres ? '' : ` (skipped: no PostgreSQL: ${absence})`;

export interface TestDatabase {
  readonly url: string;
  /** Removes it, whoever is connected to it. */
  readonly drop: () => Promise<void>;
}

/** Makes a new and empty database. */
export async function makeDatabase(): Promise<TestDatabase> {
  const name = `draagvlak_test_${randomUUID().replaceAll('-', '')}`;
  await run(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}

/** Runs SQL in a database, that of the server's own unless told. */
export async function run(sql: string, url = server): Promise<void> {
  await ask(sql, url);
}

/** What SQL answers in a database. */
export async function ask(sql: string, url: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
