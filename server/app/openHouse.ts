import type { Logger } from 'pino';
import type { House } from '../actions/House.ts';
import { isAttemptOpen } from '../actions/isAttemptOpen.ts';
import { markWipe } from '../actions/markWipe.ts';
import { mayTakeId } from '../actions/mayTakeId.ts';
import { settleAll } from '../actions/settleAdoption.ts';
import { Accounts } from '../records/Accounts.ts';
import type { AccountsContent } from '../records/Accounts.ts';
import type { KeptFile } from '../records/KeptFile.ts';
import { Records } from '../records/Records.ts';
import type { Checkpoint } from '../records/Records.ts';
import { Rooms } from '../rooms/Rooms.ts';
import type { DataDirectory } from '../storage/DataDirectory.ts';

/** What a house keeps everything in. */
export type Stores = Pick<DataDirectory, 'journal' | 'checkpoint' | 'accounts' | 'updateLogs'>;

/**
 * Builds the house on its stores: what a crash cut off is brought to its end, and all texts have
 * been read once. `now`: the record's clock, for tests; ISO 8601.
 */
export async function openHouse(stores: Stores, log: Logger, now?: () => string): Promise<House> {
  const records = await Records.open({
    journal: stores.journal,
    // Written by this program alone; whatever else is in it fails against the journal.
    checkpoint: stores.checkpoint as KeptFile<Checkpoint>,
    onCheckpointFailure: (reason) => log.warn({ err: reason }, 'checkpoint not written'),
    ...(now && { now }),
  });
  const accounts = await Accounts.open(stores.accounts as KeptFile<AccountsContent>);
  const rooms = new Rooms({
    logs: stores.updateLogs,
    epochOf: (section) => records.state.sections[section]?.epoch ?? null,
    isAttemptOpen: (attempt) => isAttemptOpen(records.state, attempt),
    mayTake: (id, section, origin) => mayTakeId(records.state, { id, section, origin }),
    onWipe: (section, wipe) =>
      void markWipe(records, section, wipe).catch((reason: unknown) =>
        log.error({ section, err: reason }, 'a wipe could not be recorded'),
      ),
    onCheckpointFailure: (section, reason) =>
      log.warn({ section, err: reason }, 'a checkpoint of a text was of no use'),
    onHistoryDamage: (section, reason) =>
      log.error({ section, err: reason }, 'the history of a text is damaged'),
    onFailure: (section, reason) =>
      log.error({ section, err: reason }, 'a section could not be written'),
  });
  const house = { records, rooms, accounts };
  await settleAll(house);
  await rooms.survey(Object.values(records.state.sections).map(({ id }) => id));
  return house;
}
