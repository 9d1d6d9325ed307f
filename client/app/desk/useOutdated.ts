import { useQueries } from '@tanstack/react-query';
import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId } from '#shared/ids.ts';
import { standOf } from '#shared/standing.ts';
import { paragraphsQuery } from '../../api/useParagraphs.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { DeskPlace } from './DeskPlace.ts';

/** A paragraph, and the number of the section it is in. */
export interface OutdatedParagraph {
  readonly section: number;
  readonly paragraph: ParagraphId;
}

/** The paragraphs of the manifesto that changed since one's own partner endorsed them. */
export function useOutdated(
  { sections, section }: DeskPlace,
  open: readonly Paragraph[] | null,
): OutdatedParagraph[] {
  const record = useRecord();
  const own = useLive().me.partner.id;
  const texts = useQueries({
    queries: sections.map(({ id }) => ({ ...paragraphsQuery(id), enabled: id !== section.id })),
  });
  return sections.flatMap(({ id }, index) => {
    const paragraphs = id === section.id ? (open ?? []) : (texts[index]?.data?.paragraphs ?? []);
    return paragraphs
      .filter((paragraph) => {
        const given = record.endorsements[paragraph.id]?.[own];
        return given && standOf(given, record, paragraph).validity === 'outdated';
      })
      .map((paragraph) => ({ section: index + 1, paragraph: paragraph.id }));
  });
}
