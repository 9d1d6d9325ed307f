import type { Paragraph } from '#shared/document.ts';
import { canEndorse } from '#shared/record/rights.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { deskHref } from './DeskPlace.ts';
import type { DeskPlace } from './DeskPlace.ts';
import { useOutdated } from './useOutdated.ts';

interface ForYouProps {
  readonly place: DeskPlace;
  readonly paragraphs: readonly Paragraph[] | null;
}

/** What waits for one's own partner: paragraphs that changed since they were endorsed. */
export function ForYou({ place, paragraphs }: ForYouProps) {
  const { desk } = useWords();
  const { me } = useLive();
  const person = useRecord().people[me.person.id] ?? null;
  const outdated = useOutdated(place, paragraphs);
  if (!canEndorse(person)) return null;
  const [first] = outdated;
  return (
    <p className="contents__todo">
      {first ? (
        <>
          <TextLink href={`${deskHref(place.manifesto, first.section)}#p-${first.paragraph}`}>
            {desk.forYou(outdated.length)}
          </TextLink>
          <span className="small subtle">{desk.forYouWhy}</span>
        </>
      ) : (
        <span className="subtle">{desk.upToDate}</span>
      )}
    </p>
  );
}
