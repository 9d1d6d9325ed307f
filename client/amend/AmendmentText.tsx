import { useState } from 'react';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { useWords } from '../ui/LanguageProvider.tsx';
import { RunsText } from '../ui/RunsText.tsx';
import { Segment } from '../ui/Segment.tsx';
import { AmendmentDiff } from './AmendmentDiff.tsx';
import { comparedBy } from './comparedBy.ts';

interface AmendmentTextProps {
  readonly amendment: AmendmentView;
  /** Null when the paragraph is no longer in the text. */
  readonly paragraph: ParagraphView | null;
}

type Side = 'difference' | 'now' | 'proposal';

/** What an amendment changes: the difference, the text of now, the text as it would be. */
export function AmendmentText({ amendment, paragraph }: AmendmentTextProps) {
  const { amend } = useWords();
  const [side, setSide] = useState<Side>('difference');
  const { from, to } = comparedBy(amendment, paragraph);
  return (
    <>
      <Segment<Side>
        label={amend.view}
        value={side}
        onChange={setSide}
        options={[
          { value: 'difference', label: amend.difference },
          { value: 'now', label: amend.now },
          { value: 'proposal', label: amend.proposal },
        ]}
      />
      {side === 'difference' && <AmendmentDiff amendment={amendment} paragraph={paragraph} />}
      {side !== 'difference' && (
        <p className="reading reading--small">
          <RunsText runs={side === 'now' ? (paragraph?.wording ?? from).runs : to.runs} />
        </p>
      )}
    </>
  );
}
