import { memo } from 'react';
import type { Paragraph } from '#shared/document.ts';
import { formatDay } from '#shared/language/formatTime.ts';
import type { Manifesto, Section } from '#shared/record/state.ts';
import { SectionGround } from '../../ui/ground/SectionGround.tsx';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { useFollow } from '../../ui/Navigation.tsx';
import { PhaseMark } from '../../ui/PhaseMark.tsx';
import { deskHref } from './DeskPlace.ts';
import { useSectionGrounds } from './useSectionGrounds.ts';
import { WhoIsThere } from './WhoIsThere.tsx';

interface ContentsItemProps {
  readonly manifesto: Manifesto;
  readonly section: Section;
  readonly number: number;
  /** Whether this is the section the reader is at work in. */
  readonly isHere: boolean;
  /** What it says, when it is live here; null otherwise. */
  readonly text: readonly Paragraph[] | null;
  /** Whether it is asked for when it is not live. */
  readonly isAsked: boolean;
}

/** One section in the contents; typing in another one leaves it as it is. */
export const ContentsItem = memo(function ContentsItem(props: ContentsItemProps) {
  const { manifesto, section, number, isHere, text, isAsked } = props;
  const { language } = useLanguage();
  const follow = useFollow();
  const grounds = useSectionGrounds(section, text, isAsked);
  return (
    <li className="contents__item">
      <a
        className="contents__link"
        href={deskHref(manifesto, number)}
        aria-current={isHere ? 'page' : undefined}
        data-contents={isHere || undefined}
        onClick={follow}
      >
        <span className="contents__number">{number}</span>
        <span className="contents__name" lang={manifesto.language}>
          {section.title}
        </span>
      </a>
      <span className="contents__meta">
        <PhaseMark phase={section.phase} />
        {section.deadline !== null && (
          <span className="subtle">{formatDay(section.deadline, language)}</span>
        )}
      </span>
      <span className="contents__bar">
        {grounds.length > 0 && <SectionGround grounds={grounds} size="mini" />}
      </span>
      <WhoIsThere section={section} isHere={isHere} />
    </li>
  );
});
