import { expect, onTestFinished, test } from 'vitest';
import { OwnRedis, wantsOwnRedis, whyNoOwnRedis } from '../support/OwnRedis.ts';
import { newDatabase } from '../support/newDatabase.ts';
import { wantsPostgres, whyNoPostgres } from '../support/postgres.ts';
import { playTogether } from './playTogether.ts';
import { seed } from './settings.ts';

/** So few that a run of all tests stays short; `npm run test:crash` plays more, and times them. */
const faults = 3;

test.runIf(wantsPostgres)(
  `[D6] [T2] [J4] [A6] ${faults} times one of two servers is killed, hangs or is cut off: nothing is lost, altered or doubled${whyNoPostgres} (SEED=${seed})`,
  { timeout: 240_000 },
  async () => {
    const tally = await playTogether({ databaseUrl: await newDatabase(), faults, seed });
    expect(tally.wrong).toEqual([]);
    expect([tally.edits > 20, tally.acts > 5]).toEqual([true, true]);
  },
);

test.runIf(wantsPostgres && wantsOwnRedis)(
  `[D9] [T2] [J4] ${faults} times Redis is killed, stands still or forgets: nothing is lost, altered or doubled${whyNoPostgres}${whyNoOwnRedis} (SEED=${seed})`,
  { timeout: 240_000 },
  async () => {
    const redis = await OwnRedis.make();
    onTestFinished(() => redis.remove());
    const tally = await playTogether({ databaseUrl: await newDatabase(), faults, seed, redis });
    expect(tally.wrong).toEqual([]);
    expect([tally.edits > 20, tally.acts > 5]).toEqual([true, true]);
  },
);
