import { describe, expect, test } from 'vitest';
import type { BrickState, Ground } from '#shared/ground.ts';
import { missingFor } from '#shared/missingFor.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Goal } from '#shared/record/state.ts';
import { as, endorsing, founded, here, partner, tell } from './smallNetwork.ts';
import { refusalOf } from './refusalOf.ts';

const setting = (goals: readonly Goal[]) => ({ type: 'set-goals', section: here, goals }) as const;
const slot = (type: PartnerType, states: readonly BrickState[]): Ground[number] => ({
  type,
  bricks: states.map((state, at) => ({ partner: partner(`${type}-${at}`), state, own: false })),
});
const ground: Ground = [
  slot('municipality', ['valid', 'silent', 'outdated', 'objection', 'outdated-objection']),
  slot('water-board', ['cosmetic']),
  slot('ministry', ['conditional']),
];

describe('[S8] the goals of a section', () => {
  test('are set as a whole, and taken away by setting none', () => {
    const goals: Goal[] = [
      { of: 'municipality', atLeast: 3 },
      { of: 'each', atLeast: 1 },
    ];
    const set = tell(founded, as('lead'), setting(goals));
    expect(set.state.goals[here]).toEqual([goals[1], goals[0]]);
    expect(tell(set, as('coordinator'), setting(goals.toReversed())).events).toEqual(set.events);
    expect(tell(set, as('lead'), setting([])).state.goals[here]).toEqual([]);
  });

  test('name each type once', () => {
    const twice: Goal[] = [
      { of: 'ministry', atLeast: 1 },
      { of: 'ministry', atLeast: 2 },
    ];
    expect(refusalOf(founded, as('lead'), setting(twice)).code).toBe('invalid-input');
  });

  test('never stop anyone from saying anything', () => {
    const set = tell(founded, as('lead'), setting([{ of: 'each', atLeast: 1 }]));
    expect(
      tell(set, as('mandate'), endorsing({ stance: 'object', reason: 'Nee.' })).state.seq,
    ).toBe(set.state.seq + 1);
  });
});

describe('[S8] what a paragraph lacks', () => {
  test('is counted by who carries it, and names who has not spoken of these words', () => {
    expect(missingFor([{ of: 'municipality', atLeast: 3 }], ground)).toEqual([
      {
        type: 'municipality',
        lack: 2,
        ask: ['municipality-2', 'municipality-1', 'municipality-4'],
      },
    ]);
    expect(missingFor([{ of: 'water-board', atLeast: 1 }], ground)).toEqual([]);
  });

  test('of each type: as many as were asked for, or all where there are fewer', () => {
    const lacks = missingFor([{ of: 'each', atLeast: 2 }], ground);
    expect(lacks.map(({ type, lack, ask }) => [type, lack, ask.length])).toEqual([
      ['municipality', 1, 3],
      ['ministry', 1, 0],
    ]);
  });

  test('takes the higher of two goals, and tells of a type the network has not', () => {
    const goals: Goal[] = [
      { of: 'each', atLeast: 1 },
      { of: 'municipality', atLeast: 2 },
      { of: 'company', atLeast: 1 },
    ];
    const lacks = missingFor(goals, ground).map(({ type, lack }) => [type, lack]);
    expect(lacks).toEqual([
      ['municipality', 1],
      ['ministry', 1],
      ['company', 1],
    ]);
    expect(missingFor([], ground)).toEqual([]);
  });
});
