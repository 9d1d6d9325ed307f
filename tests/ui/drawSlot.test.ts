import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layBricks, type Brick, type BrickState } from '#shared/ground.ts';
import { partnerId } from '#shared/ids.ts';
import { drawSlot } from '../../client/ui/ground/drawSlot.ts';
import { layRuns, slotShare } from '../../client/ui/ground/layRuns.ts';
import { laidBricks } from './laidGround.ts';

const heights = { bar: 7, below: 6 };
const states: BrickState[] = [
  'valid',
  'cosmetic',
  'conditional',
  'outdated',
  'abstained',
  'outdated-abstention',
  'objection',
  'outdated-objection',
  'silent',
];
const anyBricks = fc
  .array(fc.record({ state: fc.constantFrom(...states), own: fc.boolean() }), { maxLength: 120 })
  .map((drafts) => {
    const first = drafts.findIndex((draft) => draft.own);
    return layBricks(
      drafts.map(({ state }, index): Brick => ({
        partner: partnerId.parse(`p${index}`),
        state,
        own: index === first,
      })),
    );
  });

const count = (path: string, letter: string) => path.split(letter).length - 1;

describe('the bricks of one slot', () => {
  test('[E8] are all in a run: none is lost and none is drawn twice', () => {
    fc.assert(
      fc.property(anyBricks, (bricks) => {
        const covered = layRuns(bricks).flatMap((run) =>
          Array.from({ length: run.length }, (_, index) => [run.start + index, run.state]),
        );
        expect(covered).toEqual(bricks.map((brick, index) => [index, brick.state]));
      }),
    );
  });

  test('[E8] make one run per state, and at most one more for the own partner', () => {
    fc.assert(
      fc.property(anyBricks, (bricks) => {
        const runs = layRuns(bricks).map((run) => run.state);
        const own = bricks.some((brick) => brick.own) ? 1 : 0;
        expect(runs.length).toBeLessThanOrEqual(new Set(runs).size + own);
        runs.forEach((state, index) => expect(state).not.toBe(runs[index + 1]));
      }),
    );
  });

  test('[E8] are drawn where they lie, and silence and abstention draw no brick', () => {
    const drawing = drawSlot(
      laidBricks({ valid: 2, abstained: 2, objection: 1, silent: 4 }),
      heights,
    );
    expect(drawing.runs).toEqual([
      { state: 'valid', start: 0, length: 2 },
      { state: 'objection', start: 4, length: 1 },
    ]);
    expect(count(drawing.dots, 'M')).toBe(2);
  });

  test('have a seam wherever two bricks on the line touch, and a wall between open ones', () => {
    const drawing = drawSlot(laidBricks({ valid: 2, conditional: 3, outdated: 1 }), heights);
    expect(drawing.seams).toBe('M1 -1V7M2 -1V7M5 -1V7');
    expect(drawing.dividers).toBe('M3 0V7M4 0V7');
  });

  test('have their seams below the line where objections hang', () => {
    const drawing = drawSlot(laidBricks({ valid: 1, objection: 3 }), heights);
    expect(drawing.seams).toBe('M2 9V16M3 9V16');
  });

  test('[E8] hang below the line when they object, to other words too, with the triangle above', () => {
    const counts = { 'outdated-objection': 1, outdated: 1 };
    expect(drawSlot(laidBricks(counts, 'outdated-objection'), heights)).toMatchObject({
      runs: [{ state: 'outdated-objection' }, { state: 'outdated' }],
      seams: '',
      own: { at: 0.5, isBelow: true },
    });
    expect(drawSlot(laidBricks(counts, 'outdated'), heights).own?.isBelow).toBe(false);
  });

  test('begin with the own partner, and the triangle points at its middle', () => {
    fc.assert(
      fc.property(anyBricks, (bricks) => {
        const { own } = drawSlot(bricks, heights);
        expect(own?.at ?? null).toBe(bricks.some((brick) => brick.own) ? 0.5 : null);
      }),
    );
  });
});

describe('the width of a slot', () => {
  test.each([
    [0, 1],
    [1, 1],
    [2, 2],
    [4, 2],
    [5, 3],
    [9, 3],
    [10, 5],
    [24, 5],
    [25, 8],
    [342, 8],
  ])('of %i partners is %i shares', (partners, share) => {
    expect(slotShare(partners)).toBe(share);
  });
});
