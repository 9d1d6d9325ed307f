import { formattedDifference } from '#shared/formattedDifference.ts';
import { formatDate } from '#shared/language/formatTime.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { hashWording } from '#shared/wording.ts';
import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Diff } from '../ui/Diff.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { useJustChanged } from '../ui/useJustChanged.ts';
import { shortenParts } from './shortenParts.ts';
import { useAmendmentActs } from './useAmendmentActs.ts';
import { useName } from './useName.ts';

interface ModificationNoteProps {
  readonly amendment: AmendmentView;
  readonly paragraph: ParagraphView | null;
  /** Whether the reader is who proposed it, and may answer now. */
  readonly canAnswer: boolean;
}

/** Other words that a lead suggested, what the author says of them, and the way to say it [A2]. */
export function ModificationNote({ amendment, paragraph, canAnswer }: ModificationNoteProps) {
  const { amend } = useWords();
  const say = amend.modify;
  const { language } = useLanguage();
  const name = useName();
  const { answer } = useAmendmentActs(amendment.id);
  const { modification, isModificationVoid, kind, author } = amendment;
  const shown = modification && {
    wording: hashWording(modification.wording).exact,
    base: hashWording(modification.base).exact,
  };
  // Another suggestion may come just under the finger: nobody has read that one.
  const isJustChanged = useJustChanged(shown ? `${shown.base} ${shown.wording}` : '');
  if (!modification || !shown || amendment.status.kind !== 'open') return null;
  const { base, wording } = modification;
  const from = kind === 'insert-after' ? [] : base.runs;
  const mayAnswer = canAnswer && !isModificationVoid && paragraph !== null;
  const tell = (agrees: boolean) => {
    if (!isJustChanged) answer.mutate({ ...shown, agrees });
  };
  const answering = {
    busy: answer.isPending,
    'aria-disabled': isJustChanged || undefined,
  } as const;
  const question = modification.answer ? say.questionAgain : say.question;
  return (
    <div className="modification">
      <p className="small">
        <b>
          {say.suggestedBy(name.person(modification.by), formatDate(modification.at, language))}
        </b>
      </p>
      <Diff small parts={shortenParts(formattedDifference(from, wording.runs))} />
      {isModificationVoid ? (
        <p className="small note__outdated">{say.void}</p>
      ) : (
        <output className="small">
          {canAnswer ? yourAnswer() : answerOf(name.person(author))}
        </output>
      )}
      {mayAnswer && (
        <>
          <p>{question}</p>
          <ButtonGroup label={question}>
            {modification.answer?.agrees !== true && (
              <Button small kind="primary" {...answering} onClick={() => tell(true)}>
                {say.yes}
              </Button>
            )}
            {modification.answer?.agrees !== false && (
              <Button small {...answering} onClick={() => tell(false)}>
                {say.no}
              </Button>
            )}
          </ButtonGroup>
        </>
      )}
      {answer.error &&
        (problemCode(answer.error) === 'stale-wording' ? (
          <Alert kind="warning" role="alert" title={say.stale} />
        ) : (
          <ProblemAlert code={problemCode(answer.error)} />
        ))}
    </div>
  );

  function answerOf(who: string): string {
    if (!modification?.answer) return say.saidNothing(who);
    return (modification.answer.agrees ? say.saidYes : say.saidNo)(who);
  }

  function yourAnswer(): string | null {
    if (!modification?.answer) return null;
    return modification.answer.agrees ? say.youSaidYes : say.youSaidNo;
  }
}
