import { Fragment } from 'react';
import type { ParagraphId } from '#shared/ids.ts';
import { canEndorse } from '#shared/record/rights.ts';
import { useName } from '../../amend/useName.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import type { DeskPlace } from '../desk/DeskPlace.ts';
import { viewOf } from '../desk/paragraphViews.ts';
import { useDecisions } from '../desk/useDecisions.ts';
import { useLooks } from '../desk/useLooks.ts';
import { useOutdated } from '../desk/useOutdated.ts';
import { useQuestions } from '../desk/useQuestions.ts';
import { paragraphHref } from '../paragraphHref.ts';
import type { MyParagraph } from './MyParagraph.ts';
import { useMineWords } from './useMineWords.ts';
import { AskedBy } from '../../lead/AskedBy.tsx';

interface ToDoProps {
  readonly place: DeskPlace;
  readonly paragraphs: readonly MyParagraph[];
}

/** What waits for the reader: what leads ask, what is outdated, own amendments, decisions. */
export function ToDo({ place, paragraphs }: ToDoProps) {
  const { todo: words, to } = useMineWords();
  const record = useRecord();
  const { me } = useLive();
  const speaks = canEndorse(record.people[me.person.id] ?? null);
  const numberOf = new Map(paragraphs.map(({ paragraph, number }) => [paragraph.id, number]));
  const looks = useLooks(place);
  // Of an adopted section nothing can be renewed.
  const outdated = useOutdated(place).filter(
    ({ section }) => place.sections[section - 1]?.phase !== 'adopted',
  );
  const questions = useQuestions(place);
  const decisions = useDecisions(place);
  const attention = useAttention(paragraphs);
  const [first] = decisions;
  const href = (section: number, id: ParagraphId) => paragraphHref(place.manifesto, section, id);
  const firstSection = place.sections.findIndex(({ id }) => id === first?.section) + 1;
  const isAny = [looks, outdated, questions, decisions, attention].some((all) => all.length > 0);
  return (
    <section aria-labelledby="todo">
      <h2 className="utrecht-heading-3" id="todo">
        {words.title}
      </h2>
      {!isAny && <p>{words.nothing}</p>}
      <ul className="mine__todo">
        {looks.map((look) => (
          <Look key={look.paragraphs[0]?.id} look={look} hrefOf={href} />
        ))}
        {outdated.length > 0 && (
          <li>
            {words.outdated}{' '}
            {outdated.map(({ section, paragraph }) => (
              <Fragment key={paragraph}>
                <TextLink
                  href={href(section, paragraph)}
                  aria-label={to(numberOf.get(paragraph) ?? '')}
                >
                  {numberOf.get(paragraph)}
                </TextLink>{' '}
              </Fragment>
            ))}
          </li>
        )}
        {questions.map(({ amendment, section, paragraph }) => (
          <li key={amendment}>
            {words.question(amendment, numberOf.get(paragraph) ?? '')}{' '}
            <TextLink href={href(section, paragraph)}>{words.answer}</TextLink>
          </li>
        ))}
        {attention.map(({ amendment, at }) => (
          <li key={amendment}>
            {words.attention(amendment, at.number)}{' '}
            <TextLink href={href(at.sectionNumber, at.paragraph.id)}>{to(at.number)}</TextLink>
          </li>
        ))}
        {first && (
          <li>
            {words.decide(decisions.length)}{' '}
            <TextLink href={href(firstSection, first.paragraph)}>
              {words.first(numberOf.get(first.paragraph) ?? first.number)}
            </TextLink>
          </li>
        )}
      </ul>
      {!speaks && looks.length + outdated.length > 0 && <p className="subtle">{words.noMandate}</p>}
    </section>
  );
}

interface LookProps {
  readonly look: ReturnType<typeof useLooks>[number];
  readonly hrefOf: (section: number, paragraph: ParagraphId) => string;
}

function Look({ look: { asked, section, paragraphs }, hrefOf }: LookProps) {
  const { todo: words, to } = useMineWords();
  const name = useName();
  return (
    <li>
      {words.look}{' '}
      {paragraphs.map(({ id, number }) => (
        <Fragment key={id}>
          <TextLink href={hrefOf(section, id)} aria-label={to(number)}>
            {number}
          </TextLink>{' '}
        </Fragment>
      ))}
      <span className="small subtle">
        <AskedBy name={name.person(asked.by)} note={asked.note} />
      </span>
    </li>
  );
}

/** The reader's own amendments that no longer fit the text of now [A5]. */
function useAttention(paragraphs: readonly MyParagraph[]) {
  const record = useRecord();
  const person = useLive().me.person.id;
  return paragraphs.flatMap((at) =>
    viewOf(record, at.paragraph)
      .amendments.filter(
        ({ author, standing }) => author === person && standing?.kind === 'needs-attention',
      )
      .map(({ number: amendment }) => ({ amendment, at })),
  );
}
