import { memo, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Section } from '#shared/record/state.ts';
import type { TextHand } from '../../editor/TextHand.ts';
import type { SectionSession } from '../../live/SectionSession.ts';
import type { SectionPlace } from './DeskPlace.ts';
import { useLive } from '../../live/LiveProvider.tsx';
import { LiveSectionPart } from './LiveSectionPart.tsx';
import { SectionTop } from './SectionTop.tsx';
import { StillText } from './StillText.tsx';
import { useFocusInside } from './useFocusInside.ts';
import { useLeaveSection } from './useLeaveSection.ts';
import { useIsNear } from './useIsNear.ts';

interface SectionPartProps extends SectionPlace {
  /** Whether this is the one the reader is at work in. */
  readonly isOpen: boolean;
  /** What it says, when it is live; null otherwise. */
  readonly text: readonly Paragraph[] | null;
  /** Where the tools for writing stand; null until that is there. */
  readonly tools: HTMLElement | null;
  // Always the same functions, so that typing in one section leaves the others as they are.
  readonly onOpen: (section: Section) => void;
  /** Called with its session; with null when it is no longer live. */
  readonly onSession: (section: SectionId, session: SectionSession | null) => void;
  readonly onText: (section: SectionId, paragraphs: readonly Paragraph[]) => void;
  /** Called when it is no longer live. */
  readonly onLeave: (section: SectionId) => void;
}

/**
 * One section in the page: live with its margin when the reader is in it or near it, else its words
 * as the server told them. A manifesto may be long, and nobody reads all of it at once.
 */
export const SectionPart = memo(function SectionPart(props: SectionPartProps) {
  const { manifesto, section, number, isOpen, text, onOpen, onSession } = props;
  const part = useRef<HTMLElement>(null);
  const hand = useRef<TextHand>(null);
  const [session, setSession] = useState<SectionSession | null>(null);
  const isNear = useIsNear(part);
  const isWanted = isOpen || isNear;
  const holdsWords = useHoldsWords(session, isWanted);
  const isLastWritten = useIsLastWritten(section.id);
  useFocusInside(
    part,
    useCallback(() => onOpen(section), [onOpen, section]),
  );
  useLeaveSection(part);
  useEffect(() => {
    onSession(section.id, session);
  }, [section.id, session, onSession]);
  const place = { manifesto, section, number };
  return (
    <section
      ref={part}
      className="section-part"
      id={isOpen ? 'hier' : undefined}
      data-arrival={isOpen || undefined}
      aria-labelledby={`section-${section.id}`}
      tabIndex={-1}
      // On paper the numbers of its paragraphs are counted from it.
      style={{ counterReset: `section ${number} paragraph` }}
    >
      <SectionTop place={place} session={session} text={text} hand={hand} />
      {isWanted || holdsWords || isLastWritten ? (
        <LiveSectionPart
          place={place}
          isOpen={isOpen}
          text={text}
          tools={props.tools}
          hand={hand}
          onSession={setSession}
          onText={props.onText}
          onLeave={props.onLeave}
        />
      ) : (
        <StillText section={section} text={text} />
      )}
    </section>
  );
});

// Words that are not saved yet are not put out of sight: there they could neither be sent nor seen.
// What has to be judged stays too: whoever goes there by keyboard would find it gone on the way.
function useHoldsWords(session: SectionSession | null, isWanted: boolean): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const stores = session ? [session.saveState, session.doubts, session.recovery] : [];
      const stops = stores.map((store) => store.subscribe(listener));
      return () => stops.forEach((stop) => stop());
    },
    [session],
  );
  return useSyncExternalStore(subscribe, () => !isWanted && session !== null && holds(session));
}

// Who looks something up elsewhere and comes back can undo their last steps.
function useIsLastWritten(section: SectionId): boolean {
  const { written } = useLive();
  return useSyncExternalStore(written.subscribe, () => written.get() === section);
}

function holds({ saveState, doubts, recovery }: SectionSession): boolean {
  const isUnsaved = ['saving', 'offline', 'adrift'].includes(saveState.get());
  return isUnsaved || doubts.get().length > 0 || recovery.get().length > 0;
}
