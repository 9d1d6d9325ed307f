import type { RefObject } from 'react';
import { Suspense, lazy } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { isLead } from '#shared/record/rights.ts';
import type { TextHand } from '../../editor/TextHand.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { SectionSession } from '../../live/SectionSession.ts';
import { useWriters } from '../../live/usePresence.ts';
import { useNow } from '../../ui/useNow.ts';
import type { SectionPlace } from './DeskPlace.ts';
import { DoubtNotice } from './DoubtNotice.tsx';
import { RecoveredTexts } from './RecoveredTexts.tsx';
import { RestoredNotice } from './RestoredNotice.tsx';
import { useDoubtActs } from './useDoubtActs.ts';

// For leads alone.
const WipeAlarm = lazy(async () => ({
  default: (await import('../../lead/WipeAlarm.tsx')).WipeAlarm,
}));

interface SectionNoticesProps {
  readonly place: SectionPlace;
  readonly session: SectionSession;
  readonly hand: RefObject<TextHand | null>;
  readonly isEditable: boolean;
  /** The text on the screen; null until it is there. */
  readonly paragraphs: readonly Paragraph[] | null;
}

/** What must be known before going on in a section. */
export function SectionNotices(props: SectionNoticesProps) {
  const { place, session, hand, isEditable } = props;
  const { section } = place;
  const doubts = useDoubtActs({ session, hand, isEditable });
  return (
    <>
      <AlarmForLeads place={place} session={session} />
      <RestoredNotice section={section} />
      <RecoveredTexts session={session} section={section} />
      <DoubtNotice
        acts={doubts}
        paragraphs={props.paragraphs}
        onGo={(paragraph) => hand.current?.openNote(paragraph)}
      />
    </>
  );
}

function AlarmForLeads({
  place: { section, number },
  session,
}: Pick<SectionNoticesProps, 'place' | 'session'>) {
  const record = useRecord();
  const { me } = useLive();
  const writers = useWriters(session).length;
  const person = record.people[me.person.id] ?? null;
  const mayRestore = isLead(record, { person, section, at: useNow() });
  if (!mayRestore || section.phase === 'adopted') return null;
  return (
    <Suspense>
      <WipeAlarm section={section} number={number} writers={writers} />
    </Suspense>
  );
}
