import { useDeferredValue, useMemo, useState } from 'react';
import { unheardStates } from '#shared/ground.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import type { SupportRow } from '#shared/supportOf.ts';
import { problemCode } from '../../api/problemCode.ts';
import { AskToLook } from '../../lead/AskToLook.tsx';
import { CoverageOverTime } from '../../lead/coverage/CoverageOverTime.tsx';
import { chooseFrom } from '../../lead/matrix/chooseFrom.ts';
import { layMatrix } from '../../lead/matrix/layMatrix.ts';
import type { Matrix } from '../../lead/matrix/layMatrix.ts';
import { everything, MatrixFilters } from '../../lead/matrix/MatrixFilters.tsx';
import { MatrixList } from '../../lead/matrix/MatrixList.tsx';
import { SupportMatrix } from '../../lead/matrix/SupportMatrix.tsx';
import type { Spotted } from '../../lead/matrix/useMatrixCursor.ts';
import { whatRemains } from '../../lead/whatRemains.ts';
import { WhatRemains } from '../../lead/WhatRemains.tsx';
import '../../lead/lead.css';
import { useLive, useRecord, useRecordPart } from '../../live/LiveProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Account } from '../Account.tsx';
import { deskHref } from '../desk/DeskPlace.ts';
import { useFooter } from '../useFooter.ts';
import { historyHref } from '../historyHref.ts';
import { manifestoLinks } from '../manifestoLinks.ts';
import { useNavigate } from '../useNavigate.ts';
import { useTitle } from '../useTitle.ts';
import { useSupport } from './useSupport.ts';
import { useLeadingWords } from '../../lead/useLeadingWords.ts';

/** Who carries what: the matrix of partners and paragraphs, and what still has to happen. */
export function Overview({ manifesto }: { manifesto: Manifesto }) {
  const words = useWords();
  const { lead } = words;
  useTitle(`${lead.overview} – ${manifesto.title}`);
  const { data, error } = useSupport(manifesto.id);
  const links = manifestoLinks(manifesto, words, 'overview');
  return (
    <Page links={links} account={<Account />} layout="sheet-page overview" footer={useFooter()}>
      <h1 className="utrecht-heading-1">{lead.overview}</h1>
      <p className="overview__intro subtle">{lead.overviewIntro}</p>
      {error && <ProblemAlert code={problemCode(error)} />}
      {data && <Laid manifesto={manifesto} rows={data} />}
      {data && <CoverageOverTime manifesto={manifesto} rows={data} />}
      <Histories manifesto={manifesto} />
    </Page>
  );
}

/** The way to how each section came about. */
function Histories({ manifesto }: { manifesto: Manifesto }) {
  const { desk } = useWords();
  const sections = sectionsOf(useRecord(), manifesto.id);
  return (
    <section className="overview__histories" aria-labelledby="histories">
      <h2 className="utrecht-heading-3" id="histories">
        {desk.history}
      </h2>
      <ul>
        {sections.map(({ id, title }, place) => (
          <li key={id}>
            <TextLink standalone href={historyHref(manifesto, place + 1)}>
              {place + 1}. {title}
            </TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Laid({ manifesto, rows }: { manifesto: Manifesto; rows: readonly SupportRow[] }) {
  const { lead } = useWords();
  const { matrix: words } = useLeadingWords();
  const record = useDeferredValue(useRecord());
  const matrix = useMemo(() => {
    const partners = Object.values(record.partners);
    return layMatrix({ sections: sectionsOf(record, manifesto.id), partners, rows });
  }, [record, manifesto.id, rows]);
  const remaining = useMemo(
    () =>
      whatRemains({
        matrix,
        sections: Object.values(record.sections),
        amendments: Object.values(record.amendments),
        goals: record.goals,
        asking: record,
      }),
    [matrix, record],
  );
  if (matrix.sections.length === 0) return <EmptyState title={lead.overview} text={words.nobody} />;
  return (
    <div className="overview__parts">
      <Chosen manifesto={manifesto} matrix={matrix} />
      <WhatRemains
        remaining={remaining}
        hrefOf={(number, column) => paragraphHref(manifesto, number, column)}
      />
    </div>
  );
}

function Chosen({ manifesto, matrix }: { manifesto: Manifesto; matrix: Matrix }) {
  const { amend } = useWords();
  const { matrix: words } = useLeadingWords();
  const record = useRecord();
  const { me } = useLive();
  const navigate = useNavigate();
  const [choice, setChoice] = useState(everything);
  const [view, setView] = useState<'picture' | 'list'>('picture');
  const coalitions = Object.values(record.coalitions);
  const shown = useMemo(() => {
    const coalition = choice.coalition && record.coalitions[choice.coalition];
    return chooseFrom(matrix, { ...choice, partners: coalition ? coalition.partners : null });
  }, [matrix, record, choice]);
  const hrefOf = ({ section, column }: Pick<Spotted, 'section' | 'column'>) =>
    paragraphHref(manifesto, section.number, column);
  return (
    <div className="overview__matrix">
      <MatrixFilters
        matrix={matrix}
        shown={shown}
        coalitions={coalitions}
        choice={choice}
        onChange={setChoice}
      />
      <Segment
        label={words.view}
        value={view}
        onChange={setView}
        options={[
          { value: 'picture', label: words.picture },
          { value: 'list', label: words.list },
        ]}
      />
      {shown.groups.length === 0 && <p className="subtle">{words.nothing}</p>}
      {shown.groups.length > 0 && view === 'picture' && (
        <SupportMatrix
          matrix={shown}
          own={me.partner.id}
          hidden={choice.hidden}
          hrefOf={hrefOf}
          onOpen={navigate}
          renderAct={(spotted, state) => (
            <>
              {unheardStates.includes(state) && <AskOne spotted={spotted} />}
              <TextLink standalone href={`/manifest/${manifesto.slug}/scherm/${spotted.column.id}`}>
                {amend.onScreen}
              </TextLink>
            </>
          )}
        />
      )}
      {view === 'list' && <MatrixList matrix={shown} hidden={choice.hidden} hrefOf={hrefOf} />}
    </div>
  );
}

/** Asks the partner of a brick to look at its paragraph. */
function AskOne({ spotted: { row, section: of, column } }: { spotted: Spotted }) {
  const { remains } = useLeadingWords();
  const section = useRecordPart(({ sections }) => sections[of.id]);
  if (!section) return null;
  const { id: paragraph, number } = column;
  return (
    <AskToLook
      key={`${row.partner.id} ${paragraph}`}
      section={section}
      number={of.number}
      about={`${remains.at(number, false)} ${row.partner.name}`}
      looks={[{ paragraph, number, partners: [row.partner.id] }]}
    />
  );
}

function paragraphHref(
  manifesto: Manifesto,
  number: number,
  column: Spotted['column'] | null,
): string {
  const desk = deskHref(manifesto, number);
  return column ? `${desk}#p-${column.id}` : desk;
}
