import { formatDay } from '#shared/language/formatTime.ts';
import { formatList } from '#shared/language/count.ts';
import { BrickGlyph } from '../ui/ground/BrickGlyph.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import type { Spotted } from './matrix/useMatrixCursor.ts';
import type { Remaining, RemainingIn } from './whatRemains.ts';

interface WhatRemainsProps {
  readonly remaining: readonly RemainingIn[];
  readonly hrefOf: (number: number, column: Spotted['column'] | null) => string;
}

/** What still has to happen, by section, the earliest deadline first. */
export function WhatRemains({ remaining, hrefOf }: WhatRemainsProps) {
  const { lead, desk } = useWords();
  const { language } = useLanguage();
  return (
    <section className="remains" aria-labelledby="remains">
      <h2 className="utrecht-heading-3" id="remains">
        {lead.remains.title}
      </h2>
      {remaining.length === 0 && <p className="subtle">{lead.remains.nothing}</p>}
      {remaining.map(({ section, number, items }) => (
        <div key={section.id} className="remains__section">
          <h3>
            {number} {section.title}{' '}
            <span className="subtle">
              {section.deadline ? formatDay(section.deadline, language) : desk.deadline.none}
            </span>
          </h3>
          <ul>
            {items.map((item) => (
              <Item key={item.kind} item={item} href={hrefOf(number, item.columns[0] ?? null)} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Item({ item, href }: { item: Remaining; href: string }) {
  const { lead, partnerTypes } = useWords();
  const { remains } = lead;
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
            {remains.outdated(item.partners)} {at}
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

function At({ item: { kind, columns }, href }: { item: Remaining; href: string }) {
  const { lead, desk } = useWords();
  const { language } = useLanguage();
  const [first] = columns;
  if (!first) return null;
  const numbers = columns.slice(0, named).map(({ number }) => number);
  const rest = columns.length - numbers.length;
  const all = rest > 0 ? [...numbers, lead.remains.more(rest)] : numbers;
  return (
    <>
      <span className="subtle">
        {lead.remains.at(formatList(all, language), kind === 'untouched')}
      </span>{' '}
      <TextLink href={href}>{desk.goTo(first.number)}</TextLink>
    </>
  );
}
