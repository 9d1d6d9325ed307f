import { useEffect, useRef, useState } from 'react';
import { formattedDifference } from '#shared/formattedDifference.ts';
import type { ParagraphView } from '#shared/view.ts';
import type { Wording } from '#shared/wording.ts';
import type { ParagraphAddress } from '../api/endorsing.ts';
import { problemCode } from '../api/problemCode.ts';
import { staleWordingOf } from '../api/StaleWording.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { Diff } from '../ui/Diff.tsx';
import { Form } from '../ui/Form.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { RunsText } from '../ui/RunsText.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { fingerprint } from './fingerprint.ts';
import { StanceChoice } from './StanceChoice.tsx';
import type { Draft } from './StanceChoice.tsx';
import { useEndorse } from './useEndorse.ts';
import { useJustChanged } from '../ui/useJustChanged.ts';

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
 * text moves on, the form says so and shows the difference, and what is sent is the hash of the
 * words in that difference [E2].
 */
export function EndorseForm(props: EndorseFormProps) {
  const { paragraph } = props;
  const { endorse: say, frame } = useWords();
  const [shown] = useState<Shown>(paragraph);
  const { draft, change, forget } = useEndorseDraft(props, shown.exact);
  const [isMissing, setIsMissing] = useState(false);
  const endorse = useEndorse(props.where);
  const number = paragraph.number ?? '';
  const moved = movedTo(shown, paragraph, endorse.error);

  const words = moved ?? shown;
  const open = paragraph.amendments.filter(
    ({ status, kind }) => status.kind === 'open' && kind !== 'delete',
  );
  const depends = open.find(({ id }) => id === draft.amendment) ?? null;
  // Decided while the form stood open: then it is no plain ‘agree’, but nothing yet [E6].
  const isOvertaken = draft.stance === 'agree' && Boolean(draft.amendment) && !depends;
  const isJustChanged = useJustChanged(words.exact);
  const form = useFocusOnOpen();

  const submit = () => {
    const { stance } = draft;
    const reason = stance === 'agree' ? '' : draft.reason.trim();
    const lacks = stance === null || (stance === 'object' && reason === '');
    setIsMissing(lacks);
    if (lacks || isOvertaken || isJustChanged || endorse.isPending) return;
    endorse.mutate(
      {
        wording: words.exact,
        stance,
        ...(depends && { amendment: depends.id }),
        ...(reason !== '' && { reason }),
      },
      { onSuccess: leave(props.onDone) },
    );
  };
  const leave = (next: () => void) => () => {
    forget();
    next();
  };
  return (
    <Form className="endorse" onSubmit={submit} ref={form} tabIndex={-1}>
      <div className="endorse__head">
        <b>{say.paragraph(number)}</b>
        <span className="small subtle">{say.onBehalfOf(props.partnerName)}</span>
      </div>
      {moved ? (
        <>
          <Alert kind="warning" title={say.staleTitle(number)} role="alert">
            <p>{say.staleText}</p>
          </Alert>
          <Diff small parts={formattedDifference(shown.wording.runs, moved.wording.runs)} />
        </>
      ) : (
        <blockquote className="endorse__wording reading reading--small">
          <RunsText runs={shown.wording.runs} />
        </blockquote>
      )}
      <p className="endorse__fingerprint">
        {say.exactWords} {say.fingerprint} <span className="mono">{fingerprint(words.exact)}</span>
      </p>
      {isOvertaken && <Alert kind="warning" title={say.conditionDecided} role="alert" />}
      <StanceChoice
        draft={draft}
        open={open}
        isMissing={isMissing}
        onChange={(next) => {
          setIsMissing(false);
          change(next);
        }}
      />
      {endorse.error && !staleWordingOf(endorse.error) && (
        <ProblemAlert code={problemCode(endorse.error)} />
      )}
      <div className="endorse__act">
        <Button
          type="submit"
          kind="primary"
          busy={endorse.isPending}
          aria-disabled={isJustChanged || isOvertaken || undefined}
        >
          {submitLabel(draft.stance, moved !== null)}
        </Button>
        <Button kind="subtle" onClick={leave(props.onCancel)}>
          {frame.cancel}
        </Button>
        {props.onWithdraw && (
          <span className="endorse__end">
            <Button small kind="subtle" onClick={leave(props.onWithdraw)}>
              {say.withdraw}
            </Button>
          </span>
        )}
      </div>
    </Form>
  );

  function submitLabel(stance: Draft['stance'], isMoved: boolean): string {
    if (stance === null) return say.submit.record();
    if (stance !== 'agree') return say.submit[stance]();
    if (depends) return say.submit.conditional(number, depends.number);
    return isMoved ? say.agreeNow : say.submit.agree(number);
  }
}

// The button that opened the form is gone; without this the keyboard would be nowhere. Once the form
// stands where it belongs, all of it is brought on the screen: the act is at its end.
function useFocusOnOpen() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.focus({ preventScroll: true });
    const placed = requestAnimationFrame(() => form.current?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(placed);
  }, []);
  return form;
}

// An answer that was chosen earlier was chosen for the words of then: for others only the reason is kept.
function useEndorseDraft({ paragraph, initial }: EndorseFormProps, exact: string) {
  const start = { ...initial, exact };
  const { draft, change, forget } = useDraft(`endorse.${paragraph.id}`, start);
  return {
    draft: draft.exact === exact ? draft : { ...initial, reason: draft.reason },
    change: (next: Draft) => change({ ...next, exact }),
    forget,
  };
}

/** The words of now where they are no longer those on the screen, as the page or the server saw. */
function movedTo(shown: Shown, paragraph: ParagraphView, failure: unknown): Shown | null {
  if (paragraph.exact !== shown.exact) return paragraph;
  const stale = staleWordingOf(failure);
  if (!stale || stale.exact === shown.exact) return null;
  return { wording: { kind: stale.kind, runs: stale.runs }, exact: stale.exact };
}
