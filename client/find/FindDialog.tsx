import { useDeferredValue, useMemo, useState } from 'react';
import { Dialog } from '../ui/Dialog.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import './find.css';
import { findPlaces } from './findPlaces.ts';
import type { SearchedText } from './findPlaces.ts';
import type { FoundPart } from './findWords.ts';

interface FindDialogProps {
  readonly texts: readonly SearchedText[];
  /** The language of the texts. */
  readonly language: string;
  readonly onClose: () => void;
}

/** Places that are shown at once; more than that is a question that was too short. */
const most = 50;

/** Looks for words in a whole manifesto, and leads to the paragraphs that have them. */
export function FindDialog({ texts, language, onClose }: FindDialogProps) {
  const { find } = useWords();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const found = useMemo(() => findPlaces(texts, asked), [texts, asked]);
  return (
    <Dialog open title={find.title} onClose={onClose}>
      <FormField label={find.label} description={find.description}>
        {(attributes) => (
          <TextInput
            {...attributes}
            type="search"
            autoComplete="off"
            value={query}
            onChange={({ target }) => setQuery(target.value)}
          />
        )}
      </FormField>
      <output className="find__count">
        {asked.trim().length > 1 && find.found(found.length, Math.min(found.length, most))}
      </output>
      {texts.some(({ paragraphs }) => !paragraphs) && (
        <p className="small subtle">{find.incomplete}</p>
      )}
      <ol className="find__results">
        {found.slice(0, most).map(({ key, href, number, title, parts }) => (
          <li key={key}>
            <TextLink href={href} onClick={onClose} quiet standalone>
              {number} {title}
            </TextLink>
            {parts.length > 0 && <Snippet parts={parts} language={language} />}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

function Snippet({ parts, language }: { parts: readonly FoundPart[]; language: string }) {
  return (
    <p className="reading reading--small" lang={language}>
      {parts.map(({ text, isHit }, place) => {
        const key = `${place}${text}`;
        return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
