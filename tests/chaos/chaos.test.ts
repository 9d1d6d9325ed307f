import { afterAll, expect, test } from 'vitest';
import { openTestApp } from '../http/openTestApp.ts';
import { playSeed } from './playSeed.ts';

const first = Number(process.env['SEED'] ?? 20181116);
const count = Number(process.env['SEEDS'] ?? 200);
/** Seeds played at the same time, each in a section of its own. */
const together = 8;

const app = await openTestApp();
afterAll(() => app.close());
// Each provider listens for the end of the process.
process.setMaxListeners(0);

/** Plays so many seeds; answers how many came to their end. */
async function playSeeds(seeds: number, doublesUpdates: boolean): Promise<number> {
  const waiting = Array.from({ length: seeds }, (_, index) => first + index);
  let played = 0;
  const playOn = async () => {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      await playSeed({ app, seed, doublesUpdates });
      played += 1;
    }
  };
  await Promise.all(Array.from({ length: together }, playOn));
  return played;
}

const patience = { timeout: 60_000 + count * 2_000 };

test(
  '[T1] [T2] [T3] over bad networks all end with one text, and nothing told saved is lost',
  patience,
  async () => {
    expect(await playSeeds(count, false)).toBe(count);
  },
);

test('[T3] whatever comes twice is in the text once', patience, async () => {
  const seeds = Math.ceil(count / 10);
  expect(await playSeeds(seeds, true)).toBe(seeds);
});
