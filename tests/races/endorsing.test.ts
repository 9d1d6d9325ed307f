import { expect, test } from 'vitest';
import { Chance } from '../chaos/Chance.ts';
import { foundNetwork } from '../life/foundNetwork.ts';
import { Arena } from './Arena.ts';
import { Contest } from './Contest.ts';
import { Ends } from './Ends.ts';

const seed = Number(process.env['SEED'] ?? 20181116);
const races = Number(process.env['RACES'] ?? 10_000);
/** Races on one record; then everything begins anew. */
const inOne = 20;
/** Milliseconds; a race takes about five. */
const timeout = Math.max(240_000, races * 50);
const only = process.env['ARENA'];

test(
  '[E2, E3, E4, E6, E7] however endorsing and editing race, nobody stands under words they did not see',
  async () => {
    const network = await foundNetwork();
    const ends = new Ends();
    const arenas = Array.from({ length: Math.ceil(races / inOne) }, (_, number) => number);
    for (const number of only === undefined ? arenas : [Number(only)]) {
      const arena = new Arena(network);
      const chance = new Chance(seed, number);
      await arena.begin();
      for (let race = 0; race < inOne && arena.faults.length === 0; race += 1)
        await new Contest(arena, chance, ends).run();
      await arena.end();
      expect({ arena: number, faults: arena.faults }).toEqual({ arena: number, faults: [] });
    }
    expect(ends.tooFew(only === undefined ? races : 0)).toEqual([]);
  },
  timeout,
);
