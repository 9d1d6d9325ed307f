import type { ParagraphId } from './ids.ts';
import type { Insight, RecordState } from './record/state.ts';

type ByParagraph = ReadonlyMap<ParagraphId, readonly Insight[]>;
const known = new WeakMap<RecordState['insights'], ByParagraph>();

/**
 * The insights that are tied to a paragraph, or to one that was merged into it [P2, I1], in the order
 * in which they were added; without those that were withdrawn. They are parted once for as long as
 * none of them changes.
 */
export function insightsOn(
  { insights }: Pick<RecordState, 'insights'>,
  ids: readonly ParagraphId[],
): readonly Insight[] {
  const byParagraph = known.get(insights) ?? part(insights);
  const found = ids.map((id) => byParagraph.get(id) ?? none);
  return found.length === 1 ? (found[0] ?? none) : [...new Set(found.flat())];
}

const none: readonly Insight[] = [];

function part(insights: RecordState['insights']): ByParagraph {
  const parts = new Map<ParagraphId, Insight[]>();
  for (const insight of Object.values(insights)) {
    if (insight.withdrawn) continue;
    for (const paragraph of insight.paragraphs) {
      const ofParagraph = parts.get(paragraph) ?? [];
      parts.set(paragraph, ofParagraph);
      ofParagraph.push(insight);
    }
  }
  known.set(insights, parts);
  return parts;
}
