import { expect, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import type { SectionHistory, Sitting } from '#shared/sectionHistory.ts';
import { listMoments } from '../../client/history/listMoments.ts';

const typed = (seq: number, edits: number, minute: string): Sitting => ({
  kind: 'typed',
  moment: { epoch: 1, seq },
  from: `2026-03-01T10:${minute}:00.000Z`,
  at: `2026-03-01T10:${minute}:30.000Z`,
  edits,
  people: ['someone' as PersonId],
  amendment: null,
  other: null,
});
const upTo = (...sittings: Sitting[]): SectionHistory => ({
  sittings,
  versions: [],
  now: sittings.at(-1)?.moment ?? { epoch: 1, seq: 1 },
});
const seqs = (history: SectionHistory, kept: Parameters<typeof listMoments>[1] = []) =>
  listMoments(history, kept).map(({ moment, isNow }) => `${moment.seq}${isNow ? ' now' : ''}`);

test('[T5] a moment somebody reads stays where it was while others go on typing', () => {
  const before = upTo(typed(2, 1, '00'), typed(5, 3, '20'));
  const read = listMoments(before).slice(-1);
  expect(seqs(before, read)).toEqual(['2', '5 now']);
  // The same go became longer: by itself the moment within it is none any more.
  const grown = upTo(typed(2, 1, '00'), typed(9, 7, '20'));
  expect(seqs(grown)).toEqual(['2', '9 now']);
  expect(seqs(grown, read)).toEqual(['2', '5', '9 now']);
  expect(listMoments(grown, read)[1]?.sitting?.edits).toBe(3);
});
