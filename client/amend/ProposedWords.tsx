import { kindBehind } from '#shared/kindBehind.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { faultOf } from './faultOf.ts';
import { LiveDifference } from './LiveDifference.tsx';
import type { Proposal } from './Proposal.ts';
import { useHeadings } from './useHeadings.ts';
import { wordingOf } from './wordingOf.ts';
import { WordsField } from './WordsField.tsx';

interface ProposedWordsProps {
  readonly draft: Proposal;
  /** The paragraph's number. */
  readonly number: string;
  /** Whether what is missing is said at the field. */
  readonly wasTried: boolean;
  /** Whether the words take the keyboard when they are there. */
  readonly takesFocus: boolean;
  /** The id of the sentence that says what would change, or why this cannot be sent yet. */
  readonly said: string;
  readonly onChange: (draft: Proposal) => void;
}

/** The words of a proposal as they are written, with what they would change [A1]. */
export function ProposedWords(props: ProposedWordsProps) {
  const { draft, number, said, onChange } = props;
  const { amend } = useWords();
  const { form } = amend;
  const { below } = useHeadings();
  const { kind, base, words, added } = draft;
  const fault = faultOf(draft);
  const error = fault && form[fault];
  const field = {
    error: props.wasTried && error ? error : undefined,
    takesFocus: props.takesFocus,
  };
  return (
    <>
      {kind === 'replace' && (
        <WordsField
          {...field}
          key={kind}
          label={form.text}
          description={form.textDescription}
          kind={base.wording.kind}
          runs={words}
          onChange={(next) => onChange({ ...draft, words: next })}
        />
      )}
      {kind === 'insert-after' && (
        <WordsField
          {...field}
          key={kind}
          label={form.insertText(number)}
          description={form.insertDescription}
          kind={kindBehind(base.wording.kind)}
          runs={added}
          onChange={(next) => onChange({ ...draft, added: next })}
        />
      )}
      {kind === 'delete' && <p className="small subtle">{form.goes(number)}</p>}
      <LiveDifference
        id={said}
        title={form.preview}
        heading={below}
        from={kind === 'insert-after' ? [] : base.wording.runs}
        to={wordingOf(draft).runs}
        fault={error}
      />
    </>
  );
}
