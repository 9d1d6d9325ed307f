import { Suspense, lazy } from 'react';
import type { BlockKind, Run } from '#shared/wording.ts';
import { plainText } from '#shared/wording.ts';
import { FormField } from '../ui/FormField.tsx';
import { InText } from '../ui/InText.tsx';

// It comes with the editor of the text, which is not part of what the desk needs to begin.
const WordsEditor = lazy(async () => ({
  default: (await import('../editor/words/WordsEditor.tsx')).WordsEditor,
}));

interface WordsFieldProps {
  readonly label: string;
  readonly description: string;
  readonly error?: string | undefined;
  /** What kind of paragraph the words are of. */
  readonly kind: BlockKind;
  readonly runs: readonly Run[];
  /** Whether it takes the keyboard when it is there. */
  readonly takesFocus: boolean;
  /** Called with the words at each change, as they are typed: not in canonical form. */
  readonly onChange: (runs: Run[]) => void;
}

function takeFocus(place: HTMLElement | null): void {
  place?.focus();
}

/** A field for words of the text itself, with their bold, italic and links. */
export function WordsField({ label, description, error, ...words }: WordsFieldProps) {
  return (
    <FormField label={label} description={description} error={error}>
      {(attributes) => (
        <Suspense
          fallback={
            // It has the keyboard meanwhile: what one types must not go into the text.
            <p
              className="reading reading--small"
              tabIndex={-1}
              ref={words.takesFocus ? takeFocus : null}
            >
              <InText>{plainText(words.runs)}</InText>
            </p>
          }
        >
          <WordsEditor {...attributes} {...words} label={label} />
        </Suspense>
      )}
    </FormField>
  );
}
