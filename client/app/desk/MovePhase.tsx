import { Suspense, lazy, useState } from 'react';
import { isLead } from '#shared/record/rights.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { SectionSession } from '../../live/SectionSession.ts';
import { useWriters } from '../../live/usePresence.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import type { SectionPlace } from './DeskPlace.ts';
import { useNow } from '../../ui/useNow.ts';

// For leads only, and now and then.
const PhaseDialog = lazy(async () => ({
  default: (await import('../../lead/PhaseDialog.tsx')).PhaseDialog,
}));

interface MovePhaseProps {
  readonly place: SectionPlace;
  /** Null as long as the section is not live. */
  readonly session: SectionSession | null;
}

/** What a lead can do with the section; nothing for anyone else. */
export function MovePhase({ place, session }: MovePhaseProps) {
  const { lead } = useWords();
  const { section } = place;
  const record = useRecord();
  const { me } = useLive();
  const [isOpen, setOpen] = useState(false);
  const person = record.people[me.person.id] ?? null;
  const mayMove = isLead(record, { person, section, at: useNow() });
  if (!mayMove) return null;
  return (
    <>
      <button type="button" className="link-button link-button--act" onClick={() => setOpen(true)}>
        {lead.movePhase}
      </button>
      {isOpen && session && (
        <Suspense>
          <Asked place={place} session={session} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

interface AskedProps extends MovePhaseProps {
  readonly session: SectionSession;
  readonly onClose: () => void;
}

// Who writes there now is known once the section is live, which the press on the button makes it.
function Asked({ place: { section, number }, session, onClose }: AskedProps) {
  const writers = useWriters(session).length;
  return (
    <PhaseDialog section={section} number={number} writers={writers} isOpen onClose={onClose} />
  );
}
