import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { newId } from '#shared/newId.ts';
import type { Insight, InsightKind, Manifesto } from '#shared/record/state.ts';
import { addInsight, changeInsight } from '../api/insights.ts';
import { problemCode } from '../api/problemCode.ts';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useDraft } from '../ui/useDraft.ts';
import { contentOf } from './contentOf.ts';
import { faultsIn } from './faultsIn.ts';
import type { DraftFault } from './faultsIn.ts';
import { draftOf } from './InsightDraft.ts';
import type { InsightDraft } from './InsightDraft.ts';
import { readNumbers } from './readNumbers.ts';
import { TieField } from './TieField.tsx';
import type { TiePlaces } from './TiePlaces.ts';
import { useInsightWords } from './useInsightWords.ts';

interface InsightFormProps {
  readonly manifesto: Manifesto;
  /** The one that is changed; null for a new one. */
  readonly insight: Insight | null;
  readonly at: ParagraphId | null;
  readonly places: TiePlaces;
  readonly onDone: () => void;
}

const kinds: readonly InsightKind[] = ['practice', 'source', 'recommendation'];

/** What an insight says and what it is tied to. What was typed outlives the form. */
export function InsightForm({ manifesto, insight, at, places, onDone }: InsightFormProps) {
  const { frame } = useWords();
  const words = useInsightWords();
  const { form } = words;
  const before = insight?.paragraphs ?? (at === null ? [] : [at]);
  const [initial] = useState(() => draftOf(insight, places.findAll(before)));
  const name = insight ? `insight-${insight.id}-${insight.revision}` : `insight-new-${at ?? ''}`;
  const { draft, change, forget } = useDraft<InsightDraft>(name, initial);
  const [isSent, setSent] = useState(false);
  // One key per intent: what was lost on its way is added once [A9].
  const [key] = useState(newId);
  const kept = (insight?.paragraphs ?? []).filter((id) => !places.find(id)?.number);
  const faults = isSent ? faultsIn(draft, places) : {};
  const saving = useMutation({
    mutationFn: () => {
      const content = contentOf(draft, places, kept);
      return insight
        ? changeInsight(insight.id, { revision: insight.revision, ...content })
        : addInsight(manifesto.id, { kind: draft.kind, ...content }, key);
    },
    onSuccess: () => {
      forget();
      onDone();
    },
  });
  const submit = () => {
    setSent(true);
    const isSound = Object.keys(faultsIn(draft, places)).length === 0;
    if (isSound && !saving.isPending) saving.mutate();
  };
  const set = (part: Partial<InsightDraft>) => change({ ...draft, ...part });
  const say = (fault: DraftFault | undefined): string | undefined => {
    if (fault === 'tooLong') return form.tooLong(limits.insightCharacters);
    if (fault === 'unknown')
      return form.unknown(readNumbers(draft.numbers, places).unknown.join(', '));
    return fault && form[fault];
  };
  return (
    <Form onSubmit={submit}>
      {!insight && (
        <RadioList
          legend={form.kind}
          value={draft.kind}
          onChange={(kind) => set({ kind })}
          options={kinds.map((value) => ({
            value,
            label: words.kinds[value],
            description: words.kindHelp[value],
          }))}
        />
      )}
      <FormField label={form.title} error={say(faults.title)}>
        {(attributes) => (
          <TextInput
            {...attributes}
            maxLength={limits.nameCharacters}
            value={draft.title}
            onChange={({ target }) => set({ title: target.value })}
          />
        )}
      </FormField>
      <FormField label={form.text} description={form.textHelp} error={say(faults.text)}>
        {(attributes) => (
          <TextArea
            {...attributes}
            value={draft.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      </FormField>
      <FormField label={form.origin} description={form.originHelp} optional>
        {(attributes) => (
          <TextInput
            {...attributes}
            maxLength={limits.nameCharacters}
            value={draft.origin}
            onChange={({ target }) => set({ origin: target.value })}
          />
        )}
      </FormField>
      <FormField label={form.href} description={form.hrefHelp} error={say(faults.href)} optional>
        {(attributes) => (
          <TextInput
            {...attributes}
            type="url"
            inputMode="url"
            value={draft.href}
            onChange={({ target }) => set({ href: target.value })}
          />
        )}
      </FormField>
      <TieField
        numbers={draft.numbers}
        kept={kept.length}
        places={places}
        language={manifesto.language}
        error={say(faults.numbers)}
        onChange={(numbers) => set({ numbers })}
      />
      <p className="small subtle">{form.public}</p>
      {saving.error !== null && <ProblemAlert code={problemCode(saving.error)} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={saving.isPending}>
          {form.save}
        </Button>
        <Button onClick={onDone}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}
