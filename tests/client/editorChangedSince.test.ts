import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedRanges } from '../../client/editor/changedRanges.ts';

const changed = (before: string, now: string) =>
  changedRanges(before, now).map(([from, to]) => now.slice(from, to));

describe('what changed since a partner endorsed', () => {
  test('[E4] is the words that came, not those that stayed', () => {
    expect(changed('Wij zeggen wat er gebeurt.', 'Wij zeggen vooraf wat er gebeurt.')).toEqual([
      'vooraf ',
    ]);
    expect(changed('binnen zes weken', 'binnen vier weken')).toEqual(['vier']);
  });

  test('[E4] is nothing where words only went away', () => {
    expect(changed('Wij zeggen altijd wat er gebeurt.', 'Wij zeggen wat er gebeurt.')).toEqual([]);
  });

  test('lies inside the text and never overlaps itself', () => {
    const text = fc.stringMatching(/^[a-c .]{0,30}$/);
    fc.assert(
      fc.property(text, text, (before, now) => {
        const places = [0, ...changedRanges(before, now).flat(), now.length];
        expect(places.toSorted((a, b) => a - b)).toEqual(places);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
