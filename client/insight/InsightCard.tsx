import { useState } from 'react';
import { formatDate } from '#shared/language/formatTime.ts';
import type { Insight, Manifesto } from '#shared/record/state.ts';
import { Button } from '../ui/Button.tsx';
import { useLanguage } from '../ui/LanguageProvider.tsx';
import { InsightDialog } from './InsightDialog.tsx';
import type { InsightPeople } from './InsightPeople.ts';
import { Judgements } from './Judgements.tsx';
import { Origin } from './Origin.tsx';
import { Ties } from './Ties.tsx';
import type { TiePlaces } from './TiePlaces.ts';
import type { useInsightRights } from './useInsightRights.ts';
import { useInsightWords } from './useInsightWords.ts';
import { WithdrawInsight } from './WithdrawInsight.tsx';

interface InsightCardProps {
  readonly insight: Insight;
  readonly manifesto: Manifesto;
  readonly places: TiePlaces;
  readonly people: InsightPeople;
  readonly rights: ReturnType<typeof useInsightRights>;
}

/** One insight: what it says, where it belongs, who added it, and what became of it. */
export function InsightCard(props: InsightCardProps) {
  const { insight, manifesto, places, people } = props;
  const words = useInsightWords();
  const { language } = useLanguage();
  const { id, number, kind, title, text, author, partner, at, changed } = insight;
  return (
    <article className="insight" id={`i-${id}`} tabIndex={-1} aria-labelledby={`t-${id}`}>
      <p className="small subtle">
        <b>{number}</b> · {words.kinds[kind]}
      </p>
      <h2 className="heading-text" id={`t-${id}`} lang={manifesto.language}>
        {title}
      </h2>
      <p className="reading reading--small insight__text" lang={manifesto.language}>
        {text}
      </p>
      {(insight.origin !== null || insight.href !== null) && (
        <p className="small">
          <span className="subtle">{words.origin}:</span> <Origin insight={insight} />
        </p>
      )}
      <p className="small insight__ties">
        {insight.paragraphs.length > 0 && <span className="subtle">{words.at}</span>}
        <Ties insight={insight} places={places} />
      </p>
      {kind === 'recommendation' && (
        <div className="insight__judged">
          <Judgements insight={insight} places={places} people={people} />
        </div>
      )}
      <p className="small subtle">
        {words.addedBy(people.person(author), people.partner(partner), formatDate(at, language))}{' '}
        {changed && words.changedBy(people.person(changed.by), formatDate(changed.at, language))}
      </p>
      <InsightActs {...props} />
    </article>
  );
}

function InsightActs({ insight, manifesto, places, rights }: InsightCardProps) {
  const words = useInsightWords();
  const [open, setOpen] = useState<'change' | 'withdraw' | null>(null);
  const close = () => setOpen(null);
  if (!rights.mayChange(insight)) return null;
  return (
    <div className="insight__acts">
      <Button
        small
        kind="subtle"
        aria-label={`${words.change} ${insight.number}`}
        onClick={() => setOpen('change')}
      >
        {words.change}
      </Button>
      <Button
        small
        kind="subtle"
        aria-label={`${words.withdraw} ${insight.number}`}
        onClick={() => setOpen('withdraw')}
      >
        {words.withdraw}
      </Button>
      {open === 'change' && (
        <InsightDialog {...{ manifesto, insight, places }} at={null} onClose={close} />
      )}
      {open === 'withdraw' && (
        <WithdrawInsight insight={insight} isOwn={rights.isOwn(insight)} onClose={close} />
      )}
    </div>
  );
}
