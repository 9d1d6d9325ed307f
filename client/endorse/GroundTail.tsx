import { memo } from 'react';
import { groundUnder } from '#shared/groundUnder.ts';
import { describeTail } from '#shared/language/describeGround.ts';
import type { PartnerId } from '#shared/ids.ts';
import type { ParagraphView } from '#shared/view.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';

interface GroundTailProps {
  readonly paragraph: ParagraphView;
  /** The reader's own partner. */
  readonly own: PartnerId | null;
}

/** The words of the margin in one line, for where there is no margin or a thread covers it. */
export const GroundTail = memo(function GroundTail({ paragraph, own }: GroundTailProps) {
  const { amend, endorse } = useWords();
  const { language } = useLanguage();
  const partners = useRecordPart((record) => record.partners);
  const ground = groundUnder(paragraph, Object.values(partners), own);
  const mine = paragraph.endorsements.find(({ partner }) => partner === own);
  const open = paragraph.amendments.filter(({ status }) => status.kind === 'open');
  return (
    <>
      {mine?.validity === 'outdated' && (
        <b className="note__outdated">{endorse.outdatedOwn[mine.stance]}. </b>
      )}
      {describeTail(ground, language)}
      {open.length > 0 && ` ${amend.openCount(open.length)}.`}
    </>
  );
});
