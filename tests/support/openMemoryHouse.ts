import { pino } from 'pino';
import { openHouse } from '../../server/app/openHouse.ts';
import type { Clocks, Stores } from '../../server/app/openHouse.ts';
import type { House } from '../../server/actions/House.ts';
import { alwaysHere } from '../../server/pen/alwaysHere.ts';
import { MemoryAuditStore } from './MemoryAuditStore.ts';
import { MemoryJournal } from './MemoryJournal.ts';
import { MemoryKeptFile } from './MemoryKeptFile.ts';
import { MemoryUpdateLogs } from './MemoryUpdateLogs.ts';

/** What is given in the place of what a test house has in memory. */
export interface MemoryHouseOptions extends Partial<Stores> {
  readonly clocks?: Clocks;
}

/** A real house without a disk: everything the server has but its doors. */
export function openMemoryHouse({
  clocks = {},
  ...stores
}: MemoryHouseOptions = {}): Promise<House> {
  const inMemory = {
    journal: new MemoryJournal(),
    checkpoint: new MemoryKeptFile(),
    accounts: new MemoryKeptFile(),
    erased: new MemoryKeptFile(),
    signingKey: new MemoryKeptFile(),
    vaultKey: new MemoryKeptFile(),
    audit: new MemoryAuditStore(),
    updateLogs: new MemoryUpdateLogs(),
    pen: alwaysHere,
    follow: () => undefined,
    ...stores,
  };
  return openHouse(inMemory, pino({ level: 'silent' }), { clocks });
}
