import { expect, onTestFinished, test } from 'vitest';
import { OwnPostgres, wantsOwnPostgres, whyNoOwnPostgres } from '../support/OwnPostgres.ts';
import { playDatabaseFaults } from './playDatabaseFaults.ts';
import { seed } from './settings.ts';

test.runIf(wantsOwnPostgres)(
  `[D3] [T2] [J4] [A6] a database that is stopped, paused and full while everyone works loses, alters and doubles nothing${whyNoOwnPostgres} (SEED=${seed})`,
  { timeout: 300_000 },
  async () => {
    const database = await OwnPostgres.make();
    onTestFinished(() => database.remove());
    const tally = await playDatabaseFaults(database, { faults: 5, seed });
    expect(tally.wrong).toEqual([]);
    expect([tally.edits > 100, tally.acts > 20]).toEqual([true, true]);
  },
);
