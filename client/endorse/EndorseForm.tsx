import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { differenceBetween } from '#shared/difference.ts';
import type { ParagraphView } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import type { ParagraphAddress } from '../api/endorsing.ts';
import { problemCode } from '../api/problemCode.ts';
import { staleWordingOf } from '../api/StaleWording.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Diff } from '../ui/Diff.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { fingerprint } from './fingerprint.ts';
import { StanceChoice } from './StanceChoice.tsx';
import type { Draft } from './StanceChoice.tsx';
import { useEndorse } from './useEndorse.ts';

interface EndorseFormProps {
  readonly where: ParagraphAddress;
  readonly paragraph: ParagraphView;
  readonly partnerName: string;
  /** What the partner says now, to start from. */
  readonly initial: Draft;
  readonly onDone: () => void;
  /** Takes back what the partner says now, if it says anything. */
  readonly onWithdraw?: () => void;
  readonly onCancel: () => void;
}

/** Words on the screen, with their hash. */
interface Shown {
  readonly wording: Wording;
  readonly exact: string;
}

/**
 * Says something of exactly the words it shows. They stand still while the form is open: when the
 * text moves on, the form says so and shows the difference before anything can be sent [E2].
 */
export function EndorseForm(props: EndorseFormProps) {
  const { paragraph } = props;
  const { endorse: say, common } = useWords();
  const [draft, setDraft] = useState(props.initial);
  const [shown, setShown] = useState<Shown>(paragraph);
  const [isReasonMissing, setIsReasonMissing] = useState(false);
  const endorse = useEndorse(props.where);
  const number = paragraph.number ?? '';
  const moved = movedTo(shown, paragraph, endorse.error);

  const send = (words: Shown) => {
    const reason = draft.stance === 'agree' ? '' : draft.reason.trim();
    setIsReasonMissing(draft.stance === 'object' && reason === '');
    if (draft.stance === 'object' && reason === '') return;
    endorse.mutate(
      { wording: words.exact, stance: draft.stance, ...(reason !== '' && { reason }) },
      { onSuccess: props.onDone },
    );
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!endorse.isPending) send(shown);
  };
  if (moved) {
    return (
      <div className="endorse">
        <Alert kind="warning" title={say.staleTitle(number)} role="alert">
          <p>{say.staleText}</p>
        </Alert>
        <Diff small parts={differenceBetween(shown.wording.runs, moved.wording.runs)} />
        {isReasonMissing && <ProblemAlert code="reason-required" />}
        {endorse.error && !staleWordingOf(endorse.error) && (
          <ProblemAlert code={problemCode(endorse.error)} />
        )}
        <ButtonGroup>
          <Button kind="primary" busy={endorse.isPending} onClick={() => send(moved)}>
            {draft.stance === 'agree' ? say.agreeNow : say.submit[draft.stance]()}
          </Button>
          <Button
            onClick={() => {
              endorse.reset();
              setShown(moved);
            }}
          >
            {say.chooseAgain}
          </Button>
        </ButtonGroup>
      </div>
    );
  }
  return (
    <form className="endorse" noValidate onSubmit={submit}>
      <div className="endorse__head">
        <b>{say.paragraph(number)}</b>
        <span className="small subtle">{say.onBehalfOf(props.partnerName)}</span>
      </div>
      <blockquote className="endorse__wording reading reading--small">
        {plainText(shown.wording.runs)}
      </blockquote>
      <p className="endorse__fingerprint">
        {say.exactWords} {say.fingerprint} <span className="mono">{fingerprint(shown.exact)}</span>
      </p>
      <StanceChoice
        draft={draft}
        isReasonMissing={isReasonMissing && draft.reason.trim() === ''}
        onChange={setDraft}
      />
      {endorse.error && <ProblemAlert code={problemCode(endorse.error)} />}
      <div className="endorse__act">
        <Button type="submit" kind="primary" busy={endorse.isPending}>
          {draft.stance === 'agree' ? say.submit.agree(number) : say.submit[draft.stance]()}
        </Button>
        <Button kind="subtle" onClick={props.onCancel}>
          {common.cancel}
        </Button>
        {props.onWithdraw && (
          <span className="endorse__end">
            <Button small kind="subtle" onClick={props.onWithdraw}>
              {say.withdraw}
            </Button>
          </span>
        )}
      </div>
    </form>
  );
}

/** The words of now where they are no longer those on the screen, as the page or the server saw. */
function movedTo(shown: Shown, paragraph: ParagraphView, failure: unknown): Shown | null {
  if (paragraph.exact !== shown.exact) return paragraph;
  const stale = staleWordingOf(failure);
  if (!stale || stale.exact === shown.exact) return null;
  return { wording: { kind: stale.kind, runs: stale.runs }, exact: stale.exact };
}
