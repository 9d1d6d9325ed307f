import { memo } from 'react';
import type { PartnerId } from '#shared/ids.ts';
import { groundUnder } from '#shared/groundUnder.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import { GroundLine } from '../../ui/ground/GroundLine.tsx';

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
    <GroundLine
      ground={groundUnder(paragraph, Object.values(partners), own)}
      of={paragraph.number ?? ''}
    />
  );
});
