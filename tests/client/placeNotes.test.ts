import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeNotes } from '../../client/editor/placeNotes.ts';

const note = (id: string, line: number, height: number) => ({ id, line, height });
const tops = (result: ReturnType<typeof placeNotes>) => result.placed.map(({ top }) => top);
const stepped = (result: ReturnType<typeof placeNotes>) =>
  result.placed.filter(({ isSteppedBack }) => isSteppedBack).map(({ id }) => id);

describe('the margin', () => {
  test('puts each note on the line of its paragraph', () => {
    const notes = [note('a', 0, 50), note('b', 100, 50)];
    expect(tops(placeNotes(notes, null, 20))).toEqual([0, 100]);
  });

  test('pushes a note down only as far as the one before it needs', () => {
    const notes = [note('a', 0, 150), note('b', 100, 50), note('c', 300, 50)];
    expect(tops(placeNotes(notes, null, 20))).toEqual([0, 170, 300]);
  });

  test('leaves the open note on its line and lets those it would touch step back', () => {
    const notes = [note('a', 0, 150), note('b', 100, 400), note('c', 300, 50), note('d', 600, 50)];
    const result = placeNotes(notes, 'b', 20);
    expect(tops(result)[1]).toBe(100);
    expect(stepped(result)).toEqual(['a', 'c']);
    expect(result.bottom).toBe(670);
  });

  test('never lets two visible notes overlap, nor one stand above its paragraph', () => {
    const heights = fc.array(
      fc.record({ step: fc.nat(200), height: fc.integer({ min: 1, max: 300 }) }),
    );
    fc.assert(
      fc.property(heights, fc.nat(20), (sizes, open) => {
        let line = 0;
        const notes = sizes.map(({ step, height }, place) =>
          note(String(place), (line += step + 1), height),
        );
        const { placed } = placeNotes(notes, String(open), 20);
        const visible = placed.flatMap((place, index) =>
          place.isSteppedBack ? [] : [{ ...place, ...notes[index] }],
        );
        const ends = [0, ...visible.map(({ top, height = 0 }) => top + height + 20)];
        expect(visible.filter(({ top, line: own = 0 }) => top < own)).toEqual([]);
        expect(visible.filter(({ top }, index) => top < (ends[index] ?? 0))).toEqual([]);
        expect(
          placed.filter(({ id, top }) => id === String(open) && top !== notes[open]?.line),
        ).toEqual([]);
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
