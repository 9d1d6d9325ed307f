import type { ManifestoId } from '#shared/ids.ts';
import type { Insight, RecordState } from '#shared/record/state.ts';

/** The insights of a manifesto in the order in which they were added, without those withdrawn. */
export function insightsOf(
  { insights }: Pick<RecordState, 'insights'>,
  manifesto: ManifestoId,
): Insight[] {
  return Object.values(insights)
    .filter((one) => one.manifesto === manifesto && one.withdrawn === null)
    .toSorted((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true }));
}
