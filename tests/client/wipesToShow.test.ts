import { describe, expect, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import type { Moment, Version } from '#shared/record/state.ts';
import { wipesToShow } from '../../client/lead/wipesToShow.ts';

function marked(seq: number, clock: string, epoch = 1): Version {
  return {
    moment: { epoch, seq },
    why: { kind: 'wipe', percent: 40, person: 'iris' as PersonId },
    by: null,
    seq,
    at: `2026-11-27T${clock}:00.000Z`,
  };
}

const shown = (versions: Version[], fine: number[] = [], epoch = 1) =>
  wipesToShow(versions, epoch, ({ seq }: Moment) => fine.includes(seq)).map(
    ({ version, moments }) => [version.moment.seq, moments.length],
  );

describe('what a lead hears of a text that was wiped', () => {
  test('[T5] is each time that much of it went', () => {
    expect(shown([marked(7, '09:00'), marked(30, '14:00')])).toEqual([
      [7, 1],
      [30, 1],
    ]);
  });

  test('[T5] is one thing when it went bit by bit, with the fullest text to go back to', () => {
    const bits = [marked(7, '09:00'), marked(12, '09:08'), marked(20, '09:16')];
    expect(shown(bits)).toEqual([[7, 3]]);
  });

  test('[T5] is nothing of an earlier epoch: that text is no longer there', () => {
    expect(shown([marked(7, '09:00'), marked(3, '12:00', 2)], [], 2)).toEqual([[3, 1]]);
  });

  test('[T5, B4] is nothing of a file that was taken in: whoever did that knows', () => {
    const why = { kind: 'import', person: 'iris' as PersonId } as const;
    expect(shown([{ ...marked(7, '09:00'), why }, marked(12, '09:05')])).toEqual([[12, 1]]);
  });

  test('[T5] is not what was found to be fine, but is what came after', () => {
    const bits = [marked(7, '09:00'), marked(12, '09:05')];
    expect(shown(bits, [7])).toEqual([[12, 1]]);
    expect(shown(bits, [7, 12])).toEqual([]);
  });
});
