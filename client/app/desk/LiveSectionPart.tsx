import { useQueryClient } from '@tanstack/react-query';
import type { RefObject } from 'react';
import { useEffect } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { meKey } from '../../api/useMe.ts';
import type { TextHand } from '../../editor/TextHand.ts';
import type { SectionSession } from '../../live/SectionSession.ts';
import { useStore } from '../../live/Store.ts';
import { useSection } from '../../live/useSection.ts';
import type { SectionPlace } from './DeskPlace.ts';
import { SectionText } from './SectionText.tsx';
import { StillText } from './StillText.tsx';
import { useMayWrite } from './useMayWrite.ts';

interface LiveSectionPartProps {
  readonly place: SectionPlace;
  /** Whether this is the one the reader is at work in. */
  readonly isOpen: boolean;
  /** What it says, as its editor told; null until then. */
  readonly text: readonly Paragraph[] | null;
  /** Where the tools for writing stand; null until that is there. */
  readonly tools: HTMLElement | null;
  readonly hand: RefObject<TextHand | null>;
  /** Called with its session, and with null when it ends. */
  readonly onSession: (session: SectionSession | null) => void;
  readonly onText: (section: SectionId, paragraphs: readonly Paragraph[]) => void;
  /** Called when it is no longer live. */
  readonly onLeave: (section: SectionId) => void;
}

/** The text of a section as long as it is live: what others write in it is seen at once. */
export function LiveSectionPart(props: LiveSectionPartProps) {
  const { place, text, onSession, onLeave } = props;
  const { id } = place.section;
  const session = useSection(id);
  useEffect(() => onSession(session), [onSession, session]);
  useEffect(
    () => () => {
      onSession(null);
      onLeave(id);
    },
    [onSession, onLeave, id],
  );
  if (!session) return <StillText section={place.section} text={text} />;
  return <Opened {...props} session={session} />;
}

function Opened(props: LiveSectionPartProps & { readonly session: SectionSession }) {
  const { place, session, isOpen, text, tools, hand, onText } = props;
  const isEditable = useMayWrite([place.section]);
  const refused = useStore(session.refused);
  useAskWhoIsHere(refused === 'not-signed-in');
  return (
    <SectionText
      place={place}
      session={session}
      isOpen={isOpen}
      isEditable={isEditable && refused === null}
      paragraphs={text}
      tools={tools}
      hand={hand}
      onText={onText}
    />
  );
}

// A session that ended elsewhere ends here too; what was typed stays on the device until then.
function useAskWhoIsHere(isSignedOut: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (isSignedOut) void queries.invalidateQueries({ queryKey: meKey });
  }, [queries, isSignedOut]);
}
