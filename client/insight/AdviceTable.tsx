import { useState } from 'react';
import type { Insight, Manifesto } from '#shared/record/state.ts';
import { Button } from '../ui/Button.tsx';
import { Table } from '../ui/Table.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import type { InsightPeople } from './InsightPeople.ts';
import { JudgeDialog } from './JudgeDialog.tsx';
import { Judgements } from './Judgements.tsx';
import { Origin } from './Origin.tsx';
import { Ties } from './Ties.tsx';
import type { TiePlaces } from './TiePlaces.ts';
import type { useInsightRights } from './useInsightRights.ts';
import { useInsightWords } from './useInsightWords.ts';

interface AdviceTableProps {
  readonly advice: readonly Insight[];
  readonly manifesto: Manifesto;
  readonly places: TiePlaces;
  readonly people: InsightPeople;
  readonly rights: ReturnType<typeof useInsightRights>;
}

/** A row for each recommendation; on a narrow page the cells stand below each other. */
export function AdviceTable({ advice, ...rest }: AdviceTableProps) {
  const { advice: words } = useInsightWords();
  const { columns } = words;
  return (
    <div className="advice-table">
      <Table caption={words.caption} hideCaption>
        <thead>
          <tr>
            <th scope="col">{columns.advice}</th>
            <th scope="col">{columns.origin}</th>
            <th scope="col">{columns.at}</th>
            <th scope="col">{columns.done}</th>
          </tr>
        </thead>
        <tbody>
          {advice.map((insight) => (
            <AdviceRow key={insight.id} insight={insight} {...rest} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type AdviceRowProps = Omit<AdviceTableProps, 'advice'> & { readonly insight: Insight };

function AdviceRow({ insight, manifesto, places, people, rights }: AdviceRowProps) {
  const { advice: words } = useInsightWords();
  const [isJudging, setJudging] = useState(false);
  const { id, number, title, text, judgements } = insight;
  const act = judgements.length > 0 ? words.judgeAgain : words.judge;
  return (
    <tr>
      <th scope="row">
        <TextLink href={`/manifest/${manifesto.slug}/inzichten#i-${id}`} quiet>
          {number}
        </TextLink>{' '}
        <span className="reading reading--small" lang={manifesto.language}>
          <b>{title}</b>
          <span className="advice-table__text">{text}</span>
        </span>
      </th>
      <td className="small" data-label={words.columns.origin}>
        <Origin insight={insight} />
      </td>
      <td className="small" data-label={words.columns.at}>
        <span className="insight__ties">
          <Ties insight={insight} places={places} />
        </span>
      </td>
      <td data-label={words.columns.done}>
        <Judgements insight={insight} places={places} people={people} />
        {rights.mayJudge(insight) && (
          <span className="insight__acts">
            <Button
              small
              kind="subtle"
              aria-label={`${act} ${number}`}
              onClick={() => setJudging(true)}
            >
              {act}
            </Button>
          </span>
        )}
        {isJudging && (
          <JudgeDialog
            insight={insight}
            language={manifesto.language}
            onClose={() => setJudging(false)}
          />
        )}
      </td>
    </tr>
  );
}
