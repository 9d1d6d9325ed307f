import { join } from 'node:path';
import { FileAuditStore } from '../../server/storage/FileAuditStore.ts';
import { FileJournal } from '../../server/storage/FileJournal.ts';
import { FileUpdateLogs } from '../../server/storage/FileUpdateLogs.ts';
import { KeptJsonFile } from '../../server/storage/KeptJsonFile.ts';
import { MemoryAuditStore } from '../support/MemoryAuditStore.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { MemoryJournal } from '../support/MemoryJournal.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import { realDirectory } from '../support/realDirectory.ts';
import { describeAuditStore } from './describeAuditStore.ts';
import { describeJournal } from './describeJournal.ts';
import { describeKeptFile } from './describeKeptFile.ts';
import { describeUpdateLog } from './describeUpdateLog.ts';

const measures = { segmentBytes: 300, commitBytes: 500, syncBeat: 0 };
const places = {
  file: realDirectory,
  'file on the disk of the tests': async () => ({ directory: '/', fileSystem: new MemoryDisk() }),
};

for (const [name, place] of Object.entries(places)) {
  describeUpdateLog(name, async () => {
    const { directory, fileSystem } = await place();
    return { restart: () => FileUpdateLogs.open(directory, fileSystem, measures) };
  });
  describeJournal(name, async () => {
    const { directory, fileSystem } = await place();
    return { restart: () => FileJournal.open(join(directory, 'journal'), fileSystem) };
  });
  describeKeptFile(name, async () => {
    const { directory, fileSystem } = await place();
    return { restart: () => KeptJsonFile.open(join(directory, 'kept.json'), fileSystem) };
  });
  describeAuditStore(name, async () => {
    const { directory, fileSystem } = await place();
    return { restart: async () => new FileAuditStore(join(directory, 'audit'), fileSystem) };
  });
}

describeUpdateLog('memory', async () => {
  const logs = new MemoryUpdateLogs();
  return { restart: async () => logs };
});
describeJournal('memory', async () => {
  const kept: string[] = [];
  return { restart: async () => new MemoryJournal(kept) };
});
describeKeptFile('memory', async () => {
  const file = new MemoryKeptFile<unknown>();
  return { restart: async () => file };
});
describeAuditStore('memory', async () => {
  const store = new MemoryAuditStore();
  return { restart: async () => store };
});
