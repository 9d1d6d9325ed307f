import { useState } from 'react';
import { differenceBetween } from '#shared/difference.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { Diff } from '../ui/Diff.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { Segment } from '../ui/Segment.tsx';
import { shortenParts } from './shortenParts.ts';

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
      {side === 'difference' && (
        <Diff small parts={shortenParts(differenceBetween(from.runs, to.runs))} />
      )}
      {side !== 'difference' && (
        <p className="reading reading--small">
          {plainText(side === 'now' ? (paragraph?.wording ?? from).runs : to.runs)}
        </p>
      )}
    </>
  );
}

// An amendment that fits is shown as it would change the text of now; all others as it was written.
function comparedBy(
  { standing, base, proposal }: AmendmentView,
  paragraph: ParagraphView | null,
): { readonly from: Wording; readonly to: Wording } {
  if (standing?.kind === 'fits' && paragraph) {
    return { from: paragraph.wording, to: standing.wording };
  }
  return { from: base, to: proposal };
}
