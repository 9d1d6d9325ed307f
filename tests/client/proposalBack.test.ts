import { expect, test } from 'vitest';
import { compareTexts } from '#shared/comparison.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import { proposalBack } from '../../client/history/proposalBack.ts';

const says = (id: string, text = `Dit is paragraaf ${id}.`): BlockJson => ({
  type: 'paragraph',
  attrs: { id },
  content: [{ type: 'text', text }],
});
const heading = (block: BlockJson): BlockJson => ({
  ...block,
  type: 'heading',
  attrs: { ...block.attrs, level: 3 },
});

/** What would be proposed for each row that differs: “replace a”, or “insert-after a”. */
function proposed(before: readonly BlockJson[], after: readonly BlockJson[]): (string | null)[] {
  const [old, now] = [before, after].map((content) => paragraphsOf({ type: 'doc', content }, 1));
  const rows = compareTexts(old ?? [], now ?? []).filter(({ kind }) => kind !== 'same');
  return rows.map((row) => {
    const back = proposalBack(row, { old: old ?? [], now: now ?? [] });
    return back && `${back.kind} ${back.about.id}`;
  });
}

test('[T5, A1] earlier words are proposed for who says other words now, not for who is of another kind alone', () => {
  const before = [says('a'), says('b'), heading(says('c'))];
  expect(proposed(before, [says('a', 'Dit is iets anders.'), ...before.slice(1)])).toEqual([
    'replace a',
  ]);
  expect(proposed(before, [says('a'), heading(says('b')), heading(says('c'))])).toEqual([null]);
  const both = [says('a'), heading(says('b', 'Dit is een kop.')), heading(says('c'))];
  expect(proposed(before, both)).toEqual(['replace b']);
});

test('[T5] what went is proposed behind the nearest before it that still stands, whatever came and went since', () => {
  const before = ['a', 'b', 'c', 'd'].map((id) => says(id));
  const [a, b, , d] = before as [BlockJson, BlockJson, BlockJson, BlockJson];
  const added = ['x', 'y'].map((id) => says(id, `Nieuw is ${id}.`));
  expect(proposed(before, [...added, a, b, d])).toContain('insert-after b');
  expect(proposed(before, [a, d])).toEqual(['insert-after a', 'insert-after a']);
  expect(proposed(before, [d, b, a])).toContain('insert-after b');
  // Before everything there is no place: then behind the first.
  expect(proposed(before, before.slice(1))).toEqual(['insert-after b']);
});
