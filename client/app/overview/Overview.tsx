import { useCallback, useDeferredValue, useMemo } from 'react';
import { unheardStates } from '#shared/ground.ts';
import type { BrickState } from '#shared/ground.ts';
import type { ParagraphId, PartnerId } from '#shared/ids.ts';
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
import { MatrixTable } from '../../lead/matrix/MatrixTable.tsx';
import { MatrixList } from '../../lead/matrix/MatrixList.tsx';
import { PartChoice } from '../../lead/matrix/PartChoice.tsx';
import { partsOf } from '../../lead/matrix/partsOf.ts';
import type { MatrixPart } from '../../lead/matrix/partsOf.ts';
import { SupportMatrix } from '../../lead/matrix/SupportMatrix.tsx';
import type { Spotted } from '../../lead/matrix/useMatrixCursor.ts';
import { whatRemains } from '../../lead/whatRemains.ts';
import { WhatRemains } from '../../lead/WhatRemains.tsx';
import '../../lead/lead.css';
import { useLive, useRecord, useRecordPart } from '../../live/LiveProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { InText } from '../../ui/InText.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Segment } from '../../ui/Segment.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useKeptHere } from '../../ui/useKeptHere.ts';
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
              {place + 1}. <InText>{title}</InText>
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

type Column = Pick<Spotted, 'section' | 'column'>;

/** How somebody set the page. */
const untouched = {
  choice: everything,
  view: 'picture' as 'picture' | 'table' | 'list',
  /** The first paragraph of the part that is read in words; null: that of the text. */
  part: null as ParagraphId | null,
};

function Chosen({ manifesto, matrix }: { manifesto: Manifesto; matrix: Matrix }) {
  const { matrix: words } = useLeadingWords();
  const record = useRecord();
  const [here, keep] = useKeptHere('overview', untouched);
  // What is pressed and typed shows at once; what follows from it is laid out as there is time.
  const { choice, view, part: first } = useDeferredValue(here);
  const coalitions = Object.values(record.coalitions);
  const shown = useMemo(() => {
    const coalition = choice.coalition && record.coalitions[choice.coalition];
    return chooseFrom(matrix, { ...choice, partners: coalition ? coalition.partners : null });
  }, [matrix, record.coalitions, choice]);
  const parts = useMemo(() => partsOf(shown), [shown]);
  const part = partAt(parts, first);
  const next = partAt(parts, here.part);
  return (
    <div className="overview__matrix">
      <MatrixFilters
        matrix={matrix}
        shown={shown}
        coalitions={coalitions}
        choice={here.choice}
        onChange={(changed) => keep({ ...here, choice: changed })}
      />
      <Segment
        label={words.view}
        value={here.view}
        onChange={(chosen) => keep({ ...here, view: chosen })}
        options={[
          { value: 'picture', label: words.picture },
          { value: 'table', label: words.table },
          { value: 'list', label: words.list },
        ]}
      />
      {shown.groups.length === 0 && <p className="subtle">{words.nothing}</p>}
      {shown.groups.length > 0 && view !== 'picture' && next && (
        <PartChoice
          parts={parts}
          part={next}
          onChange={({ columns }) => keep({ ...here, part: columns[0]?.id ?? null })}
        />
      )}
      {shown.groups.length > 0 && (
        <View {...{ manifesto, shown, view, part }} hidden={choice.hidden} />
      )}
    </div>
  );
}

function partAt(parts: readonly MatrixPart[], first: ParagraphId | null): MatrixPart | undefined {
  return parts.find(({ columns }) => columns.some(({ id }) => id === first)) ?? parts[0];
}

interface ViewProps {
  readonly manifesto: Manifesto;
  readonly shown: Matrix;
  readonly view: (typeof untouched)['view'];
  readonly part: MatrixPart | undefined;
  readonly hidden: readonly BrickState[];
}

function View({ manifesto, shown, view, part, hidden }: ViewProps) {
  const { amend } = useWords();
  const { me } = useLive();
  const navigate = useNavigate();
  const hrefOf = useCallback(
    ({ section, column }: Column) => paragraphHref(manifesto, section.number, column),
    [manifesto],
  );
  const actAt = useCallback(
    (spotted: Spotted, state: BrickState) => (
      <>
        {unheardStates.includes(state) && (
          <Ask at={spotted} partners={[spotted.row.partner.id]} about={spotted.row.partner.name} />
        )}
        <TextLink standalone href={`/manifest/${manifesto.slug}/scherm/${spotted.column.id}`}>
          {amend.onScreen}
        </TextLink>
      </>
    ),
    [manifesto, amend],
  );
  switch (view) {
    case 'picture':
      return (
        <SupportMatrix
          matrix={shown}
          own={me.partner.id}
          hidden={hidden}
          hrefOf={hrefOf}
          onOpen={navigate}
          renderAct={actAt}
        />
      );
    case 'table':
      return (
        part && (
          <MatrixTable
            matrix={shown}
            part={part}
            own={me.partner.id}
            hidden={hidden}
            hrefOf={hrefOf}
            renderAct={askUnheard}
          />
        )
      );
    case 'list':
      return part && <MatrixList matrix={shown} part={part} hidden={hidden} hrefOf={hrefOf} />;
  }
}

function askUnheard(
  at: Column,
  said: readonly { readonly partner: PartnerId; readonly state: BrickState }[],
) {
  const unheard = said.filter(({ state }) => unheardStates.includes(state));
  return <Ask at={at} partners={unheard.map(({ partner }) => partner)} />;
}

interface AskProps {
  readonly at: Column;
  readonly partners: readonly PartnerId[];
  /** Whom it is about, for who does not see where it stands. */
  readonly about?: string;
}

/** Asks partners to look at a paragraph. */
function Ask({ at: { section: of, column }, partners, about }: AskProps) {
  const { remains } = useLeadingWords();
  const section = useRecordPart(({ sections }) => sections[of.id]);
  if (!section) return null;
  const { id: paragraph, number } = column;
  return (
    <AskToLook
      key={`${partners.join(' ')} ${paragraph}`}
      section={section}
      number={of.number}
      about={[remains.at(number, false), about].filter(Boolean).join(' ')}
      looks={[{ paragraph, number, partners }]}
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
