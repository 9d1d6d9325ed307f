import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { newId } from '#shared/newId.ts';
import { canPropose, isAmendable } from '#shared/record/rights.ts';
import type { Section } from '#shared/record/state.ts';
import { propose } from '../../api/amending.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { RecoveredText, SectionSession } from '../../live/SectionSession.ts';
import { useStore } from '../../live/Store.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import { ButtonGroup } from '../../ui/ButtonGroup.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { InText } from '../../ui/InText.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { problemCode } from '../../api/problemCode.ts';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';

interface RecoveredTextsProps {
  readonly session: SectionSession;
  readonly section: Section;
}

/** One's own words that did not get into the section: to propose, to copy or to throw away [T3]. */
export function RecoveredTexts({ session, section }: RecoveredTextsProps) {
  const { saveState } = useWords();
  const texts = useStore(session.recovery);
  if (texts.length === 0) return null;
  return (
    <Alert kind="warning" role="alert" title={saveState.recoveryTitle}>
      {[...new Set(texts.map(({ cause }) => cause))].map((cause) => (
        <p key={cause}>{saveState.recoveryText[cause]}</p>
      ))}
      {texts.map((text) => (
        <Recovered key={`${text.paragraph} ${text.text}`} {...{ text, session, section }} />
      ))}
    </Alert>
  );
}

function Recovered({ text, session, section }: RecoveredTextsProps & { text: RecoveredText }) {
  const { saveState } = useWords();
  // By the record of now: it may be this right that has changed.
  const person = useRecord().people[useLive().me.person.id] ?? null;
  const discard = () => session.discardRecovered(text);
  const proposing = useProposing({ text, section, onDone: discard });
  const canBeProposed = text.current !== null && isAmendable(section.phase) && canPropose(person);
  return (
    <div className="recovered">
      {text.number !== null && (
        <h3 className="heading-ui">{saveState.recoveryParagraph(text.number)}</h3>
      )}
      <blockquote className="reading reading--small">
        <InText>{text.text}</InText>
      </blockquote>
      {proposing.error !== null && <ProblemAlert code={problemCode(proposing.error)} />}
      <ButtonGroup>
        {canBeProposed && (
          <Button
            kind="primary"
            small
            busy={proposing.isPending}
            onClick={() => proposing.mutate()}
          >
            {saveState.recoveryPropose}
          </Button>
        )}
        <CopyButton text={text.text} />
        <DiscardButton onDiscard={discard} />
      </ButtonGroup>
    </div>
  );
}

interface Proposing {
  readonly text: RecoveredText;
  readonly section: Section;
  readonly onDone: () => void;
}

function useProposing({ text, section, onDone }: Proposing) {
  const { saveState } = useWords();
  const [key] = useState(newId);
  return useMutation({
    mutationFn: () =>
      propose(
        { section: section.id, paragraph: text.paragraph },
        {
          kind: 'replace',
          wording: text.current ?? '',
          content: text.runs,
          reason: saveState.recoveryReason[text.cause],
        },
        key,
      ),
    onSuccess: onDone,
  });
}

function DiscardButton({ onDiscard }: { onDiscard: () => void }) {
  const { saveState } = useWords();
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button small kind="subtle" onClick={() => setAsking(true)}>
        {saveState.recoveryDiscard}
      </Button>
    );
  }
  return (
    <Button small kind="danger" onClick={onDiscard}>
      {saveState.recoveryDiscardSure}
    </Button>
  );
}
