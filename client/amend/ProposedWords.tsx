import type { RefObject } from 'react';
import { differenceBetween } from '#shared/difference.ts';
import { Diff } from '../ui/Diff.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { faultOf } from './faultOf.ts';
import type { Proposal } from './Proposal.ts';
import { shortenParts } from './shortenParts.ts';
import { wordingOf } from './wordingOf.ts';

interface ProposedWordsProps {
  readonly draft: Proposal;
  /** The paragraph's number. */
  readonly number: string;
  /** Whether what is missing is said. */
  readonly wasTried: boolean;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onChange: (draft: Proposal) => void;
}

/** The words of a proposal as they are written, with what they would change [A1]. */
export function ProposedWords({ draft, number, wasTried, field, onChange }: ProposedWordsProps) {
  const { amend } = useWords();
  const { form } = amend;
  const { kind, base, text, added } = draft;
  const fault = faultOf(draft);
  const proposed = wordingOf(draft);
  if (kind === 'delete') {
    return (
      <div>
        <p className="small subtle">{form.goes(number)}</p>
        <Diff small parts={differenceBetween(base.wording.runs, [])} />
      </div>
    );
  }
  const isNew = kind === 'insert-after';
  return (
    <>
      <FormField
        label={isNew ? form.insertText(number) : form.text}
        description={isNew ? form.insertDescription : form.textDescription}
        error={wasTried && fault ? form[fault] : undefined}
      >
        {(attributes) => (
          <TextArea
            {...attributes}
            reading
            rows={6}
            ref={field}
            value={isNew ? added : text}
            onChange={({ target: { value } }) =>
              onChange(isNew ? { ...draft, added: value } : { ...draft, text: value })
            }
          />
        )}
      </FormField>
      {!isNew && fault === null && (
        <div>
          <p className="small subtle">{form.preview}</p>
          <Diff small parts={shortenParts(differenceBetween(base.wording.runs, proposed.runs))} />
        </div>
      )}
    </>
  );
}
