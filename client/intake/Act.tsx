import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import { proposeImport, takeImport } from '../api/importing.ts';
import { problemCode } from '../api/problemCode.ts';
import { Alert } from '../ui/Alert.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { changesOf } from './changesOf.ts';
import type { Done } from './Done.ts';
import type { Mode } from './Mode.ts';
import type { ImportedChange } from './ImportedChange.ts';
import { proposalsOf } from './proposalsOf.ts';
import type { IntakePlace } from './IntakePlace.ts';
import { useIntakeWords } from './useIntakeWords.ts';

interface ActProps extends Pick<IntakePlace, 'section' | 'mayWrite'> {
  readonly chosen: readonly ImportedChange[];
  readonly mode: Mode;
  readonly onMode: (mode: Mode) => void;
  readonly onDone: (done: Done) => void;
  readonly onReadAgain: () => void;
}

/** Does what was chosen, all of it or nothing. */
export function Act(props: ActProps) {
  const { chosen, mode, mayWrite } = props;
  const words = useIntakeWords();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const acting = useActing(props, reason.trim());
  const isProposing = mode === 'amendments';
  const isMissing = isProposing && reason.trim() === '';
  const submit = () => {
    setTried(true);
    if (chosen.length > 0 && !isMissing && !acting.isPending) acting.mutate();
  };
  return (
    <Form className="intake-part intake-act" onSubmit={submit}>
      {mayWrite ? (
        <RadioList<Mode>
          legend={words.how}
          value={mode}
          onChange={props.onMode}
          options={[
            { value: 'text', label: words.toText, description: words.toTextWhat },
            {
              value: 'amendments',
              label: words.toAmendments,
              description: words.toAmendmentsWhat,
            },
          ]}
        />
      ) : (
        <p>{words.onlyAmendments}</p>
      )}
      {isProposing && (
        <FormField
          label={words.reason}
          description={words.reasonDescription}
          error={isTried && isMissing ? words.reasonMissing : undefined}
        >
          {(attributes) => (
            <TextArea
              {...attributes}
              rows={3}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </FormField>
      )}
      {isTried && chosen.length === 0 && (
        <Alert kind="warning" title={words.noneChosen} role="alert" />
      )}
      {acting.error !== null && (
        <Failure code={problemCode(acting.error)} onReadAgain={props.onReadAgain} />
      )}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={acting.isPending}>
          {isProposing ? words.propose(chosen.length) : words.putIn(chosen.length)}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

function useActing({ section, chosen, mode, onDone }: ActProps, reason: string) {
  // Another choice is another act; the same one again is the same act [A9].
  const [{ asked, key }, setKey] = useState({ asked: '', key: newId() });
  return useMutation({
    mutationFn: async (): Promise<Done> => {
      const now = JSON.stringify([mode, reason, chosen]);
      const used = now === asked ? key : newId();
      setKey({ asked: now, key: used });
      if (mode === 'text') {
        const version = await takeImport(section.id, changesOf(chosen), used);
        return { kind: 'text', version, changes: chosen };
      }
      const body = { reason, changes: proposalsOf(chosen) };
      const amendments = await proposeImport(section.id, body, used);
      return { kind: 'amendments', amendments, numbers: numbersIn(chosen) };
    },
    onSuccess: onDone,
  });
}

function numbersIn(chosen: readonly ImportedChange[]): ReadonlyMap<ParagraphId, string> {
  const all = chosen.map((change) =>
    change.kind === 'insert'
      ? [change.behind, change.behindNumber]
      : [change.paragraph, change.number],
  );
  return new Map(all.filter((one): one is [ParagraphId, string] => !one.includes(null)));
}

function Failure({ code, onReadAgain }: { code: string; onReadAgain: () => void }) {
  const words = useIntakeWords();
  if (code !== 'stale-wording' && code !== 'not-found' && code !== 'already-exists')
    return <ProblemAlert code={code} />;
  const title = code === 'already-exists' ? words.proposedMeanwhile : words.stale;
  return (
    <Alert kind="error" role="alert" title={title}>
      <Button small onClick={onReadAgain}>
        {words.readAgain}
      </Button>
    </Alert>
  );
}
