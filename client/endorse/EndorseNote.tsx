import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { groundUnder } from '#shared/groundUnder.ts';
import { canEndorse } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import type { Me } from '../api/Me.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { draftOf } from './draftOf.ts';
import { EndorseForm } from './EndorseForm.tsx';
import './endorse.css';
import { GroundCounts } from './GroundCounts.tsx';
import { OwnStance } from './OwnStance.tsx';
import { PerType } from './PerType.tsx';

// Seldom asked for.
const WithdrawDialog = lazy(async () => ({
  default: (await import('./WithdrawDialog.tsx')).WithdrawDialog,
}));

interface EndorseNoteProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  readonly me: Me;
  /** Whether the form stands open. */
  readonly isWriting: boolean;
  readonly onWrite: (isWriting: boolean) => void;
}

/** The backing of one paragraph: what the reader's partner says, what all say, and the act itself. */
export function EndorseNote({ paragraph, section, me, isWriting, onWrite }: EndorseNoteProps) {
  const { endorse: say } = useWords();
  const person = useRecordPart(({ people }) => people[me.person.id] ?? null);
  const partners = useRecordPart((record) => record.partners);
  const [isWithdrawing, setIsWithdrawing] = useState(false);
  const [isRecorded, setIsRecorded] = useState(false);
  const opener = useFocusBack(isWriting);
  const number = paragraph.number ?? '';
  const where = { section: section.id, paragraph: paragraph.id };
  const own = paragraph.endorsements.find(({ partner }) => partner === me.partner.id);
  const isOpen = section.phase !== 'adopted';
  const canSpeak = canEndorse(person) && isOpen;
  const waitsForMandate = own?.validity === 'outdated' && isOpen && !canSpeak;
  const ground = groundUnder(paragraph, Object.values(partners), me.partner.id);
  const recorded = () => {
    setIsRecorded(true);
    onWrite(false);
  };
  const withdraw = () => {
    setIsWithdrawing(true);
    onWrite(false);
  };
  if (isWriting) {
    return (
      <EndorseForm
        where={where}
        paragraph={paragraph}
        partnerName={me.partner.name}
        initial={draftOf(own)}
        onDone={recorded}
        onWithdraw={own && withdraw}
        onCancel={() => onWrite(false)}
      />
    );
  }
  return (
    <>
      {own && (
        <OwnStance
          where={where}
          paragraph={paragraph}
          endorsement={own}
          canSpeak={canSpeak}
          onRecorded={recorded}
        />
      )}
      {waitsForMandate && <p className="small">{say.mandateRenews}</p>}
      <GroundCounts ground={ground} />
      {paragraph.endorsements.length > 0 && <PerType ground={ground} paragraph={paragraph} />}
      {canSpeak && (
        <span className="note__act">
          <Button
            small
            ref={opener}
            kind={own ? 'subtle' : 'secondary'}
            aria-label={own ? undefined : say.open(number)}
            onClick={() => {
              setIsRecorded(false);
              onWrite(true);
            }}
          >
            {own ? say.change : say.openLabel}
          </Button>
        </span>
      )}
      <output className="small note__recorded">{isRecorded && say.recordedFor(number)}</output>
      {own && isWithdrawing && (
        <Suspense>
          <WithdrawDialog
            where={{ ...where, paragraph: own.paragraph }}
            number={number}
            onDone={() => setIsWithdrawing(false)}
            onClose={() => setIsWithdrawing(false)}
          />
        </Suspense>
      )}
    </>
  );
}

// When the form closes, the keyboard goes back to the button that opened it.
function useFocusBack(isWriting: boolean) {
  const opener = useRef<HTMLButtonElement>(null);
  const wasWriting = useRef(isWriting);
  useEffect(() => {
    if (wasWriting.current && !isWriting && document.activeElement === document.body) {
      opener.current?.focus({ preventScroll: true });
    }
    wasWriting.current = isWriting;
  }, [isWriting]);
  return opener;
}
