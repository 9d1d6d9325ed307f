import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PartnerId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Section } from '#shared/record/state.ts';
import { problemCode } from '../api/problemCode.ts';
import { askToLook } from '../api/sections.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { Button } from '../ui/Button.tsx';
import { ButtonGroup } from '../ui/ButtonGroup.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Form } from '../ui/Form.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../ui/ProblemAlert.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { useNow } from '../ui/useNow.ts';
import './goals.css';
import { looksToAsk } from './looksToAsk.ts';
import { useLeadingWords } from './useLeadingWords.ts';
import type { WantedLook } from './WantedLook.ts';

interface LookFormProps {
  readonly section: Section;
  readonly looks: readonly WantedLook[];
  /** `count`: how many partners were asked. */
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
}

/** Whom to ask, with a note that goes on the record [E10]. */
export function LookForm({ section, looks, onDone, onClose }: LookFormProps) {
  const { frame } = useWords();
  const { look } = useLeadingWords();
  const record = useRecord();
  const at = useNow();
  const [left, setLeft] = useState<ReadonlySet<PartnerId>>(new Set());
  const [note, setNote] = useState('');
  const [isNobody, setNobody] = useState(false);
  // One key per intent: what was lost on its way is asked once [A9].
  const [key] = useState(newId);
  const all = [...new Set(looks.flatMap(({ partners }) => partners))];
  const open = looksToAsk(record, looks, at);
  const free = new Set(open.flatMap(({ partners }) => partners));
  const chosen = [...free].filter((partner) => !left.has(partner));
  const asking = useMutation({
    mutationFn: async () => {
      const paragraphs = open.map(({ paragraph, partners }) => ({
        paragraph,
        partners: partners.filter((partner) => chosen.includes(partner)),
      }));
      const wanted = paragraphs.filter(({ partners }) => partners.length > 0);
      await askToLook(section.id, { paragraphs: wanted, note: note.trim() || null }, key);
      return chosen.length;
    },
    onSuccess: onDone,
  });
  const submit = () => {
    setNobody(chosen.length === 0);
    if (chosen.length > 0 && !asking.isPending) asking.mutate();
  };
  const pick = (partner: PartnerId, isPicked: boolean) => {
    const next = new Set(left);
    if (isPicked) next.delete(partner);
    else next.add(partner);
    setLeft(next);
  };
  return (
    <Form onSubmit={submit}>
      <fieldset className="look-partners">
        <legend className="utrecht-form-label">{look.whom}</legend>
        <div>
          {all.map((partner) => (
            <Checkbox
              key={partner}
              disabled={!free.has(partner)}
              checked={chosen.includes(partner)}
              onChange={({ target }) => pick(partner, target.checked)}
              label={
                <>
                  {record.partners[partner]?.name ?? partner}{' '}
                  {!free.has(partner) && <span className="small subtle">{look.today}</span>}
                </>
              }
            />
          ))}
        </div>
      </fieldset>
      <FormField label={look.note} description={look.noteDescription} optional>
        {(attributes) => (
          <TextArea {...attributes} value={note} onChange={({ target }) => setNote(target.value)} />
        )}
      </FormField>
      {(free.size === 0 || (isNobody && chosen.length === 0)) && (
        <p role="alert" className="utrecht-form-field-error-message">
          {free.size === 0 ? look.nobody : look.without}
        </p>
      )}
      {asking.error !== null && <ProblemAlert code={problemCode(asking.error)} />}
      <ButtonGroup>
        <Button kind="primary" type="submit" busy={asking.isPending}>
          {look.send(chosen.length)}
        </Button>
        <Button onClick={onClose}>{frame.cancel}</Button>
      </ButtonGroup>
    </Form>
  );
}
