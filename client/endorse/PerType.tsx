import type { Ground } from '#shared/ground.ts';
import type { ParagraphView } from '#shared/view.ts';
import { CrossSection } from '../ui/ground/CrossSection.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';

interface PerTypeProps {
  readonly ground: Ground;
  readonly paragraph: ParagraphView;
}

/** The ground opened: per partner type who carries, and the objections with their reasons. */
export function PerType({ ground, paragraph }: PerTypeProps) {
  const { ground: say, endorse } = useWords();
  const objections = paragraph.endorsements.filter(({ stance }) => stance === 'object');
  return (
    <details className="note__per-type">
      <summary>
        <span>
          {say.perType}
          <VisuallyHidden>{say.perTypeOf(paragraph.number ?? '')}</VisuallyHidden>
        </span>
      </summary>
      <CrossSection ground={ground} narrow />
      {objections.map(({ partner, partnerName, reason }) => (
        <p className="small note__objection" key={partner}>
          <b>{endorse.objectionBy(partnerName)}:</b> {reason}
        </p>
      ))}
    </details>
  );
}
