import { expect, test } from 'vitest';
import { changesBetween } from '#shared/changes.ts';
import { limits } from '#shared/limits.ts';
import { mergeRuns } from '#shared/merge.ts';
import { tokenise } from '#shared/tokens.ts';

const many = (word: string, count: number) =>
  tokenise([{ text: Array.from({ length: count }, (_, place) => `${word}${place}`).join(' ') }]);

test('a text of which nothing is left is one change, found without a long search', () => {
  const [from, to] = [many('oud', limits.editTokens), many('nieuw', limits.editTokens)];
  expect(changesBetween(from, to)).toEqual([{ start: 0, end: from.length, tokens: to }]);
});

test('[A4] two rewritings of a whole long paragraph overlap, and neither is lost', () => {
  const [base, one, two] = [many('oud', 2_000), many('een', 2_000), many('twee', 2_000)];
  expect(mergeRuns(base, one, two)).toMatchObject({ kind: 'overlapping', overlaps: [{}] });
});

test('one changed word in a very long paragraph stays one changed word', () => {
  const from = many('woord', 3_000);
  const to = from.with(1_000, { text: 'anders' });
  expect(changesBetween(from, to)).toEqual([
    { start: 1_000, end: 1_001, tokens: [{ text: 'anders' }] },
  ]);
});
