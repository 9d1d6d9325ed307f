import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { canEdit } from '#shared/record/rights.ts';
import { meKey } from '../../api/useMe.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { SectionSession } from '../../live/SectionSession.ts';
import { useStore } from '../../live/Store.ts';
import { useTellSection } from '../../live/usePresence.ts';
import { useSection } from '../../live/useSection.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { useTitle } from '../useTitle.ts';
import { BetweenSections } from './BetweenSections.tsx';
import { Contents } from './Contents.tsx';
import { ContentsMenu } from './ContentsMenu.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { SectionText } from './SectionText.tsx';
import { TopBar } from './TopBar.tsx';
import { useNow } from '../../ui/useNow.ts';

/** The desk: bar, contents, and the text of one section with its margin. */
export function SectionDesk({ place }: { place: DeskPlace }) {
  const { number, section, manifesto } = place;
  useTitle(`${number} ${section.title} – ${manifesto.title}`);
  useTellSection(section.id);
  const session = useSection(section.id);
  return session && <OpenSectionDesk place={place} session={session} />;
}

function OpenSectionDesk({ place, session }: { place: DeskPlace; session: SectionSession }) {
  const { manifesto } = place;
  const { desk } = useWords();
  const [paragraphs, setParagraphs] = useState<readonly Paragraph[] | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isEditable = useIsEditable(place);
  const refused = useStore(session.refused);
  useAskWhoIsHere(refused === 'not-signed-in');
  return (
    <div className="desk-page">
      <SkipLink />
      <TopBar
        place={place}
        session={session}
        isEditable={isEditable}
        onMenu={() => setMenuOpen(true)}
      />
      <div className="desk">
        <nav className="contents" aria-label={desk.contents}>
          <Contents place={place} paragraphs={paragraphs} id="contents" hasKeys />
        </nav>
        <main className="text" id="inhoud" tabIndex={-1}>
          <h1 className="visually-hidden" lang={manifesto.language}>
            {manifesto.title}
          </h1>
          <SectionText
            place={place}
            session={session}
            isEditable={isEditable && refused === null}
            paragraphs={paragraphs}
            onParagraphs={setParagraphs}
          />
          <BetweenSections place={place} />
        </main>
      </div>
      <ContentsMenu
        place={place}
        paragraphs={paragraphs}
        isOpen={isMenuOpen}
        onClose={() => setMenuOpen(false)}
      />
    </div>
  );
}

// A session that ended elsewhere ends here too; what was typed stays on the device until then.
function useAskWhoIsHere(isSignedOut: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (isSignedOut) void queries.invalidateQueries({ queryKey: meKey });
  }, [queries, isSignedOut]);
}

// By the record of now, not by what was true at sign-in: rights change while a page is open.
function useIsEditable({ section }: DeskPlace): boolean {
  const record = useRecord();
  const { me } = useLive();
  const person = record.people[me.person.id] ?? null;
  return canEdit(record, { person, section, at: useNow() });
}
