import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { Place } from './Place.ts';

/**
 * Makes a database beside the one that a URL leads to.
 *
 * @throws what the database says; its role has to be one that may make databases.
 */
export async function newDatabase(beside: string): Promise<Place> {
  const name = `draagvlak_drill_${randomUUID().replaceAll('-', '')}`;
  await say(beside, `create database ${name}`);
  const url = new URL(beside);
  url.pathname = `/${name}`;
  return {
    settings: { DATABASE_URL: url.href },
    remove: () => say(beside, `drop database if exists ${name} with (force)`),
  };
}

async function say(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
