import { formattedDifference } from '#shared/formattedDifference.ts';
import type { FormattedPart } from '#shared/formattedDifference.ts';
import type { ParagraphId } from '#shared/ids.ts';
import type { Looked } from './lookedOnDevice.ts';
import type { MyParagraph } from './MyParagraph.ts';

/** What became of a paragraph since somebody looked. */
export interface ParagraphChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly id: ParagraphId;
  /** The number it has; of one that went, the number it had. */
  readonly number: string;
  /** The section it stands in, from 1; null when it went. */
  readonly section: number | null;
  readonly difference: readonly FormattedPart[];
}

/**
 * What changed since somebody looked, in the order of the text, and behind it what went. A paragraph
 * that was merged into another did not go: that one changed [P2]. One that moved is the same.
 */
export function changesSince(
  { paragraphs: then }: Looked,
  now: readonly MyParagraph[],
): ParagraphChange[] {
  const before = new Map(then.map((seen) => [seen.id, seen]));
  const still = new Set(now.flatMap(({ paragraph: { id, aliases } }) => [id, ...aliases]));
  const changed = now.flatMap(({ paragraph, number, sectionNumber }): ParagraphChange[] => {
    const { id, exact, wording } = paragraph;
    const seen = before.get(id);
    if (seen?.exact === exact) return [];
    const kind = seen ? 'changed' : 'added';
    const difference = formattedDifference(seen?.runs ?? [], wording.runs);
    return [{ kind, id, number, section: sectionNumber, difference }];
  });
  const removed = then
    .filter(({ id }) => !still.has(id))
    .map(({ id, number, runs }): ParagraphChange => {
      const difference = formattedDifference(runs, []);
      return { kind: 'removed', id, number, section: null, difference };
    });
  return [...changed, ...removed];
}
