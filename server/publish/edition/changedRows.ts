import { compareTexts } from '#shared/comparison.ts';
import type { ComparedRow } from '#shared/comparison.ts';
import { paragraphsOf } from '#shared/document.ts';
import type { DocumentJson } from '#shared/document.ts';
import type { SectionView } from '#shared/view.ts';

/** What is not as it was in an earlier text of a section, which had none when that is missing. */
export function changedRows(
  { paragraphs, number }: SectionView,
  earlier: DocumentJson | undefined,
): ComparedRow[] {
  const before = earlier ? paragraphsOf(earlier, number) : [];
  return compareTexts(before, paragraphs).filter(({ kind, isMoved }) => kind !== 'same' || isMoved);
}
