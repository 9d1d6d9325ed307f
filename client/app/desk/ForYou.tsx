import type { Paragraph } from '#shared/document.ts';
import { canEndorse } from '#shared/record/rights.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { deskHref } from './DeskPlace.ts';
import type { DeskPlace } from './DeskPlace.ts';
import { useOutdated } from './useOutdated.ts';
import { useQuestions } from './useQuestions.ts';

interface ForYouProps {
  readonly place: DeskPlace;
  readonly paragraphs: readonly Paragraph[] | null;
}

/**
 * What waits for the reader: paragraphs that changed since their partner endorsed them, and what
 * leads ask about their own amendments.
 */
export function ForYou({ place, paragraphs }: ForYouProps) {
  const { desk } = useWords();
  const { me } = useLive();
  const person = useRecord().people[me.person.id] ?? null;
  const outdated = useOutdated(place, paragraphs);
  const questions = useQuestions(place, paragraphs);
  const speaks = canEndorse(person);
  if (!speaks && questions.length === 0) return null;
  const [first] = speaks ? outdated : [];
  const href = (section: number, paragraph: string) =>
    `${deskHref(place.manifesto, section)}#p-${paragraph}`;
  return (
    <div className="contents__todo">
      {first && (
        <p>
          <TextLink href={href(first.section, first.paragraph)}>
            {desk.forYou(outdated.length)}
          </TextLink>{' '}
          <span className="small subtle">{desk.forYouWhy}</span>
        </p>
      )}
      {questions.map(({ amendment, section, paragraph }) => (
        <p key={amendment}>
          <TextLink href={href(section, paragraph)}>{desk.asked(amendment)}</TextLink>{' '}
          <span className="small subtle">{desk.askedWhy}</span>
        </p>
      ))}
      {!first && questions.length === 0 && <p className="subtle">{desk.upToDate}</p>}
    </div>
  );
}
