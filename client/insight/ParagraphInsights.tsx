import { insightsOn } from '#shared/insightsOn.ts';
import type { Section } from '#shared/record/state.ts';
import type { ParagraphView } from '#shared/view.ts';
import { useRecordPart } from '../live/LiveProvider.tsx';
import { TextLink } from '../ui/TextLink.tsx';
import { useInsightWords } from './useInsightWords.ts';

interface ParagraphInsightsProps {
  readonly paragraph: ParagraphView;
  readonly section: Section;
}

/** How many insights are tied to a paragraph, as a link to them; nothing where there are none [I1]. */
export function ParagraphInsights({ paragraph, section }: ParagraphInsightsProps) {
  const words = useInsightWords();
  const insights = useRecordPart((record) => record.insights);
  const slug = useRecordPart(({ manifestos }) => manifestos[section.manifesto]?.slug);
  const { length } = insightsOn({ insights }, [paragraph.id, ...paragraph.aliases]);
  if (length === 0) return null;
  return (
    <p className="small note__act">
      <TextLink
        standalone
        icon="book"
        href={`/manifest/${slug}/inzichten?bij=${paragraph.id}`}
        aria-label={words.marginAt(length, paragraph.number ?? '')}
      >
        {words.margin(length)}
      </TextLink>
    </p>
  );
}
