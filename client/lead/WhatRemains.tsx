import type { ReactNode } from 'react';
import { formatDay } from '#shared/language/formatTime.ts';
import { formatList } from '#shared/language/count.ts';
import { InText } from '../ui/InText.tsx';
import { BrickGlyph } from '../ui/ground/BrickGlyph.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { AskToLook } from './AskToLook.tsx';
import { GoalsLine } from './GoalsLine.tsx';
import { GoalsReached } from './GoalsReached.tsx';
import type { Lacking } from './lackingIn.ts';
import type { MatrixColumn } from './matrix/layMatrix.ts';
import { useLeadingWords } from './useLeadingWords.ts';
import type { WantedLook } from './WantedLook.ts';
import type { Remaining, RemainingIn } from './whatRemains.ts';

interface WhatRemainsProps {
  readonly remaining: readonly RemainingIn[];
  readonly hrefOf: (number: number, column: MatrixColumn | null) => string;
}

/** What still has to happen, by section, the earliest deadline first. */
export function WhatRemains({ remaining, hrefOf }: WhatRemainsProps) {
  const { desk } = useWords();
  const { remains } = useLeadingWords();
  const { language } = useLanguage();
  return (
    <section className="remains" aria-labelledby="remains">
      <h2 className="utrecht-heading-3" id="remains">
        {remains.title}
      </h2>
      {remaining.length === 0 && <p className="subtle">{remains.nothing}</p>}
      {remaining.map(({ section, number, items, ...ofGoals }) => (
        <div key={section.id} className="remains__section">
          <h3>
            {number} <InText>{section.title}</InText>{' '}
            <span className="subtle">
              {section.deadline ? formatDay(section.deadline, language) : desk.deadline.none}
            </span>
          </h3>
          <Goals section={section} number={number} {...ofGoals} />
          <ul>
            {items.map((item) => (
              <Item
                key={item.kind}
                item={item}
                href={hrefOf(number, item.columns[0] ?? null)}
                ask={
                  item.kind === 'outdated' && (
                    <Ask section={section} number={number} looks={item.looks} />
                  )
                }
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Goals({ section, number, goals, lacking, paragraphs }: Omit<RemainingIn, 'items'>) {
  if (goals.length === 0) return null;
  return (
    <div className="remains__goals">
      <p className="small">
        <GoalsLine goals={goals} />
      </p>
      <GoalsReached
        lacking={lacking}
        count={paragraphs}
        renderAct={(one) => <Ask section={section} number={number} looks={looksIn(one)} />}
      />
    </div>
  );
}

function looksIn({ at }: Lacking<MatrixColumn>): WantedLook[] {
  return at.map(({ at: { id, number }, ask }) => ({
    paragraph: id,
    number,
    partners: ask,
  }));
}

interface AskProps extends Pick<RemainingIn, 'section' | 'number'> {
  readonly looks: readonly WantedLook[];
}

function Ask(props: AskProps) {
  const { remains } = useLeadingWords();
  const { language } = useLanguage();
  const numbers = props.looks.map((look) => look.number);
  return <AskToLook {...props} about={remains.at(formatList(numbers, language), false)} />;
}

interface ItemProps {
  readonly item: Remaining;
  readonly href: string;
  readonly ask: ReactNode;
}

function Item({ item, href, ask }: ItemProps) {
  const { partnerTypes } = useWords();
  const { asked, remains } = useLeadingWords();
  const { language } = useLanguage();
  const at = <At item={item} href={href} />;
  switch (item.kind) {
    case 'objection':
      return (
        <li>
          <BrickGlyph state="objection" />{' '}
          <span>
            {remains.objection(item.partners)} {at}
          </span>
        </li>
      );
    case 'outdated':
      return (
        <li>
          <BrickGlyph state="outdated" />{' '}
          <span>
            {remains.outdated(item.partners)} {at} {ask}
          </span>
        </li>
      );
    case 'asked':
      return (
        <li>
          <Icon name="clock" />{' '}
          <span>
            {asked.waiting(item.partners)} {at}{' '}
            <span className="subtle">
              {asked.since(formatDay(item.since, language), item.answered)}
            </span>
          </span>
        </li>
      );
    case 'amendments':
      return (
        <li>
          <Icon name="pencil" />{' '}
          <span>
            {remains.amendments(item.amendments.length)} {at}
          </span>
        </li>
      );
    case 'silent':
      return (
        <li>
          <BrickGlyph state="silent" />{' '}
          <span>{remains.silent(item.types.map((type) => partnerTypes.plural[type]))}</span>
        </li>
      );
    case 'untouched':
      return (
        <li>
          <BrickGlyph state="silent" />{' '}
          <span>
            {remains.untouched(item.columns.length)} {at}
          </span>
        </li>
      );
  }
}

/** Numbers that are named; of more, how many there are. */
const named = 4;

function At({ item, href }: { item: Remaining; href: string }) {
  const { kind, columns } = item;
  const { remains } = useLeadingWords();
  const { language } = useLanguage();
  if (columns.length === 0) return null;
  const numbers = columns.slice(0, named).map(({ number }) => number);
  const rest = columns.length - numbers.length;
  const all = rest > 0 ? [...numbers, remains.more(rest)] : numbers;
  return (
    <>
      <span className="subtle">{remains.at(formatList(all, language), kind === 'untouched')}</span>{' '}
      <GoTo item={item} href={href} />
    </>
  );
}

function GoTo({ item: { columns }, href }: { item: Remaining; href: string }) {
  const { desk } = useWords();
  const [first] = columns;
  return first ? <TextLink href={href}>{desk.goTo(first.number)}</TextLink> : null;
}
