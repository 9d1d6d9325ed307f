import type { Paragraph } from '#shared/document.ts';
import { useName } from '../../amend/useName.ts';
import { DoubtNote } from '../../doubt/DoubtNote.tsx';
import { useStore } from '../../live/Store.ts';
import { isDoubtAt } from './isDoubtAt.ts';
import type { DoubtActs } from './useDoubtActs.ts';

interface ParagraphDoubtsProps {
  readonly paragraph: Paragraph;
  readonly acts: DoubtActs;
}

/** What came together at this paragraph while its writers were apart [T7]. */
export function ParagraphDoubts({ paragraph, acts }: ParagraphDoubtsProps) {
  const name = useName();
  const doubts = useStore(acts.session.doubts).filter((doubt) => isDoubtAt(doubt, paragraph));
  return doubts.map((doubt) => (
    <DoubtNote
      key={`${doubt.by ?? ''} ${doubt.id}`}
      doubt={doubt}
      by={doubt.by && name.person(doubt.by)}
      now={doubt.paragraph === paragraph.id ? paragraph.wording : null}
      mayUndo={acts.mayUndo}
      onUndo={acts.undo}
      onDismiss={acts.dismiss}
    />
  ));
}
