import type { Insight } from '#shared/record/state.ts';
import type { TiePlaces } from './TiePlaces.ts';

/**
 * What has changed since a recommendation was last judged [I2]: what it says itself, or a paragraph of
 * which the judgement was; null for nothing.
 */
export function sinceJudged(insight: Insight, places: TiePlaces): 'advice' | 'text' | null {
  const last = insight.judgements.at(-1);
  if (!last) return null;
  if (last.revision !== insight.revision) return 'advice';
  const isOther = last.on.some(({ paragraph, exact }) => {
    const place = places.find(paragraph);
    return place ? place.exact !== exact : places.isWhole;
  });
  return isOther ? 'text' : null;
}
