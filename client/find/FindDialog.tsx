import { useDeferredValue, useMemo, useState } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FormField } from '../ui/FormField.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import './find.css';
import { findParagraphs } from './findParagraphs.ts';
import type { FoundPart } from './findParagraphs.ts';

/** A text to look through: a section of a manifesto. */
export interface SearchedText {
  readonly number: number;
  readonly title: string;
  /** Where the section is open; a paragraph's place in it comes behind this. */
  readonly href: string;
  /** Null as long as it is not here. */
  readonly paragraphs: readonly Paragraph[] | null;
}

interface FindDialogProps {
  readonly texts: readonly SearchedText[];
  /** The language of the texts. */
  readonly language: string;
  readonly onClose: () => void;
}

/** Paragraphs that are shown at once; more than that is a question that was too short. */
const most = 50;

/** Looks for words in a whole manifesto, and leads to the paragraphs that have them. */
export function FindDialog({ texts, language, onClose }: FindDialogProps) {
  const { find } = useWords();
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const found = useMemo(
    () =>
      texts.flatMap((text) =>
        findParagraphs(text.paragraphs ?? [], asked).map((one) => ({ text, ...one })),
      ),
    [texts, asked],
  );
  const isAsked = asked.trim().length > 1;
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
        {isAsked && find.found(found.length, Math.min(found.length, most))}
      </output>
      {texts.some(({ paragraphs }) => !paragraphs) && (
        <p className="small subtle">{find.incomplete}</p>
      )}
      <ol className="find__results">
        {found.slice(0, most).map(({ text, paragraph, parts }) => (
          <li key={paragraph.id}>
            <TextLink href={`${text.href}#p-${paragraph.id}`} onClick={onClose} quiet>
              {paragraph.number ?? text.number} {text.title}
            </TextLink>
            <Snippet parts={parts} language={language} />
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
