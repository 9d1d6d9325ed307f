import { useDeferredValue, useMemo } from 'react';
import type { Manifesto } from '#shared/record/state.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { FormField } from '../ui/FormField.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import './find.css';
import { FoundPlaces } from './FoundPlaces.tsx';
import { recordPlaces } from './recordPlaces.ts';
import type { SearchedText } from './SearchedText.ts';
import { SearchIndex } from './SearchIndex.ts';
import { textPlaces } from './textPlaces.ts';
import { useSearchWords } from './useSearchWords.ts';

interface SearchProps {
  readonly manifesto: Manifesto;
  readonly texts: readonly SearchedText[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The level of heading for each kind of what is found. */
  readonly heading: 'h2' | 'h3';
  /** Called when a link to a place is followed. */
  readonly onGo?: () => void;
}

/** Looks for words in a whole manifesto, and leads to the places that have them [I3]. */
export function Search({ manifesto, texts, query, onQuery, heading, onGo }: SearchProps) {
  const words = useSearchWords();
  const record = useDeferredValue(useRecord());
  const said = useDeferredValue(texts);
  const asked = useDeferredValue(query);
  const index = useMemo(
    () => new SearchIndex([...textPlaces(said), ...recordPlaces(record, manifesto, said)]),
    [said, record, manifesto],
  );
  const found = useMemo(() => index.search(asked), [index, asked]);
  const all = found.reduce((sum, { places }) => sum + places.length, 0);
  const isAsked = asked.trim().length > 1;
  return (
    <>
      <FormField label={words.label} description={words.description}>
        {(attributes) => (
          <TextInput
            {...attributes}
            type="search"
            autoComplete="off"
            value={query}
            onChange={({ target }) => onQuery(target.value)}
          />
        )}
      </FormField>
      <output className="find__count">
        {isAsked && all === 0 && words.nothing}
        {all > 0 &&
          words.found(
            all,
            found.map(({ kind, places }) => words.counted[kind](places.length)),
          )}
      </output>
      {texts.some(({ paragraphs }) => !paragraphs) && (
        <p className="small subtle">{words.incomplete}</p>
      )}
      {all === 0 && <Tips heading={heading} />}
      {found.map(({ kind, places }) => (
        <FoundPlaces
          key={`${kind} ${asked}`}
          {...{ kind, places, heading, onGo }}
          query={asked}
          language={manifesto.language}
        />
      ))}
    </>
  );
}

function Tips({ heading: Heading }: Pick<SearchProps, 'heading'>) {
  const words = useSearchWords();
  return (
    <div className="find__tips subtle">
      <Heading className="heading-ui">{words.tipsTitle}</Heading>
      <ul>
        {words.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </div>
  );
}
