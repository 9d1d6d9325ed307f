import { dirname, join, resolve } from 'node:path';
import { alwaysHere } from '../pen/alwaysHere.ts';
import { alwaysOnDuty } from '../pen/alwaysOnDuty.ts';
import { closeAll } from './closeAll.ts';
import { DirectoryLock } from './DirectoryLock.ts';
import { FileAuditStore } from './FileAuditStore.ts';
import { FileJournal } from './FileJournal.ts';
import type { FileSystem } from './FileSystem.ts';
import type { LogOptions } from './FileUpdateLogs.ts';
import { FileUpdateLogs } from './FileUpdateLogs.ts';
import { formatFile } from './formatFile.ts';
import { KeptJsonFile } from './KeptJsonFile.ts';
import { nodeFileSystem } from './nodeFileSystem.ts';
import { MemoryFlows } from './MemoryFlows.ts';
import type { Storage } from './Storage.ts';

/**
 * Opens or makes a data directory (for its owner only): `sections/<doc>`, a directory for each log,
 * and `sections/commits`, which all share; `journal.log`; `record.json`, the checkpoint;
 * `accounts.json`, `erased.json`, `signing-key.json`, `vault-key.json`, `moving.json`;
 * `audit/<day>.jsonl`. Throws
 * DataDirectoryInUse when another server runs on it, FormatNotKnown when it was written by a newer one
 * or is not whole, and StorageDamaged when the journal, or what was last written, cannot be read.
 */
export async function openDataDirectory(
  directory: string,
  fileSystem: FileSystem = nodeFileSystem,
  options: LogOptions = {},
): Promise<Storage> {
  const path = resolve(directory);
  await makeDurableDirectory(path, fileSystem);
  const lock = await DirectoryLock.take(path, fileSystem);
  try {
    return await openStores(path, { fileSystem, lock, options });
  } catch (error) {
    // The first error is the one to report.
    await lock.release().catch(() => undefined);
    throw error;
  }
}

interface Opening {
  readonly fileSystem: FileSystem;
  readonly lock: DirectoryLock;
  readonly options: LogOptions;
}

async function openStores(path: string, { fileSystem, lock, options }: Opening): Promise<Storage> {
  await formatFile.claim(path, fileSystem);
  const sections = join(path, 'sections');
  await fileSystem.makeDirectory(sections);
  const checkpoint = await KeptJsonFile.open<unknown>(join(path, 'record.json'), fileSystem);
  const accounts = await KeptJsonFile.open<unknown>(join(path, 'accounts.json'), fileSystem);
  const erased = await KeptJsonFile.open<unknown>(join(path, 'erased.json'), fileSystem);
  const signingKey = await KeptJsonFile.open<unknown>(join(path, 'signing-key.json'), fileSystem);
  const vaultKey = await KeptJsonFile.open<unknown>(join(path, 'vault-key.json'), fileSystem);
  const moving = await KeptJsonFile.open<unknown>(join(path, 'moving.json'), fileSystem);
  // Names that a server made before it was killed count from here on; so they have to be durable.
  await fileSystem.syncDirectory(path);
  const journal = await FileJournal.open(join(path, 'journal.log'), fileSystem);
  const updateLogs = await FileUpdateLogs.open(sections, fileSystem, options);
  const audit = new FileAuditStore(join(path, 'audit'), fileSystem);
  const kept = { checkpoint, accounts, erased, signingKey, vaultKey, moving };
  const stores = [updateLogs, journal, ...Object.values(kept), audit];
  const close = once(() => closeStores(stores, lock));
  const docs = () => updateLogs.docs();
  return {
    updateLogs,
    journal,
    ...kept,
    audit,
    docs,
    flows: new MemoryFlows(),
    pen: alwaysHere,
    duty: alwaysOnDuty,
    follow: () => undefined,
    isReachable: () => true,
    hurry: () => undefined,
    close,
  };
}

async function closeStores(stores: readonly { close(): Promise<void> }[], lock: DirectoryLock) {
  try {
    await closeAll(stores);
  } finally {
    await lock.release();
  }
}

async function makeDurableDirectory(path: string, fileSystem: FileSystem): Promise<void> {
  const topmost = await fileSystem.makeDirectory(path);
  if (topmost === undefined) return;
  // A new directory is a name in the one above it, and so on up to the one that was there.
  for (let made = path; made.length >= topmost.length; made = dirname(made)) {
    await fileSystem.syncDirectory(dirname(made));
  }
}

function once(task: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | null = null;
  return () => (result ??= task());
}
