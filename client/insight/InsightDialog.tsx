import type { ParagraphId } from '#shared/ids.ts';
import type { Insight, Manifesto } from '#shared/record/state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { InsightForm } from './InsightForm.tsx';
import type { TiePlaces } from './TiePlaces.ts';
import { useInsightWords } from './useInsightWords.ts';

interface InsightDialogProps {
  readonly manifesto: Manifesto;
  /** The one that is changed; null for a new one. */
  readonly insight: Insight | null;
  /** The paragraph to which a new one belongs, unless somebody says otherwise. */
  readonly at: ParagraphId | null;
  readonly places: TiePlaces;
  readonly onClose: () => void;
}

/** Adds an insight, or changes one [I1]. */
export function InsightDialog({ insight, onClose, ...rest }: InsightDialogProps) {
  const { form } = useInsightWords();
  return (
    <Dialog open title={insight ? form.change(insight.number) : form.add} onClose={onClose}>
      <InsightForm key={insight?.revision} insight={insight} {...rest} onDone={onClose} />
    </Dialog>
  );
}
