import { useState } from 'react';
import { useTellSection } from '../../live/usePresence.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { classNames } from '../../ui/classNames.ts';
import { SkipLink } from '../../ui/SkipLink.tsx';
import { useTitle } from '../useTitle.ts';
import { Contents } from './Contents.tsx';
import { ContentsMenu } from './ContentsMenu.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import { NewVersion } from './NewVersion.tsx';
import { SectionPart } from './SectionPart.tsx';
import { TopBar } from './TopBar.tsx';
import { useFirstUp } from './useFirstUp.ts';
import { useKeepPlace } from './useKeepPlace.ts';
import { useMayWrite } from './useMayWrite.ts';
import { useLiveTexts } from './useLiveTexts.ts';
import { useOpenOther } from './useOpenOther.ts';
import { useSessions } from './useSessions.ts';
import { useTexts } from './useTexts.ts';

/** The desk: bar, contents, and the sections below each other, each with its margin. */
export function ManifestoDesk({ place }: { place: DeskPlace }) {
  const { number, section, sections, manifesto } = place;
  const { desk } = useWords();
  const { texts, tell, leave } = useLiveTexts();
  const [sessions, setSession] = useSessions();
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const isEditable = useMayWrite([section]);
  const open = useOpenOther(place);
  useTitle(`${number} ${section.title} – ${manifesto.title}`);
  useTellSection(section.id);
  // The open section comes first, the others around it once all can stand there at once: what is
  // above it must not push it away bit by bit.
  const isUp = useFirstUp(texts.has(section.id));
  const asked = useTexts({ sections: isUp ? sections : [] }, texts);
  const { main, isWhole } = useKeepPlace(isUp && asked.every(({ isWaitedFor }) => !isWaitedFor));
  const writes = useMayWrite(sections);
  return (
    <div className="desk-page">
      <SkipLink to="hier" />
      <TopBar
        place={place}
        sessions={sessions}
        isEditable={isEditable}
        onMenu={() => setMenuOpen(true)}
      />
      <div className="desk">
        <nav className="contents" aria-label={desk.contents}>
          <Contents place={place} texts={texts} isUp={isUp} id="contents" hasKeys />
        </nav>
        <main
          className={classNames('text', writes && 'text--writes')}
          id="inhoud"
          tabIndex={-1}
          ref={main}
        >
          <h1 className="visually-hidden" lang={manifesto.language}>
            {manifesto.title}
          </h1>
          <NewVersion />
          <div className="text__tools" ref={setTools} />
          {sections.map((one, index) =>
            isWhole || one === section ? (
              <SectionPart
                key={one.id}
                manifesto={manifesto}
                section={one}
                number={index + 1}
                isOpen={one === section}
                text={texts.get(one.id) ?? null}
                tools={tools}
                onOpen={open}
                onSession={setSession}
                onText={tell}
                onLeave={leave}
              />
            ) : null,
          )}
        </main>
      </div>
      <ContentsMenu
        place={place}
        texts={texts}
        isOpen={isMenuOpen}
        onClose={() => setMenuOpen(false)}
      />
    </div>
  );
}
