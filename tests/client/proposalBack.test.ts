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
    const back = proposalBack(row, now ?? []);
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
