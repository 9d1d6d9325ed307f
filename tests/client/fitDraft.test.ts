import { expect, test } from 'vitest';
import { fitDraft } from '../../client/ui/fitDraft.ts';

const initial = {
  kind: 'replace',
  base: { wording: { kind: 'paragraph', runs: [{ text: 'Nu.' }] }, exact: 'e1' },
  amendment: null,
  reason: '',
};

test('a draft that an older page kept is taken as far as the form knows it', () => {
  expect(fitDraft({ reason: 'Beter.', gone: 1 }, initial)).toEqual({
    ...initial,
    reason: 'Beter.',
  });
  const odd = { base: { wording: 'x', exact: 'e0' }, amendment: 'a1', reason: 5 };
  expect(fitDraft(odd, initial)).toEqual({
    ...initial,
    base: { ...initial.base, exact: 'e0' },
    amendment: 'a1',
  });
});

test.each([null, 5, 'x', [], [1], true])('%j is no draft of such a form', (kept) => {
  expect(fitDraft(kept, initial)).toEqual(initial);
});

test('a whole one is what it was', () => {
  const kept = { ...initial, kind: 'delete', reason: 'Weg.' };
  expect(fitDraft(kept, initial)).toEqual(kept);
  expect(fitDraft('half', '')).toBe('half');
  expect(fitDraft(null, '')).toBe('');
});
