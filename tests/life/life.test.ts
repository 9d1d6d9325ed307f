import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { acts } from './acts.ts';
import type { ActName } from './acts.ts';
import { foundNetwork } from './foundNetwork.ts';
import { Life } from './Life.ts';
import { Oracle } from './oracle/Oracle.ts';
import type { Block } from './oracle/Oracle.ts';
import { Step } from './Step.ts';
import { Tally } from './Tally.ts';

const seed = Number(process.env['SEED'] ?? 20181116);
const numRuns = Number(process.env['LIFE'] ?? 1_000);
const path = process.env['REPLAY'];
/** Milliseconds; a life takes about fifty. */
const timeout = Math.max(240_000, numRuns * 250);

const first: readonly Block[] = ['p1 wij luisteren naar elke inwoner', 'p2 wie vraagt krijgt antwoord', 'p3 samen blijven leren wij'].map((line) => ({ id: line.slice(0, 2), text: line.slice(3), aliases: [] })); // prettier-ignore

const lives = (tally: Tally) => {
  const pick = fc.nat(10_000);
  const chosen = fc.record({ who: pick, a: pick, b: pick, c: pick });
  const steps = (Object.keys(acts) as ActName[]).flatMap((name) =>
    Array.from({ length: acts[name].weight }, () =>
      chosen.map((each) => new Step(name, each, tally)),
    ),
  );
  return fc.commands(steps, { maxCommands: 100, size: 'max' });
};

test(
  '[E1, E2, E3, E4, E5, E6, E7, E9] [A1, A2, A4, A5, A7, A8] [S1, S2, S3, S4, S5] [P2, P4] [N4] a section is what the rules say, all its life',
  async () => {
    const network = await foundNetwork();
    const tally = new Tally();
    await fc.assert(
      fc.asyncProperty(lives(tally), async (steps) => {
        const life = new Life(network);
        await life.begin(first);
        const oracle = new Oracle(first);
        await fc.asyncModelRun(() => ({ model: oracle, real: life }), steps);
        tally.endOfLife(oracle.shown());
        await life.stop();
      }),
      { seed, numRuns, ...(path !== undefined && { path }) },
    );
    expect(tally.tooFew(numRuns / 200)).toEqual([]);
    expect(tally.adoptedTooSeldom(numRuns / 500)).toEqual([]);
    expect(tally.fits.unsure).toBeLessThan(tally.fits.judged / 4);
  },
  timeout,
);
