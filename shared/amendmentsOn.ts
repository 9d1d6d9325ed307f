import type { ParagraphId } from './ids.ts';
import type { Amendment, RecordState } from './record/state.ts';

type ByParagraph = ReadonlyMap<ParagraphId, readonly Amendment[]>;
const known = new WeakMap<RecordState['amendments'], ByParagraph>();

/**
 * The amendments on a paragraph, and on those that were merged into it [P2], in the order of their
 * numbers. They are parted once for as long as none of them changes.
 */
export function amendmentsOn(
  { amendments }: Pick<RecordState, 'amendments'>,
  ids: readonly ParagraphId[],
): readonly Amendment[] {
  const byParagraph = known.get(amendments) ?? part(amendments);
  const found = ids.map((id) => byParagraph.get(id) ?? none);
  return found.length === 1 ? (found[0] ?? none) : found.flat().toSorted(byNumber);
}

const none: readonly Amendment[] = [];

function part(amendments: RecordState['amendments']): ByParagraph {
  const parts = new Map<ParagraphId, Amendment[]>();
  for (const amendment of Object.values(amendments).toSorted(byNumber)) {
    const ofParagraph = parts.get(amendment.paragraph) ?? [];
    parts.set(amendment.paragraph, ofParagraph);
    ofParagraph.push(amendment);
  }
  known.set(amendments, parts);
  return parts;
}

function byNumber(a: Amendment, b: Amendment): number {
  return a.number.length - b.number.length || (a.number < b.number ? -1 : 1);
}
