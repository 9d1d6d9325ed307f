import type { Insight } from '#shared/record/state.ts';
import { InText } from '../ui/InText.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { useInsightWords } from './useInsightWords.ts';

/** Where an insight comes from, and the site it leads to by its name. Nothing of that is fetched. */
export function Origin({
  insight: { origin, href },
}: {
  insight: Pick<Insight, 'origin' | 'href'>;
}) {
  const words = useInsightWords();
  const host = href === null ? null : new URL(href).host;
  return (
    <>
      <InText>{origin}</InText>
      {origin !== null && host !== null && ' · '}
      {href !== null && host !== null && (
        <TextLink href={href} rel="noreferrer nofollow" aria-label={words.elsewhere(host)}>
          {host}
        </TextLink>
      )}
    </>
  );
}
