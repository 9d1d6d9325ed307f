import { useState } from 'react';
import type { Ground } from '#shared/ground.ts';
import { describeCoverage } from '#shared/language/describeGround.ts';
import type { ParagraphView } from '#shared/view.ts';
import { InText } from '../ui/InText.tsx';
import { CrossSection } from '../ui/ground/CrossSection.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

interface PerTypeProps {
  readonly ground: Ground;
  readonly paragraph: ParagraphView;
}

/** Which types carry, opened the ground per type; and the objections with their reasons [E8]. */
export function PerType({ ground, paragraph }: PerTypeProps) {
  const { ground: say, endorse } = useWords();
  const { language } = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const objections = paragraph.endorsements.filter(({ stance }) => stance === 'object');
  return (
    <>
      <details className="note__per-type" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <span>
            {describeCoverage(ground, language)}
            <VisuallyHidden>
              {' '}
              {say.perType}
              {say.perTypeOf(paragraph.number ?? '')}
            </VisuallyHidden>
          </span>
        </summary>
        {isOpen && <CrossSection ground={ground} narrow />}
      </details>
      {objections.map(({ partner, partnerName, reason, validity }) => {
        const isOutdated = validity === 'outdated';
        const by = isOutdated ? endorse.outdatedObjectionBy : endorse.objectionBy;
        return (
          <p className="small note__objection" key={partner}>
            <b>{by(partnerName)}:</b> <InText>{reason}</InText>
          </p>
        );
      })}
    </>
  );
}
