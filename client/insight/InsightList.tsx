import { useState } from 'react';
import type { Insight, InsightKind, Manifesto } from '#shared/record/state.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Segment } from '../ui/Segment.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import './insight.css';
import { InsightCard } from './InsightCard.tsx';
import { InsightDialog } from './InsightDialog.tsx';
import type { InsightPeople } from './InsightPeople.ts';
import { insightsOf } from './insightsOf.ts';
import type { TiePlaces } from './TiePlaces.ts';
import { useInsightRights } from './useInsightRights.ts';
import { useInsightWords } from './useInsightWords.ts';

interface InsightListProps {
  readonly manifesto: Manifesto;
  readonly places: TiePlaces;
  readonly people: InsightPeople;
  /** The paragraph of which the insights are shown; null for all. */
  readonly at: string | null;
}

const kinds: readonly InsightKind[] = ['practice', 'source', 'recommendation'];

/** The insights of a manifesto, or those at one paragraph, by kind; and the way to add one [I1]. */
export function InsightList({ manifesto, places, people, at }: InsightListProps) {
  const words = useInsightWords();
  const record = useRecord();
  const rights = useInsightRights(places);
  const [kind, setKind] = useState<InsightKind | 'all'>('all');
  const [isAdding, setAdding] = useState(false);
  const place = at === null ? null : places.find(at);
  const here = `/manifest/${manifesto.slug}/inzichten`;
  const ids: readonly string[] = place?.ids ?? [at ?? ''];
  const all = insightsOf(record, manifesto.id).filter(
    ({ paragraphs }) => at === null || paragraphs.some((id) => ids.includes(id)),
  );
  const shown = all.filter((one) => kind === 'all' || one.kind === kind);
  return (
    <>
      {place && (
        <div className="insights__at">
          <h2 className="heading-ui">{words.atParagraph(place.number ?? '')}</h2>
          <p className="reading reading--small" lang={manifesto.language}>
            {place.text}
          </p>
          <p className="insight__ties">
            {place.number !== null && (
              <TextLink href={place.href}>{words.link(place.number)}</TextLink>
            )}
            <TextLink href={here}>{words.showAll}</TextLink>
          </p>
        </div>
      )}
      <div className="insights__tools">
        <Segment
          label={words.which}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'all', label: words.all, count: all.length },
            ...kinds.map((value) => ({
              value,
              label: words.kindsMany[value],
              count: all.filter((one) => one.kind === value).length,
            })),
          ]}
        />
        {rights.mayAdd && (
          <Button kind="primary" icon="plus" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )}
      </div>
      {all.length === 0 && (
        <EmptyState title={words.none} text={rights.mayAdd ? words.noneText : words.noneReading} />
      )}
      {all.length > 0 && shown.length === 0 && <p className="subtle">{words.noneOfKind}</p>}
      {shown.toReversed().map((insight: Insight) => (
        <InsightCard key={insight.id} {...{ insight, manifesto, places, people, rights }} />
      ))}
      {isAdding && (
        <InsightDialog
          {...{ manifesto, places }}
          at={place?.id ?? null}
          insight={null}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  );
}
