import type { ParagraphId } from '#shared/ids.ts';
import { standOf } from '#shared/standing.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import type { DeskPlace } from './DeskPlace.ts';
import type { LiveTexts } from './useLiveTexts.ts';
import { useTexts } from './useTexts.ts';

/** A paragraph, and the number of the section it is in. */
export interface OutdatedParagraph {
  readonly section: number;
  readonly paragraph: ParagraphId;
}

/** The paragraphs of the manifesto that changed since one's own partner endorsed them. */
export function useOutdated(place: DeskPlace, live?: LiveTexts): OutdatedParagraph[] {
  const record = useRecord();
  const own = useLive().me.partner.id;
  return useTexts(place, live).flatMap(({ number, paragraphs }) =>
    (paragraphs ?? [])
      .filter((paragraph) => {
        const ids = [paragraph.id, ...paragraph.aliases];
        const given = ids.map((id) => record.endorsements[id]?.[own]).find((said) => said);
        return given && standOf(given, record, paragraph).validity === 'outdated';
      })
      .map((paragraph) => ({ section: number, paragraph: paragraph.id })),
  );
}
