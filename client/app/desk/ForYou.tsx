import { Fragment } from 'react';
import { canEndorse } from '#shared/record/rights.ts';
import { useName } from '../../amend/useName.ts';
import { AskedBy } from '../../lead/AskedBy.tsx';
import { useGoalWords } from '../../lead/useGoalWords.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { deskHref } from './DeskPlace.ts';
import type { DeskPlace } from './DeskPlace.ts';
import { useLooks } from './useLooks.ts';
import { useDecisions } from './useDecisions.ts';
import type { LiveTexts } from './useLiveTexts.ts';
import { useOutdated } from './useOutdated.ts';
import { useQuestions } from './useQuestions.ts';

interface ForYouProps {
  readonly place: DeskPlace;
  readonly texts: LiveTexts;
}

/**
 * What waits for the reader: what leads ask their partner to look at, paragraphs that changed since
 * their partner endorsed them, what leads ask about their own amendments, and as a lead what there is
 * to decide.
 */
export function ForYou({ place, texts }: ForYouProps) {
  const { desk, amend } = useWords();
  const goals = useGoalWords();
  const name = useName();
  const { me } = useLive();
  const person = useRecord().people[me.person.id] ?? null;
  const outdated = useOutdated(place, texts);
  const questions = useQuestions(place, texts);
  const decisions = useDecisions(place);
  const speaks = canEndorse(person);
  const looks = useLooks(place, texts);
  const [first] = speaks ? outdated : [];
  const [next] = decisions;
  const href = (section: number, paragraph: string) =>
    `${deskHref(place.manifesto, section)}#p-${paragraph}`;
  return (
    <>
      {speaks &&
        looks.map(({ asked, section, paragraphs: wanted }) => (
          <p key={wanted[0]?.id}>
            <span>
              <b>{goals.forYou}</b>{' '}
              {wanted.map(({ id, number }) => (
                <Fragment key={id}>
                  <TextLink href={href(section, id)} aria-label={goals.lookAt(number)}>
                    {number}
                  </TextLink>{' '}
                </Fragment>
              ))}
            </span>
            <span className="small subtle">
              <AskedBy name={name.person(asked.by)} note={asked.note} />
            </span>
          </p>
        ))}
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
      {next && (
        <p>
          <TextLink
            href={href(
              place.sections.findIndex(({ id }) => id === next.section) + 1,
              next.paragraph,
            )}
          >
            {amend.waiting(decisions.length)}
          </TextLink>
        </p>
      )}
      {speaks && !first && !next && questions.length + looks.length === 0 && (
        <p className="subtle">{desk.upToDate}</p>
      )}
    </>
  );
}
