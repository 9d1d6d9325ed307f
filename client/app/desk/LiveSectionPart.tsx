import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { meKey } from '../../api/useMe.ts';
import type { SectionSession } from '../../live/SectionSession.ts';
import { useStore } from '../../live/Store.ts';
import { useSection } from '../../live/useSection.ts';
import type { SectionPlace } from './DeskPlace.ts';
import { SectionText } from './SectionText.tsx';
import type { SectionPartProps } from './SectionPart.tsx';
import { StillSection } from './StillSection.tsx';
import { useMayWrite } from './useMayWrite.ts';

type LiveSectionPartProps = Pick<
  SectionPartProps,
  'isOpen' | 'text' | 'tools' | 'onSession' | 'onText' | 'onLeave'
> & { readonly place: SectionPlace };

/** A section as long as it is live: what others write in it is seen at once. */
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
  if (!session) return <StillSection place={place} text={text} />;
  return <Opened {...props} session={session} />;
}

function Opened(props: LiveSectionPartProps & { readonly session: SectionSession }) {
  const { place, session, isOpen, text, tools, onText } = props;
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
