import { useDeferredValue, useMemo } from 'react';
import type { Paragraph } from '#shared/document.ts';
import type { Ground } from '#shared/ground.ts';
import type { Section } from '#shared/record/state.ts';
import { useParagraphs } from '../../api/useParagraphs.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { groundFor } from './paragraphViews.ts';

/**
 * The ground under each numbered paragraph of a section, by the record of now. `open` is the text
 * of the section that is open here; the text of any other is fetched.
 */
export function useSectionGrounds(
  { id }: Section,
  open: readonly Paragraph[] | null,
  isAsked = true,
): readonly Ground[] {
  const { data } = useParagraphs(id, open === null && isAsked);
  const record = useDeferredValue(useRecord());
  const own = useLive().me.partner.id;
  const paragraphs = useDeferredValue(open ?? data?.paragraphs);
  return useMemo(
    () =>
      (paragraphs ?? [])
        .filter(({ number }) => number !== null)
        .map((paragraph) => groundFor(record, paragraph, own)),
    [record, paragraphs, own],
  );
}
