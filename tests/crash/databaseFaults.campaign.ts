import { expect, onTestFinished, test } from 'vitest';
import { OwnPostgres } from '../support/OwnPostgres.ts';
import { playDatabaseFaults } from './playDatabaseFaults.ts';
import { kills, seed } from './settings.ts';

test(`[D3] [T2] [J4] [A6] ${kills} faults of a database lose, alter and double nothing`, async () => {
  const database = await OwnPostgres.make();
  onTestFinished(() => database.remove());
  const tally = await playDatabaseFaults(database, { faults: kills, seed });
  const again = `npm run test:crash -- --only databaseFaults --kills ${kills} --seed ${seed}`;
  process.stdout.write(`${tally.tell('faults of the database')}\n`);
  process.stdout.write(`slowest calm ${Math.round(tally.slowestCalm)} ms\nAgain with: ${again}\n`);
  expect(tally.wrong).toEqual([]);
  expect(tally.slowestCalm).toBeLessThan(5_000);
});
