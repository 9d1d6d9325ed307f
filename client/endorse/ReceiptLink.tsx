import type { SectionId } from '#shared/ids.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';

interface ReceiptLinkProps {
  readonly section: SectionId;
  /** The paragraph's public number. */
  readonly number: string;
  /** Number of the endorsement in the record. */
  readonly seq: number;
}

/** The way from what a partner said to the proof of it [J2], in a page of its own. */
export function ReceiptLink({ section, number, seq }: ReceiptLinkProps) {
  const { receipt: say } = useWords();
  const { language } = useLanguage();
  const slug = useRecordPart(({ sections, manifestos }) => {
    const manifesto = sections[section]?.manifesto;
    return manifesto === undefined ? undefined : manifestos[manifesto]?.slug;
  });
  return (
    <p className="small">
      <TextLink
        quiet
        standalone
        target="_blank"
        href={`/m/${slug}/receipt/${seq}?language=${language}`}
        aria-label={say.showOf(number)}
      >
        {say.show}
      </TextLink>
    </p>
  );
}
