import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { moveToSection } from '../../../server/actions/moveToSection.ts';
import { typeInParagraph } from '../../../server/actions/typeInParagraph.ts';
import { person } from '../cast.ts';
import type { Act } from './Act.ts';
import { expectWhole } from './expectWhole.ts';
import { World } from './World.ts';

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('move', 'move', 'move', 'type', 'endorse', 'propose'),
    from: fc.nat(2),
    at: fc.nat(20),
    to: fc.nat(2),
    behind: fc.nat(20),
  }),
  { minLength: 5, maxLength: 25 },
);

test('[P1] [P5] whatever is moved between sections, in whatever order, nothing is lost or there twice', async () => {
  let moves = 0;
  const law = async (todo: readonly Act[]) => {
    const world = await World.make();
    for (const act of todo) {
      await world.perform(act);
      await expectWhole(world);
    }
    // The texts of the logs say the same.
    for (const section of world.sections) (await world.house.rooms.shut(section)).open();
    await expectWhole(world);
    moves += world.moves;
    await world.close();
  };
  await fc.assert(fc.asyncProperty(acts, law), { seed: 20181116, numRuns: 60 });
  expect(moves).toBeGreaterThan(200);
});

test('[T2] typing beside a move of that very paragraph: the words go along, or the move is refused', async () => {
  const world = await World.make();
  const [from, to] = [world.sections[0]!, world.sections[1]!];
  for (let round = 0; round < 20; round += 1) {
    const where = round % 2 === 0 ? [from, to] : [to, from];
    const [one] = (await world.standing()).filter(({ id }) => id === 'a4');
    const runs = [{ text: `Ronde ${round}.` }];
    const input = {
      section: where[0]!,
      paragraph: one!.id,
      shown: one!.exact,
      to: where[1]!,
      behind: null,
    };
    const typing = () =>
      typeInParagraph(world.house, person('lead'), {
        section: where[0]!,
        paragraph: one!.id,
        runs,
      });
    const moving = () => moveToSection(world.house, person('member'), { input, retry: null });
    const tries = round % 3 === 0 ? [moving(), typing()] : [typing(), moving()];
    const ended = await Promise.allSettled(tries);
    const [now] = (await world.standing()).filter(({ id }) => id === 'a4');
    const typed = ended[round % 3 === 0 ? 1 : 0]?.status === 'fulfilled';
    // Whoever was told that it is saved finds it, wherever the paragraph is.
    expect(now?.text === `Ronde ${round}.`).toBe(typed);
    if (now?.section !== where[1])
      await moveToSection(world.house, person('member'), {
        input: { ...input, shown: now!.exact },
        retry: null,
      });
  }
  await world.close();
});
