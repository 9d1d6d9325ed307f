import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { SectionId } from '#shared/ids.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import { historyQuery } from '../../api/history.ts';
import { problemCode } from '../../api/problemCode.ts';
import { useHistoryWords } from '../../history/useHistoryWords.ts';
import { useRecord, useRecordPart } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Page } from '../../ui/Page.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Account } from '../Account.tsx';
import { deskHref } from '../desk/DeskPlace.ts';
import type { SectionPlace } from '../desk/DeskPlace.ts';
import { historyHref } from '../historyHref.ts';
import { manifestoLinks } from '../manifestoLinks.ts';
import { useFooter } from '../useFooter.ts';
import { useTitle } from '../useTitle.ts';
import './history.css';
import { Moments } from './Moments.tsx';

/** What a section's text was, who wrote it, and how it became what it is [T5]. */
export function History({ place }: { place: SectionPlace }) {
  const { page: words } = useHistoryWords();
  const ui = useWords();
  const { manifesto, section, number } = place;
  useTitle(`${words.titleOf(number, section.title)} – ${manifesto.title}`);
  const { data, error } = useQuery(historyQuery(section.id));
  useFollow(section.id);
  return (
    <Page
      links={manifestoLinks(manifesto, ui, null)}
      account={<Account />}
      layout="sheet-page history"
      footer={useFooter()}
    >
      <h1 className="utrecht-heading-1">{words.titleOf(number, section.title)}</h1>
      <p className="subtle">{words.intro}</p>
      <p className="history__ways">
        <TextLink href={deskHref(manifesto, number)} iconBehind="arrow-right">
          {words.toDesk(number)}
        </TextLink>
      </p>
      <Others place={place} />
      {error && <ProblemAlert code={problemCode(error)} />}
      {!data && !error && <output className="subtle">{words.loading}</output>}
      {data && <Moments place={place} history={data} />}
    </Page>
  );
}

// A version is on the record, and every page hears that at once.
function useFollow(section: SectionId): void {
  const queries = useQueryClient();
  const versions = useRecordPart((record) => record.versions[section]);
  const known = useRef(versions);
  useEffect(() => {
    if (known.current === versions) return;
    known.current = versions;
    void queries.invalidateQueries({ queryKey: historyQuery(section).queryKey });
  }, [queries, section, versions]);
}

function Others({ place: { manifesto, section } }: { place: SectionPlace }) {
  const { page: words } = useHistoryWords();
  const sections = sectionsOf(useRecord(), manifesto.id);
  return (
    <nav className="history__others small" aria-label={words.otherSections}>
      <ul>
        {sections.map(({ id, title }, place) => (
          <li key={id}>
            {id === section.id ? (
              <span aria-current="page">{place + 1}</span>
            ) : (
              <TextLink
                href={historyHref(manifesto, place + 1)}
                aria-label={`${place + 1}: ${title}`}
              >
                {place + 1}
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
