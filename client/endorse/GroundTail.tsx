import { describeTail } from '#shared/language/describeGround.ts';
import type { PartnerId } from '#shared/ids.ts';
import { groundOf } from '#shared/view.ts';
import type { ParagraphView } from '#shared/view.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';

interface GroundTailProps {
  readonly paragraph: ParagraphView;
  /** The reader's own partner. */
  readonly own: PartnerId | null;
}

/** The words of the margin in one line, for where there is no margin or a thread covers it. */
export function GroundTail({ paragraph, own }: GroundTailProps) {
  const { endorse } = useWords();
  const { language } = useLanguage();
  const ground = groundOf(useRecord(), paragraph, own);
  const mine = paragraph.endorsements.find(({ partner }) => partner === own);
  const open = paragraph.amendments.filter(({ status }) => status.kind === 'open');
  return (
    <>
      {mine?.validity === 'outdated' && <b className="note__outdated">{endorse.outdatedOwn}. </b>}
      {describeTail(ground, language)}
      {open.map(({ number }) => ` ${number}`)}
    </>
  );
}
