import type { ComparedRow } from '#shared/comparison.ts';
import type { Paragraph } from '#shared/document.ts';
import { isSameWording } from '#shared/wording.ts';

/** Paragraphs in the order in which they stood then, and stand now. */
interface Texts {
  readonly old: readonly Paragraph[];
  readonly now: readonly Paragraph[];
}

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
  texts: Texts,
): ProposalBack | null {
  if (!before || before.number === null) return null;
  if (kind === 'removed') {
    const about = standsBefore(before, texts);
    return about ? { kind: 'insert-after', about } : null;
  }
  if (kind !== 'changed' || !after) return null;
  const isSame = isSameWording({ ...before.wording, kind: after.wording.kind }, after.wording);
  return isSame ? null : { kind: 'replace', about: after };
}

/** Behind what one that went comes back: the nearest before it that still stands, or else the first. */
function standsBefore({ id }: Paragraph, { old, now }: Texts): Paragraph | undefined {
  const standing = new Map(now.filter(saysSomething).map((one) => [one.id, one]));
  const place = old.findIndex((one) => one.id === id);
  const nearest = old.slice(0, place).findLast((one) => standing.has(one.id));
  // Nothing can be proposed before everything.
  return nearest ? standing.get(nearest.id) : now.find(saysSomething);
}

function saysSomething({ wording }: Paragraph): boolean {
  return wording.runs.length > 0;
}
