import { expect, test } from 'vitest';
import { playKills } from './playKills.ts';
import { kills, seed } from './settings.ts';
import { Tally } from './Tally.ts';

/** Kills on one data directory, so that the record does not grow beyond what people write. */
const killsEach = 150;

test(`[T2] [J4] [A6] [A9] ${kills} kills lose, alter and double nothing`, async () => {
  const tally = new Tally();
  for (let left = kills; left > 0 && tally.wrong.length === 0; left -= killsEach)
    tally.add(await playKills({ kills: Math.min(left, killsEach), seed: seed + left }));
  const again = `npm run test:crash -- --kills ${kills} --seed ${seed}`;
  process.stdout.write(`${tally.tell()}\nAgain with: ${again}\n`);
  expect(tally.wrong).toEqual([]);
  expect(tally.slowestStart).toBeLessThan(3_000);
});
