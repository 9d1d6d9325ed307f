import { expect, test } from 'vitest';
import { database, files } from '../support/setUps.ts';
import { playKills } from './playKills.ts';
import { seed } from './settings.ts';

// The way through the database is the longer one; it has campaigns of its own.
for (const { name, isWanted, variables, kills } of [
  { ...files, kills: 10 },
  { ...database, kills: 4 },
])
  test.runIf(isWanted)(
    `[T2] [J4] [A6] [A9] [D1] ${kills} times kill -9 while everyone works lose, alter and double nothing: ${name} (SEED=${seed})`,
    { timeout: 240_000 },
    async () => {
      const { DATABASE_URL: databaseUrl } = await variables();
      const tally = await playKills({ kills, seed, databaseUrl });
      expect(tally.wrong).toEqual([]);
      expect([tally.edits > 100, tally.acts > 20]).toEqual([true, true]);
    },
  );
