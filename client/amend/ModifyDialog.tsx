import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { limits } from '#shared/limits.ts';
import { mergeInFavour } from '#shared/merge.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { canonicalWording, hashWording, plainText } from '#shared/wording.ts';
import type { BlockKind, Run, Wording } from '#shared/wording.ts';
import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Form } from '../ui/Form.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { RunsText } from '../ui/RunsText.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { comparedBy } from './comparedBy.ts';
import { LiveDifference } from './LiveDifference.tsx';
import { MovedText } from './MovedText.tsx';
import type { Proposal } from './Proposal.ts';
import { useAmendmentActs } from './useAmendmentActs.ts';
import { WordsField } from './WordsField.tsx';

interface ModifyDialogProps {
  readonly amendment: AmendmentView;
  readonly paragraph: ParagraphView;
  readonly onClose: () => void;
}

/** The words a lead is choosing, as they are typed, and the text they looked at while doing so. */
interface Draft {
  readonly words: readonly Run[];
  readonly base: Proposal['base'];
}

/**
 * A lead chooses other words for an amendment, with the three texts beside them: to resolve an
 * overlap or to adapt it. They ask its author first, or adopt at once [A2, A4].
 */
export function ModifyDialog({ amendment, paragraph, onClose }: ModifyDialogProps) {
  const { amend, frame } = useWords();
  const say = amend.modify;
  const { number, kind } = amendment;
  const [initial] = useState<Draft>(() => ({
    words: firstWords(amendment, paragraph),
    base: textOf(paragraph),
  }));
  const { draft, change, forget } = useDraft(`modify.${amendment.id}`, initial);
  const [wasTried, setWasTried] = useState(false);
  const { adopt, suggest } = useAmendmentActs(amendment.id);
  const said = useId();
  const chosen = canonicalWording(kindOf(amendment, paragraph), draft.words);
  const fault = faultIn(amendment, paragraph, chosen);
  const isMoved = draft.base.exact !== paragraph.exact;
  const send = async (act: typeof adopt | typeof suggest) => {
    setWasTried(true);
    if (fault || isMoved || adopt.isPending || suggest.isPending) return;
    try {
      await act.mutateAsync({ wording: draft.base.exact, content: chosen.runs });
    } catch {
      return; // told below
    }
    // Deciding may have taken this dialog away before it was answered: the draft goes all the same.
    forget();
    onClose();
  };
  const failure = adopt.error ?? suggest.error;
  const waiting = fault ? ({ 'aria-disabled': true, 'aria-describedby': said } as const) : {};
  return (
    <Dialog open wide title={say.title(number)} onClose={onClose}>
      <Form onSubmit={() => void send(suggest)}>
        <Texts amendment={amendment} paragraph={paragraph} />
        <div className="modify">
          <WordsField
            label={say.text}
            description={kind === 'delete' ? say.deleteDescription : say.textDescription}
            error={wasTried && fault ? say[fault] : undefined}
            kind={chosen.kind}
            runs={draft.words}
            takesFocus
            onChange={(words) => change({ ...draft, words })}
          />
          <LiveDifference
            id={said}
            title={say.difference}
            heading="h3"
            from={before(amendment, paragraph)}
            to={chosen.runs}
            fault={fault && say[fault]}
          />
        </div>
        {isMoved && (
          <MovedText
            base={draft.base}
            moved={textOf(paragraph)}
            words={kind === 'insert-after' ? null : chosen.runs}
            onTake={(words) => change({ words, base: textOf(paragraph) })}
            onKeep={() => change({ ...draft, base: textOf(paragraph) })}
          />
        )}
        {failure && <Failure code={problemCode(failure)} />}
        <p className="small subtle">{say.why}</p>
        <ButtonGroup>
          <Button type="submit" kind="primary" busy={suggest.isPending} {...waiting}>
            {say.ask}
          </Button>
          <Button busy={adopt.isPending} onClick={() => void send(adopt)} {...waiting}>
            {say.adopt}
          </Button>
          <Button kind="subtle" onClick={onClose}>
            {frame.cancel}
          </Button>
        </ButtonGroup>
      </Form>
    </Dialog>
  );
}

function Failure({ code }: { code: string }) {
  const { amend } = useWords();
  if (code !== 'stale-wording') return <ProblemAlert code={code} />;
  return <Alert kind="warning" role="alert" title={amend.modify.stale} />;
}

/** The text when it was proposed, the text of now, and the proposal, side by side. */
function Texts({ amendment, paragraph }: Pick<ModifyDialogProps, 'amendment' | 'paragraph'>) {
  const { amend } = useWords();
  const { kind, base, proposal } = amendment;
  const { exact } = hashWording(base);
  const texts = [
    ...(exact === paragraph.exact ? [] : [[amend.modify.was, base.runs] as const]),
    [amend.now, paragraph.wording.runs] as const,
    [amend.proposal, proposal.runs] as const,
  ];
  return (
    <div className="side-by-side">
      {texts.map(([label, runs]) => (
        <Text key={label} label={label}>
          {runs.length > 0 ? <RunsText runs={runs} /> : amend.kinds[kind](paragraph.number ?? '')}
        </Text>
      ))}
    </div>
  );
}

function Text({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 className="heading-ui" id={id}>
        {label}
      </h3>
      <p className="reading reading--small">{children}</p>
    </section>
  );
}

function firstWords(amendment: AmendmentView, { wording }: ParagraphView): readonly Run[] {
  const { standing, modification, isModificationVoid, base, proposal } = amendment;
  if (modification && !isModificationVoid) return modification.wording.runs;
  if (standing?.kind === 'fits') return comparedBy(amendment, null).to.runs;
  return mergeInFavour(base.runs, wording.runs, proposal.runs);
}

/** What stands there now: nothing, where a new paragraph should come. */
function before({ kind }: AmendmentView, { wording }: ParagraphView): readonly Run[] {
  return kind === 'insert-after' ? [] : wording.runs;
}

function kindOf({ kind, proposal }: AmendmentView, { wording }: ParagraphView): BlockKind {
  return kind === 'insert-after' ? proposal.kind : wording.kind;
}

function textOf({ wording, exact }: ParagraphView): Proposal['base'] {
  return { wording, exact };
}

function faultIn(
  { kind, standing }: AmendmentView,
  { exact: now }: ParagraphView,
  chosen: Wording,
): 'missing' | 'same' | 'unchanged' | 'tooLong' | null {
  if (plainText(chosen.runs).length > limits.paragraphCharacters) return 'tooLong';
  if (chosen.runs.length === 0 && kind !== 'delete') return 'missing';
  const { exact } = hashWording(chosen);
  if (exact === now && kind !== 'insert-after') return 'unchanged';
  return standing?.kind === 'fits' && hashWording(standing.wording).exact === exact ? 'same' : null;
}
