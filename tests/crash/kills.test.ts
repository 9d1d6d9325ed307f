import { expect, test } from 'vitest';
import { playKills } from './playKills.ts';
import { seed } from './settings.ts';

test(
  `[T2] [J4] [A6] [A9] ten kill -9 while everyone works lose, alter and double nothing (SEED=${seed})`,
  { timeout: 240_000 },
  async () => {
    const tally = await playKills({ kills: 10, seed });
    expect(tally.wrong).toEqual([]);
    expect(tally.slowestStart).toBeLessThan(3_000);
    expect([tally.edits > 100, tally.acts > 20]).toEqual([true, true]);
  },
);
