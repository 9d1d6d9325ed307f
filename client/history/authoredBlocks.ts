import type { Authorship } from '#shared/authorship.ts';
import { cutRuns } from '#shared/cutRuns.ts';
import { eachTextBlock, paragraphsOf, runsOf } from '#shared/document.ts';
import type { DocumentJson } from '#shared/document.ts';
import type { BlockKind, Run } from '#shared/wording.ts';

/** Words by one author, whose place in the list it is. */
export interface AuthoredWords {
  readonly author: number;
  readonly runs: readonly Run[];
}

/** A text-bearing block to be read, and who wrote what of it. */
export interface AuthoredBlock {
  readonly id: string;
  readonly kind: BlockKind;
  readonly number: string | null;
  readonly parts: readonly AuthoredWords[];
}

/** The blocks of a text that say something, each cut where another author begins. */
export function authoredBlocks(
  document: DocumentJson,
  { blocks }: Authorship,
  section: number,
): AuthoredBlock[] {
  const numbers = new Map(paragraphsOf(document, section).map(({ id, number }) => [id, number]));
  const all: AuthoredBlock[] = [];
  let place = 0;
  eachTextBlock(document.content, (block, kind) => {
    const authored = blocks[place++] ?? [];
    const runs = runsOf(block);
    if (runs.length === 0) return;
    let start = 0;
    const parts = authored.map(({ author, length }) => {
      const part = { author, runs: cutRuns(runs, start, start + length) };
      start += length;
      return part;
    });
    const id = block.attrs?.id ?? '';
    all.push({ id, kind, number: numbers.get(id as never) ?? null, parts });
  });
  return all;
}

/** How much of a text each author wrote, by place in the list, as a share of 1; the most first. */
export function sharesOf(blocks: readonly AuthoredBlock[]): { author: number; share: number }[] {
  const lengths = new Map<number, number>();
  let all = 0;
  for (const { author, runs } of blocks.flatMap(({ parts }) => parts)) {
    const length = runs.reduce((sum, { text }) => sum + text.length, 0);
    lengths.set(author, (lengths.get(author) ?? 0) + length);
    all += length;
  }
  return [...lengths]
    .map(([author, length]) => ({ author, share: length / all }))
    .toSorted((a, b) => b.share - a.share);
}
