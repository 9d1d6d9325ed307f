import { Button } from '../../ui/Button.tsx';
import { FormField } from '../../ui/FormField.tsx';
import { Select } from '../../ui/Select.tsx';
import { useTextLanguage } from '../../ui/TextLanguage.ts';
import { useLeadingWords } from '../useLeadingWords.ts';
import type { MatrixPart } from './partsOf.ts';

interface PartChoiceProps {
  readonly parts: readonly MatrixPart[];
  readonly part: MatrixPart;
  readonly onChange: (part: MatrixPart) => void;
}

/** Which paragraphs stand below in words, with the way to those before and behind them. */
export function PartChoice({ parts, part, onChange }: PartChoiceProps) {
  const { matrix: words } = useLeadingWords();
  const language = useTextLanguage();
  const at = parts.indexOf(part);
  const sections = [...new Set(parts.map(({ section }) => section))];
  if (parts.length < 2) return null;
  const go = (place: number) => {
    const next = parts[place];
    if (next) onChange(next);
  };
  return (
    <nav className="matrix-parts" aria-label={words.paragraphs}>
      {/* They stay where they are, and keep the focus, also where there is nothing beyond. */}
      <Button small aria-disabled={at === 0} onClick={() => go(at - 1)}>
        {words.before}
      </Button>
      <FormField label={words.part} hideLabel>
        {(attributes) => (
          <Select {...attributes} value={at} onChange={({ target }) => go(Number(target.value))}>
            {sections.map((section) => (
              <optgroup
                key={section.id}
                label={`${section.number} ${section.title}`}
                lang={language}
              >
                {parts.map(
                  (one, place) =>
                    one.section === section && (
                      <option key={one.from} value={place}>
                        {words.range(rangeOf(one))}
                      </option>
                    ),
                )}
              </optgroup>
            ))}
          </Select>
        )}
      </FormField>
      <Button small aria-disabled={at === parts.length - 1} onClick={() => go(at + 1)}>
        {words.behind}
      </Button>
      <output className="visually-hidden">{words.range(rangeOf(part))}</output>
    </nav>
  );
}

function rangeOf({ columns }: MatrixPart): string[] {
  return [...new Set([columns[0]?.number ?? '', columns.at(-1)?.number ?? ''])];
}
