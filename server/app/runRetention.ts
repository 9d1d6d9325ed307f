import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pino } from 'pino';
import { listPastTerm } from '../actions/listPastTerm.ts';
import { removePastTerm } from '../actions/removePastTerm.ts';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { Accounts } from '../records/Accounts.ts';
import type { AccountsContent } from '../records/AccountsContent.ts';
import { Audit } from '../records/Audit.ts';
import type { AuditStore } from '../records/AuditStore.ts';
import { Erasures } from '../records/Erasures.ts';
import type { ErasedContent } from '../records/Erasures.ts';
import type { KeptFile } from '../records/KeptFile.ts';
import type { PastTerm } from '../records/PastTerm.ts';
import { FileAuditStore } from '../storage/FileAuditStore.ts';
import { nodeFileSystem } from '../storage/nodeFileSystem.ts';
import type { Stored } from '../storage/Stored.ts';
import { openHouse } from './openHouse.ts';
import { openKept } from './openKept.ts';
import { openStorage } from './openStorage.ts';

type Place = Pick<Stored, 'accounts' | 'erased'> & { readonly audit: AuditStore };

/**
 * Lists what is past its term in what this configuration keeps, and removes it [L3]; with
 * `--dry-run` it only lists, also while a server runs on it.
 *
 * @throws DataDirectoryInUse or DatabaseInUse when a server runs, which removes it by itself once a
 *   day.
 */
export async function runRetention(words: readonly string[]): Promise<void> {
  const isDryRun = readWords(words);
  const config = readConfig(process.env);
  const past = isDryRun ? await look(config) : await remove(config);
  for (const { kind, of } of past) console.log(`${kind.padEnd(16)} ${of}`);
  const done = isDryRun ? 'would be removed; nothing was' : 'removed';
  console.log(`${past.length} past their term ${done}.`);
}

// Removing is for who asked for just that.
function readWords(words: readonly string[]): boolean {
  const options = { 'dry-run': { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...words], options }).values['dry-run'] ?? false;
  } catch (cause) {
    throw new Error('Say npm run retention, or npm run retention -- --dry-run.', { cause });
  }
}

async function look({ databaseUrl, dataDirectory }: Config): Promise<PastTerm[]> {
  if (databaseUrl === null) return lookInDirectory(dataDirectory);
  const moment = await openKept(databaseUrl);
  try {
    return await listIn(moment);
  } finally {
    await moment.close();
  }
}

function lookInDirectory(directory: string): Promise<PastTerm[]> {
  return listIn({
    accounts: { read: () => readJson(join(directory, 'accounts.json')) },
    erased: { read: () => readJson(join(directory, 'erased.json')) },
    audit: new FileAuditStore(join(directory, 'audit'), nodeFileSystem),
  });
}

async function listIn({ audit: store, ...stored }: Place): Promise<PastTerm[]> {
  const accounts = await Accounts.open(onlyRead<AccountsContent>(stored.accounts));
  const erasures = await Erasures.open(onlyRead<ErasedContent>(stored.erased));
  const audit = new Audit({ store, onFailure: () => undefined });
  return listPastTerm({ accounts, erasures, audit }, Date.now());
}

async function remove(config: Config): Promise<PastTerm[]> {
  const storage = await openStorage(config);
  try {
    const house = await openHouse(storage, pino({ level: 'warn' }, pino.destination(2)));
    const past = await removePastTerm(house, Date.now());
    await house.audit.settled();
    await house.rooms.stop();
    await house.records.close();
    return past;
  } finally {
    await storage.close();
  }
}

async function readJson(file: string): Promise<unknown> {
  const bytes = await nodeFileSystem.read(file);
  return bytes === null ? null : JSON.parse(new TextDecoder().decode(bytes));
}

// What is written goes nowhere.
function onlyRead<T>({ read }: Pick<KeptFile<unknown>, 'read'>): KeptFile<T> {
  return { read: async () => (await read()) as T | null, write: async () => undefined };
}
