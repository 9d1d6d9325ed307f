import type { ComparedRow } from '#shared/comparison.ts';
import type { Paragraph } from '#shared/document.ts';
import { isSameWording } from '#shared/wording.ts';

/** What would be proposed to bring back what a paragraph said. */
interface ProposalBack {
  readonly kind: 'replace' | 'insert-after';
  /** The paragraph it is about, as it stands now. */
  readonly about: Paragraph;
}

/**
 * The amendment that gives a paragraph its earlier words again; null when none can: one of a heading
 * that went, and one that changes the kind alone, for an amendment is about words.
 */
export function proposalBack(
  { kind, before: [before], after: [after] }: ComparedRow,
  now: readonly Paragraph[],
): ProposalBack | null {
  if (!before || before.number === null) return null;
  if (kind === 'removed') {
    const about = standsBefore(before, now);
    return about ? { kind: 'insert-after', about } : null;
  }
  if (kind !== 'changed' || !after) return null;
  const isSame = isSameWording({ ...before.wording, kind: after.wording.kind }, after.wording);
  return isSame ? null : { kind: 'replace', about: after };
}

/** Behind which paragraph of now one that went comes back: by its number the one before, or the first. */
function standsBefore(before: Paragraph, now: readonly Paragraph[]): Paragraph | undefined {
  const place = Number(before.number?.split('.')[1] ?? 1) - 1;
  const numbered = now.filter(({ number }) => number !== null);
  return numbered[Math.max(0, Math.min(place, numbered.length) - 1)];
}
