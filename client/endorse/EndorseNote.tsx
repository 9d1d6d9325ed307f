import { useEffect, useRef, useState } from 'react';
import { canEndorse } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import { groundOf } from '#shared/view.ts';
import type { ParagraphView } from '#shared/view.ts';
import type { Me } from '../api/Me.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { EndorseForm } from './EndorseForm.tsx';
import './endorse.css';
import { GroundCounts } from './GroundCounts.tsx';
import { OwnStance } from './OwnStance.tsx';
import { PerType } from './PerType.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

interface EndorseNoteProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
  readonly me: Me;
}

type Step = 'rest' | 'form' | 'withdraw';

/** The backing of one paragraph: what the reader's partner says, what all say, and the act itself. */
export function EndorseNote({ paragraph, section, me }: EndorseNoteProps) {
  const { endorse: say } = useWords();
  const state = useRecord();
  const [step, setStep] = useState<Step>('rest');
  const [isRecorded, setIsRecorded] = useState(false);
  const opener = useFocusBack(step);
  const number = paragraph.number ?? '';
  const where = { section: section.id, paragraph: paragraph.id };
  const own = paragraph.endorsements.find(({ partner }) => partner === me.partner.id);
  const person = state.people[me.person.id] ?? null;
  const canSpeak = canEndorse(person) && section.phase !== 'adopted';
  const ground = groundOf(state, paragraph, me.partner.id);
  const recorded = () => {
    setIsRecorded(true);
    setStep('rest');
  };
  if (step === 'form') {
    return (
      <EndorseForm
        where={where}
        paragraph={paragraph}
        partnerName={me.partner.name}
        initial={{ stance: own?.stance ?? 'agree', reason: own?.reason ?? '' }}
        onDone={recorded}
        onWithdraw={own && (() => setStep('withdraw'))}
        onCancel={() => setStep('rest')}
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
              setStep('form');
            }}
          >
            {own ? say.change : say.openLabel}
          </Button>
        </span>
      )}
      <output className="small note__recorded">{isRecorded && say.recordedFor(number)}</output>
      {own && (
        <WithdrawDialog
          where={{ ...where, paragraph: own.paragraph }}
          number={number}
          open={step === 'withdraw'}
          onDone={() => setStep('rest')}
          onClose={() => setStep('rest')}
        />
      )}
    </>
  );
}

// When the form closes, the keyboard goes back to the button that opened it.
function useFocusBack(step: Step) {
  const opener = useRef<HTMLButtonElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current === 'form' && step === 'rest') opener.current?.focus();
    before.current = step;
  }, [step]);
  return opener;
}
