import { formattedDifference } from '#shared/formattedDifference.ts';
import type { AmendmentView, ParagraphView } from '#shared/view.ts';
import { Diff } from '../ui/Diff.tsx';
import { comparedBy } from './comparedBy.ts';
import { shortenParts } from './shortenParts.ts';

interface AmendmentDiffProps {
  readonly amendment: AmendmentView;
  /** Null when the paragraph is no longer in the text. */
  readonly paragraph: ParagraphView | null;
}

/** What an amendment would change, with the words around it. */
export function AmendmentDiff({ amendment, paragraph }: AmendmentDiffProps) {
  const { from, to } = comparedBy(amendment, paragraph);
  return <Diff small parts={shortenParts(formattedDifference(from.runs, to.runs))} />;
}
