import { canEndorse } from '#shared/record/rights.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Manifesto } from '#shared/record/state.ts';
import { useAdherenceWords } from '../../adherence/useAdherenceWords.ts';
import { problemCode } from '../../api/problemCode.ts';
import { useParagraphs } from '../../api/useParagraphs.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { Account } from '../Account.tsx';
import type { DeskPlace } from '../desk/DeskPlace.ts';
import { useRefreshOthers } from '../desk/useRefreshOthers.ts';
import { useTexts } from '../desk/useTexts.ts';
import { useFooter } from '../useFooter.ts';
import { manifestoLinks } from '../manifestoLinks.ts';
import { useTitle } from '../useTitle.ts';
import { ChangedSince } from './ChangedSince.tsx';
import { EndorseInRow } from './EndorseInRow.tsx';
import './mine.css';
import { MyDeadlines } from './MyDeadlines.tsx';
import { numberedIn } from './numberedIn.ts';
import { PartnerSaid } from './PartnerSaid.tsx';
import { ToDo } from './ToDo.tsx';
import { useMineWords } from './useMineWords.ts';

/** What waits for the reader, what changed since they looked, and what their partner said. */
export function Mine({ manifesto }: { manifesto: Manifesto }) {
  const ui = useWords();
  const { frame, desk } = ui;
  const words = useMineWords();
  const adherence = useAdherenceWords();
  const record = useRecord();
  const { me } = useLive();
  useTitle(`${frame.myPage} – ${manifesto.title}`);
  useRefreshOthers();
  const sections = sectionsOf(record, manifesto.id);
  const [section] = sections;
  const links = manifestoLinks(manifesto, ui, 'mine');
  return (
    <Page links={links} account={<Account />} layout="sheet-page mine" footer={useFooter()}>
      <h1 className="utrecht-heading-1">{frame.myPage}</h1>
      <p className="subtle">{words.intro(me.partner.name)}</p>
      {sections.some(({ adopted }) => adopted !== null) && (
        <p>
          <TextLink href={`/manifest/${manifesto.slug}/opvolging`} iconBehind="arrow-right">
            {adherence.link}
          </TextLink>
        </p>
      )}
      {section ? (
        <Parts place={{ manifesto, sections, section, number: 1 }} />
      ) : (
        <EmptyState title={desk.emptyTitle} text={desk.emptyReading} />
      )}
    </Page>
  );
}

function Parts({ place }: { place: DeskPlace }) {
  const { frame } = useWords();
  const { manifesto, section } = place;
  const record = useRecord();
  const { me } = useLive();
  const { error } = useParagraphs(section.id);
  const paragraphs = numberedIn(useTexts(place));
  if (error) return <ProblemAlert code={problemCode(error)} />;
  if (!paragraphs) return <output className="subtle">{frame.loading}</output>;
  return (
    <div className="mine__parts">
      <div className="mine__main">
        <ToDo place={place} paragraphs={paragraphs} />
        {canEndorse(record.people[me.person.id] ?? null) && (
          <EndorseInRow place={place} paragraphs={paragraphs} />
        )}
        <ChangedSince manifesto={manifesto} paragraphs={paragraphs} />
        <PartnerSaid manifesto={manifesto} paragraphs={paragraphs} />
      </div>
      <MyDeadlines place={place} paragraphs={paragraphs} />
    </div>
  );
}
