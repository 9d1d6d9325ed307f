import type { FormattedPart } from '#shared/formattedDifference.ts';
import { plainText, wordsOf } from '#shared/wording.ts';

/** How many words a difference brings and takes away. */
export function countChanges(parts: readonly FormattedPart[]): { added: number; removed: number } {
  return { added: wordsIn(parts, 'insert'), removed: wordsIn(parts, 'delete') };
}

function wordsIn(parts: readonly FormattedPart[], wanted: FormattedPart['kind']): number {
  const texts = parts.filter(({ kind }) => kind === wanted).map(({ runs }) => plainText(runs));
  return wordsOf(texts.join(' ')).length;
}
