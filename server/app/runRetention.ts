import { join } from 'node:path';
import { pino } from 'pino';
import { listPastTerm } from '../actions/listPastTerm.ts';
import { removePastTerm } from '../actions/removePastTerm.ts';
import { readConfig } from '../config.ts';
import { Accounts } from '../records/Accounts.ts';
import { Audit } from '../records/Audit.ts';
import { Erasures } from '../records/Erasures.ts';
import type { KeptFile } from '../records/KeptFile.ts';
import type { PastTerm } from '../records/PastTerm.ts';
import { openDataDirectory } from '../storage/DataDirectory.ts';
import { FileAuditStore } from '../storage/FileAuditStore.ts';
import { nodeFileSystem } from '../storage/nodeFileSystem.ts';
import { openHouse } from './openHouse.ts';

/**
 * Lists what is past its term in the data directory of this configuration, and removes it [L3];
 * with `--dry-run` it only lists, also while a server runs on it.
 *
 * @throws DataDirectoryInUse when a server runs, which removes it by itself once a day.
 */
export async function runRetention(words: readonly string[]): Promise<void> {
  const { dataDirectory } = readConfig(process.env);
  const isDryRun = words.includes('--dry-run');
  const past = isDryRun ? await look(dataDirectory) : await remove(dataDirectory);
  for (const { kind, of } of past) console.log(`${kind.padEnd(16)} ${of}`);
  const done = isDryRun ? 'would be removed; nothing was' : 'removed';
  console.log(`${past.length} past their term ${done}.`);
}

async function look(directory: string): Promise<PastTerm[]> {
  const accounts = await Accounts.open(onlyRead(join(directory, 'accounts.json')));
  const erasures = await Erasures.open(onlyRead(join(directory, 'erased.json')));
  const store = new FileAuditStore(join(directory, 'audit'), nodeFileSystem);
  const audit = new Audit({ store, onFailure: () => undefined });
  return listPastTerm({ accounts, erasures, audit }, Date.now());
}

async function remove(path: string): Promise<PastTerm[]> {
  const directory = await openDataDirectory(path);
  try {
    const house = await openHouse(directory, pino({ level: 'warn' }, pino.destination(2)));
    const past = await removePastTerm(house, Date.now());
    await house.audit.settled();
    await house.rooms.stop();
    await house.records.close();
    return past;
  } finally {
    await directory.close();
  }
}

// What is written goes nowhere.
function onlyRead<T>(file: string): KeptFile<T> {
  return {
    read: async () => {
      const bytes = await nodeFileSystem.read(file);
      return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as T);
    },
    write: async () => undefined,
  };
}
