import { useId, useState } from 'react';
import type { AmendmentId } from '#shared/ids.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { Icon } from '../ui/Icon.tsx';
import { InText } from '../ui/InText.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { AmendmentDiff } from './AmendmentDiff.tsx';

interface ClashProps {
  readonly meeting: AmendmentView['collisions'][number];
  /** The amendment it meets; undefined when that is no longer on this paragraph. */
  readonly other: AmendmentView | undefined;
  readonly paragraph: ParagraphView | null;
  readonly onOpen: (amendment: AmendmentId) => void;
}

/** Another amendment that wants the same words, and on asking what it wants, under this one [A3]. */
export function Clash({ meeting, other, paragraph, onOpen }: ClashProps) {
  const { amend } = useWords();
  const [isComparing, setIsComparing] = useState(false);
  const compared = useId();
  const { number, on } = meeting;
  return (
    <div className="thread__clash">
      <Icon name="warning" />
      <div>
        {amend.clashes[on](number)}{' '}
        {other && (
          <button
            type="button"
            className="thread__compare"
            aria-expanded={isComparing}
            aria-controls={isComparing ? compared : undefined}
            onClick={() => setIsComparing(!isComparing)}
          >
            {amend.compare}
          </button>
        )}
        {other && isComparing && (
          <div className="thread__compared" id={compared}>
            <p>
              <b>{number}</b>
            </p>
            <AmendmentDiff amendment={other} paragraph={paragraph} />
            <p>
              <b>{amend.why}</b> <InText>{other.reason}</InText>
            </p>
            <button type="button" className="thread__compare" onClick={() => onOpen(other.id)}>
              {amend.goTo(number)}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
