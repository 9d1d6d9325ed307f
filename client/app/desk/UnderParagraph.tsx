import { memo } from 'react';
import type { PartnerId } from '#shared/ids.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import { GroundLine } from '../../ui/ground/GroundLine.tsx';
import { groundFor } from './paragraphViews.ts';

interface UnderParagraphProps {
  readonly paragraph: ParagraphView;
  readonly partners: RecordState['partners'];
  /** The reader's own partner. */
  readonly own: PartnerId;
}

/** The ground line under a paragraph. */
export const UnderParagraph = memo(function UnderParagraph(props: UnderParagraphProps) {
  const { paragraph, partners, own } = props;
  return (
    <GroundLine ground={groundFor({ partners }, paragraph, own)} of={paragraph.number ?? ''} />
  );
});
