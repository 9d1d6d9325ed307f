import { canAddInsight, canChangeInsight, canJudge } from '#shared/record/rights.ts';
import type { Insight } from '#shared/record/state.ts';
import { useLive, useRecord } from '../live/LiveProvider.tsx';
import { useNow } from '../ui/useNow.ts';
import type { TiePlaces } from './TiePlaces.ts';

/** What the reader may do with insights, as the server would say [N4]. */
export function useInsightRights(places: TiePlaces) {
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const person = record.people[me.person.id] ?? null;
  const askedOf = ({ paragraphs }: Insight) => ({
    person,
    at,
    sections: places.findAll(paragraphs).map(({ section }) => section),
  });
  return {
    mayAdd: canAddInsight(person),
    mayChange: (insight: Insight) => canChangeInsight(record, askedOf(insight), insight),
    mayJudge: (insight: Insight) =>
      insight.kind === 'recommendation' && canJudge(record, askedOf(insight)),
    isOwn: (insight: Insight) => insight.author === person?.id,
  };
}
