import type { ReadBlock } from '#shared/reading/ReadBlock.ts';

/** Our exports name a paragraph by its id, with this before it: some programs want a letter first. */
const prefix = 'p-';

/** The paragraph ids by which a block is named; other names may be among them. */
export function idsIn({ anchors }: Pick<ReadBlock, 'anchors'>): ReadonlySet<string> {
  return new Set(
    anchors.map((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : name)),
  );
}
