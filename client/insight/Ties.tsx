import type { Insight } from '#shared/record/state.ts';
import { TextLink } from '../ui/TextLink.tsx';
import type { TiePlaces } from './TiePlaces.ts';
import { useInsightWords } from './useInsightWords.ts';

interface TiesProps {
  readonly insight: Pick<Insight, 'paragraphs'>;
  readonly places: TiePlaces;
}

/** The paragraphs an insight is tied to, as links to where they stand now [I1]. */
export function Ties({ insight: { paragraphs }, places }: TiesProps) {
  const words = useInsightWords();
  if (paragraphs.length === 0) return <span className="subtle">{words.untied}</span>;
  const there = places.findAll(paragraphs);
  const gone = places.isWhole ? paragraphs.filter((id) => !places.find(id)).length : 0;
  return (
    <>
      {there.map(({ id, number, href }) => (
        <TextLink
          key={id}
          href={href}
          standalone
          aria-label={number === null ? undefined : words.link(number)}
        >
          {number ?? words.heading}
        </TextLink>
      ))}
      {gone > 0 && <span className="subtle">{words.gone(gone)}</span>}
    </>
  );
}
