import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Run } from '#shared/wording.ts';
import { changedRanges } from '../../client/editor/changedRanges.ts';

const changed = (before: string, now: string) =>
  changedRanges([{ text: before }], [{ text: now }]).map(([from, to]) => now.slice(from, to));

describe('what changed since a partner endorsed', () => {
  test('[E4] is the words that came, not those that stayed', () => {
    expect(changed('Wij zeggen wat er gebeurt.', 'Wij zeggen vooraf wat er gebeurt.')).toEqual([
      'vooraf ',
    ]);
    expect(changed('binnen zes weken', 'binnen vier weken')).toEqual(['vier']);
  });

  test('[W3, E4] is a footnote that came, and not the word that it hangs on', () => {
    const now: Run[] = [
      { text: 'Wij ' },
      { text: 'zeggen', bold: true },
      { text: 'Zie de wet.', footnote: true },
      { text: ' wat er gebeurt.' },
    ];
    expect(changedRanges([{ text: 'Wij zeggen wat er gebeurt.' }], now)).toEqual([[10, 21]]);
    const asText = now.map((run) => ({ ...run, footnote: undefined }));
    expect(changedRanges(asText, now)).not.toEqual([]);
  });

  test('[E4] is nothing where words only went away', () => {
    expect(changed('Wij zeggen altijd wat er gebeurt.', 'Wij zeggen wat er gebeurt.')).toEqual([]);
  });

  test('lies inside the text and never overlaps itself', () => {
    const text = fc.stringMatching(/^[a-c .]{0,30}$/);
    fc.assert(
      fc.property(text, text, (before, now) => {
        const places = [
          0,
          ...changedRanges([{ text: before }], [{ text: now }]).flat(),
          now.length,
        ];
        expect(places.toSorted((a, b) => a - b)).toEqual(places);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
