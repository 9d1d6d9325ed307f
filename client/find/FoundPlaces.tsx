import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { InText } from '../ui/InText.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import type { PlaceKind, SearchedPlace } from './SearchedPlace.ts';
import { SearchIndex } from './SearchIndex.ts';
import { useSearchWords } from './useSearchWords.ts';

interface FoundPlacesProps {
  readonly kind: PlaceKind;
  readonly places: readonly SearchedPlace[];
  readonly query: string;
  /** The language of the texts. */
  readonly language: string;
  readonly heading: 'h2' | 'h3';
  readonly onGo: (() => void) | undefined;
}

/** How many are shown at a time. */
const page = 20;

/** What was found of one kind: where, with the words around it. */
export function FoundPlaces(props: FoundPlacesProps) {
  const { kind, places, query, language, heading: Heading, onGo } = props;
  const words = useSearchWords();
  const [shown, setShown] = useState(page);
  const rest = places.length - shown;
  return (
    <section className="find__group" aria-label={words.kinds[kind]}>
      <Heading className="heading-ui">
        {words.kinds[kind]} <span className="subtle">{places.length}</span>
      </Heading>
      <ol className="find__results">
        {places.slice(0, shown).map((place) => (
          <li key={place.key}>
            <TextLink href={place.href} onClick={onGo} quiet standalone>
              <PlaceName place={place} />
            </TextLink>
            {!(place.kind === 'text' && place.isTitle) && (
              <Excerpt place={place} query={query} language={language} />
            )}
          </li>
        ))}
      </ol>
      {rest > 0 && (
        <Button kind="subtle" onClick={() => setShown(shown + page)}>
          {words.more(Math.min(rest, page))}
        </Button>
      )}
    </section>
  );
}

function PlaceName({ place }: { place: SearchedPlace }) {
  const { amend } = useWords();
  const words = useSearchWords();
  switch (place.kind) {
    case 'text':
    case 'insight':
      return (
        <>
          {place.label} <InText>{place.title}</InText>
        </>
      );
    case 'amendment':
      return words.amendment(place.label, place.paragraph, amend.statuses[place.status]);
    case 'reply':
      return words.reply(place.partner, place.label);
  }
}

type ExcerptProps = Pick<FoundPlacesProps, 'query' | 'language'> & {
  readonly place: SearchedPlace;
};

function Excerpt({ place, query, language }: ExcerptProps) {
  return (
    <p className="reading reading--small" lang={language}>
      {SearchIndex.excerpt(place, query).map(({ text, isHit }, at) => {
        const key = `${at}${text}`;
        return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
      })}
    </p>
  );
}
