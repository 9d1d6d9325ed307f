import { useId, useState } from 'react';
import { differenceBetween } from '#shared/difference.ts';
import { mergeInFavour } from '#shared/merge.ts';
import { reformat } from '#shared/reformat.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { canonicalWording, hashWording, plainText } from '#shared/wording.ts';
import type { Run, Wording } from '#shared/wording.ts';
import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Diff } from '../ui/Diff.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { comparedBy } from './comparedBy.ts';
import { useAmendmentActs } from './useAmendmentActs.ts';

interface ModifyDialogProps {
  readonly amendment: AmendmentView;
  readonly paragraph: ParagraphView;
  readonly onClose: () => void;
}

/** The words a lead is choosing, and the exact text that they looked at while doing so. */
interface Draft {
  readonly text: string;
  readonly exact: string;
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
    text: plainText(firstWords(amendment, paragraph)),
    exact: paragraph.exact,
  }));
  const { draft, change, forget } = useDraft(`modify.${amendment.id}`, initial);
  const [wasTried, setWasTried] = useState(false);
  const { adopt, suggest } = useAmendmentActs(amendment.id);
  const chosen = chosenWording(amendment, paragraph, draft.text);
  const fault = faultIn(amendment, paragraph, chosen);
  const isMoved = draft.exact !== paragraph.exact;
  const send = (act: typeof adopt | typeof suggest) => {
    setWasTried(true);
    if (fault || isMoved || adopt.isPending || suggest.isPending) return;
    act.mutate(
      { wording: draft.exact, content: chosen.runs },
      {
        onSuccess: () => {
          forget();
          onClose();
        },
      },
    );
  };
  const failure = adopt.error ?? suggest.error;
  return (
    <Dialog open wide title={say.title(number)} onClose={onClose}>
      <Form onSubmit={() => send(suggest)}>
        <Texts amendment={amendment} paragraph={paragraph} />
        <div className="modify">
          <FormField
            label={say.text}
            description={kind === 'delete' ? say.deleteDescription : say.textDescription}
            error={wasTried && fault ? say[fault] : undefined}
          >
            {(attributes) => (
              <TextArea
                {...attributes}
                reading
                rows={7}
                value={draft.text}
                onChange={(event) => change({ ...draft, text: event.target.value })}
              />
            )}
          </FormField>
          <div className="modify__difference">
            <h3 className="heading-ui">{say.difference}</h3>
            <Diff small parts={differenceBetween(before(amendment, paragraph), chosen.runs)} />
          </div>
        </div>
        {isMoved && (
          <Alert kind="warning" role="alert" title={say.moved}>
            <Button small onClick={() => change({ ...draft, exact: paragraph.exact })}>
              {say.seen}
            </Button>
          </Alert>
        )}
        {failure && <Failure code={problemCode(failure)} />}
        <p className="small subtle">{say.why}</p>
        <ButtonGroup>
          <Button type="submit" kind="primary" busy={suggest.isPending}>
            {say.ask}
          </Button>
          <Button busy={adopt.isPending} onClick={() => send(adopt)}>
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
        <Text
          key={label}
          label={label}
          text={plainText(runs) || amend.kinds[kind](paragraph.number ?? '')}
        />
      ))}
    </div>
  );
}

function Text({ label, text }: { label: string; text: string }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 className="heading-ui" id={id}>
        {label}
      </h3>
      <p className="reading reading--small">{text}</p>
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

function chosenWording(amendment: AmendmentView, paragraph: ParagraphView, text: string): Wording {
  const formatted = amendment.kind === 'insert-after' ? amendment.proposal : paragraph.wording;
  return canonicalWording(formatted.kind, reformat(formatted.runs, text));
}

function faultIn(
  { kind, standing }: AmendmentView,
  { exact: now }: ParagraphView,
  chosen: Wording,
): 'missing' | 'same' | 'unchanged' | null {
  if (chosen.runs.length === 0 && kind !== 'delete') return 'missing';
  const { exact } = hashWording(chosen);
  if (exact === now && kind !== 'insert-after') return 'unchanged';
  return standing?.kind === 'fits' && hashWording(standing.wording).exact === exact ? 'same' : null;
}
