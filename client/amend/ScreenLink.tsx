import type { ParagraphView } from '#shared/view.ts';
import type { Section } from '#shared/record/state.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';

interface ScreenLinkProps {
  readonly paragraph: Pick<ParagraphView, 'id'>;
  readonly section: Pick<Section, 'manifesto'>;
}

/** Leads to the paragraph on a wall, for a meeting. */
export function ScreenLink({ paragraph, section }: ScreenLinkProps) {
  const { amend } = useWords();
  const slug = useRecordPart(({ manifestos }) => manifestos[section.manifesto]?.slug ?? '');
  return (
    <p>
      <TextLink standalone href={`/manifest/${slug}/scherm/${paragraph.id}`}>
        {amend.onScreen}
      </TextLink>
    </p>
  );
}
