import { formatDate } from '#shared/language/formatTime.ts';
import type { Insight } from '#shared/record/state.ts';
import { Icon } from '../ui/Icon.tsx';
import { InText } from '../ui/InText.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { AdviceMark } from './AdviceMark.tsx';
import type { InsightPeople } from './InsightPeople.ts';
import { sinceJudged } from './sinceJudged.ts';
import { statusOf } from './statusOf.ts';
import type { TiePlaces } from './TiePlaces.ts';
import { useInsightWords } from './useInsightWords.ts';

interface JudgementsProps {
  readonly insight: Insight;
  readonly places: TiePlaces;
  readonly people: InsightPeople;
}

/** What became of a recommendation: the last judgement, whether it is of what is there now, and those before. */
export function Judgements({ insight, places, people }: JudgementsProps) {
  const { advice } = useInsightWords();
  const last = insight.judgements.at(-1);
  const earlier = insight.judgements.slice(0, -1).toReversed();
  const since = sinceJudged(insight, places);
  return (
    <>
      <p>
        <AdviceMark status={statusOf(insight)} />
      </p>
      {last && <Said {...{ people }} judgement={last} />}
      {since !== null && (
        <p className="small advice__since">
          <Icon name="warning" size={14} /> {advice.stale[since]}
        </p>
      )}
      {earlier.length > 0 && (
        <details className="small advice__earlier">
          <summary>{advice.earlier(earlier.length)}</summary>
          {earlier.map((judgement) => (
            <div key={judgement.at + judgement.verdict}>
              <AdviceMark status={judgement.verdict} />
              <Said {...{ judgement, people }} />
            </div>
          ))}
        </details>
      )}
    </>
  );
}

interface SaidProps {
  readonly judgement: Insight['judgements'][number];
  readonly people: InsightPeople;
}

function Said({ judgement: { reason, by, at }, people }: SaidProps) {
  const { advice } = useInsightWords();
  const { language } = useLanguage();
  return (
    <>
      {reason !== null && (
        <p>
          <InText>{reason}</InText>
        </p>
      )}
      <p className="small subtle">{advice.by(people.person(by), formatDate(at, language))}</p>
    </>
  );
}
